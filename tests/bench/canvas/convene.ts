import { join } from 'node:path'
import type { Browser, BrowserContext } from 'playwright-core'
import { type CreatedBoard, createdBoard } from '#shared/protocol/http.ts'
import { Visitor } from '#tests/support/browser/Visitor.ts'
import { Subject } from '../Subject.ts'
import { boardOf } from './boardOf.ts'
import type { Candidate, OpenScene } from './Candidate.ts'
import { openPage } from './openPage.ts'
import { othersAt } from './othersAt.ts'
import { Stage, windowSize, zoomForAll } from './Stage.ts'
import { fiftyOf, middleCard, type Scene } from './scene.ts'

/** The middle of the four sheets: the scene lies around it, on them and beyond them. */
export const middleOfSheets = [2480, 1480] as const

const script = join(import.meta.dirname, '../../../server/main.ts')
const drawn = '[data-card], canvas[data-drawn]'

interface Laid {
  readonly board: CreatedBoard
  readonly state: Awaited<ReturnType<BrowserContext['storageState']>>
}

/** The built interface on the real server, everything in: sheets, checks, presence, storage. */
export class Convene implements Candidate {
  readonly name = 'Convene'
  readonly #subject: Subject
  readonly #boards = new Map<Scene, Laid>()

  private constructor(subject: Subject) {
    this.#subject = subject
  }

  static async start(): Promise<Convene> {
    return new Convene(await Subject.start({ script }))
  }

  async open(browser: Browser, scene: Scene): Promise<OpenScene> {
    const { url } = this.#subject
    const { board, state } = this.#boards.get(scene) ?? (await this.#lay(browser, scene))
    const stage = await Stage.set(browser, state)
    const opened = await openPage(stage, withoutKey(board.facilitatorUrl), drawn)
    return {
      stage,
      ...opened,
      ...hands(stage, scene),
      othersCome: homes => othersAt(url, { id: board.id, key: board.participantKey }, homes),
    }
  }

  stop(): Promise<void> {
    return this.#subject.stop()
  }

  /** Makes the board and comes in once, so that the browser is known when the clock runs. */
  async #lay(browser: Browser, scene: Scene): Promise<Laid> {
    const response = await fetch(new URL('/api/boards/import', this.#subject.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(boardOf(scene)),
    })
    if (!response.ok) throw new Error(await response.text())
    const board = createdBoard.parse(await response.json())
    const context = await browser.newContext({ viewport: windowSize, reducedMotion: 'reduce' })
    await new Visitor('Ada', await context.newPage(), this.#subject.url).joinBy(board.facilitatorUrl)
    const laid = { board, state: await context.storageState() }
    await context.close()
    this.#boards.set(scene, laid)
    return laid
  }
}

/** The address a browser that is known already comes back to. */
function withoutKey(link: string): string {
  const address = new URL(link)
  address.hash = ''
  return address.href
}

/** All by mouse and keys, as people do. */
function hands({ page }: Stage, scene: Scene): Omit<OpenScene, 'stage' | 'othersCome' | keyof Opened> {
  const table = page.getByRole('region', { name: 'The table' })
  const zoom = async (...keys: readonly string[]) => {
    await table.focus()
    for (const key of keys) await page.keyboard.press(key)
    // The camera flies for half a second.
    await page.waitForTimeout(700)
  }
  const boxOf = async (id: string) => {
    const box = await page.locator(`[data-card="${id}"]`).boundingBox()
    if (!box) throw new Error(`${id} is not in the window`)
    return box
  }
  return {
    lookClosely: () => zoom('1', '0'),
    async lookAtAll() {
      await zoom('1', '0')
      const steps = Math.ceil(Math.log(1 / zoomForAll(scene)) / Math.log(1.25))
      await zoom(...Array.from({ length: steps }, () => '-'))
    },
    async selectFifty() {
      await zoom('1', '0', '-', '-', '-', '-')
      const cards = fiftyOf(scene)
      const first = await boxOf(cards[0]?.id ?? '')
      const last = await boxOf(cards.at(-1)?.id ?? '')
      await page.mouse.move(first.x - 3, first.y - 6)
      await page.mouse.down()
      await page.mouse.move(last.x + last.width, last.y + last.height + 3, { steps: 5 })
      await page.mouse.up()
      const grip = await boxOf(cards[25]?.id ?? '')
      return [grip.x + 30, grip.y + 20]
    },
    async openText() {
      await zoom('1', '0')
      const { x, y } = await boxOf(middleCard(scene).id)
      await page.mouse.dblclick(x + 40, y + 20)
      await page.getByRole('textbox', { name: 'Text of the card' }).waitFor()
    },
  }
}

type Opened = Pick<OpenScene, 'openMs' | 'openCpuMs' | 'scriptBytes'>
