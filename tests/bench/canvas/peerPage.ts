import { spawnSync } from 'node:child_process'
import { createReadStream, existsSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { installPeers } from '../installPeers.ts'
import type { Candidate, OpenScene } from './Candidate.ts'
import { openPage } from './openPage.ts'
import type {} from './peers/src/Peer.ts'
import { Stage, zoomForAll } from './Stage.ts'
import { fiftyOf, middleCard, type Scene } from './scene.ts'

const folder = join(import.meta.dirname, 'peers')
const built = join(folder, 'dist')
/** Excalidraw fetches its fonts by itself, from elsewhere unless they are found here. */
const excalidrawAssets = join(folder, 'node_modules/@excalidraw/excalidraw/dist/prod')

/** `drawn` shows that a peer has drawn its first cards; `key` goes to the end of a text, and opens it where that is the way. */
export const peers = [
  { name: 'React Flow', page: 'reactFlow.html', drawn: '.react-flow__node .card', key: 'End' },
  { name: 'Excalidraw', page: 'excalidraw.html', drawn: '[data-bench-ready] canvas', key: 'Enter' },
  { name: 'tldraw', page: 'tldraw.html', drawn: '.tl-shape', key: 'End' },
] as const

/** Installs and builds the other canvases; false if they cannot be had. */
export function buildPeers(): boolean {
  if (!installPeers(folder)) return false
  const vite = spawnSync(process.execPath, [join(folder, 'node_modules/vite/bin/vite.js'), 'build'], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return vite.status === 0
}

/** Serves the peers' pages and the scene that is wanted. */
export class PeerPages {
  readonly #server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    if (pathname === '/scene.json') {
      response.setHeader('content-type', 'application/json').end(this.#scene)
      return
    }
    const file = [built, excalidrawAssets]
      .map(root => join(root, decodeURIComponent(pathname)))
      .find(path => existsSync(path))
    if (!file) return void response.writeHead(404).end()
    response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream')
    createReadStream(file).pipe(response)
  })
  #scene = '[]'

  async start(): Promise<void> {
    await new Promise<void>(resolve => this.#server.listen(0, '127.0.0.1', resolve))
  }

  candidate({ name, page, drawn, key }: (typeof peers)[number]): Candidate {
    return {
      name,
      open: async (browser, scene) => {
        this.#scene = JSON.stringify(scene.cards)
        const { port } = this.#server.address() as AddressInfo
        const stage = await Stage.set(browser)
        const opened = await openPage(stage, `http://localhost:${port}/${page}`, drawn)
        return { stage, ...opened, ...hands(stage, scene, key) }
      },
    }
  }

  stop(): void {
    this.#server.closeAllConnections()
    this.#server.close()
  }
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

function hands({ page }: Stage, scene: Scene, key: string): Omit<OpenScene, 'stage' | keyof Opened> {
  const look = (zoom: number) =>
    page.evaluate(([at, z]) => window.peer?.look(at, z), [scene.middle, zoom] as const)
  return {
    lookClosely: () => look(1),
    lookAtAll: () => look(zoomForAll(scene)),
    async selectFifty() {
      const zoom = 0.41
      await look(zoom)
      const cards = fiftyOf(scene)
      await page.evaluate(
        ids => window.peer?.select(ids),
        cards.map(({ id }) => id),
      )
      const grip = cards[25]
      const { width, height } = page.viewportSize() ?? { width: 0, height: 0 }
      if (!grip) throw new Error('a scene has cards')
      return [
        width / 2 + (grip.x + 40 - scene.middle[0]) * zoom,
        height / 2 + (grip.y + 40 - scene.middle[1]) * zoom,
      ]
    },
    async openText() {
      await look(1)
      await page.evaluate(id => window.peer?.edit(id), middleCard(scene).id)
      await page.keyboard.press(key)
    },
    async othersCome(homes) {
      await page.evaluate(
        ids => window.hear?.(ids),
        homes.map(({ id }) => id),
      )
      return () => page.evaluate(() => window.hush?.())
    },
  }
}

type Opened = Pick<OpenScene, 'openMs' | 'openCpuMs' | 'scriptBytes'>
