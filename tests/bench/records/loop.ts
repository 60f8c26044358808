import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { exportJob } from '#shared/protocol/exports.ts'
import { createdBoard, joined } from '#shared/protocol/http.ts'
import { largeBoard } from '#tests/support/largeBoard.ts'
import type { LoopVitals } from '#tests/support/loopVitals.ts'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const cards = 5000
const wishes = [
  { name: 'charter, PDF', wish: { what: 'record', format: 'pdf' } },
  { name: 'charter, web page', wish: { what: 'record', format: 'html' } },
  { name: 'charter, Word', wish: { what: 'record', format: 'docx' } },
  { name: 'the whole board', wish: { what: 'archive' } },
] as const

/** What the loop that carries everybody's edits notices while a large board is exported, and read in again: a table. */
export async function loopTable(): Promise<string> {
  const child = fork(at('../session/server.ts'), {
    execArgv: ['--expose-gc', '--import', at('../../support/loopVitals.ts')],
  })
  try {
    const url = await answerOf(child, message => typeof message === 'string')
    const desk = await openDesk(String(url))
    await vitalsOf(child)
    const rows: string[] = []
    let archive = new Uint8Array()
    for (const { name, wish } of wishes) {
      archive = await desk.make(wish)
      rows.push(row(name, await vitalsOf(child)))
    }
    await desk.importArchive(archive)
    rows.push(row('the whole board, read in', await vitalsOf(child)))
    return [
      `| while ${cards.toLocaleString('en')} cards are made into | longest work without a pause | loop late, p99 | at most |`,
      '| --- | --- | --- | --- |',
      ...rows,
    ].join('\n')
  } finally {
    child.kill()
  }
}

function row(name: string, { stallsMs: [longest = 0], lateP99Ms, lateMaxMs }: LoopVitals): string {
  return `| ${[name, ...[longest, lateP99Ms, lateMaxMs].map(ms => `${Math.max(0, ms).toFixed(1)} ms`)].join(' | ')} |`
}

async function openDesk(url: string) {
  const send = async (path: string, body?: unknown, token?: string) => {
    const response = await fetch(`${url}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        'content-type': body instanceof Uint8Array ? 'application/zip' : 'application/json',
      },
      ...(body !== undefined && {
        body: body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body),
      }),
    })
    if (!response.ok) throw new Error(`${response.status} from ${path}: ${await response.text()}`)
    return response
  }
  const board = createdBoard.parse(await (await send('/api/boards/import', largeBoard(cards))).json())
  const path = `/api/boards/${board.id}`
  const entry = await send(`${path}/join`, { key: board.facilitatorKey, name: 'Bench' })
  const { token } = joined.parse(await entry.json())
  return {
    async make(wish: object): Promise<Uint8Array<ArrayBuffer>> {
      const { id } = exportJob.parse(await (await send(`${path}/exports`, wish, token)).json())
      for (;;) {
        const job = exportJob.parse(await (await send(`${path}/exports/jobs/${id}`, undefined, token)).json())
        if (job.state === 'failed') throw new Error(job.message)
        if (job.state === 'done') break
        await new Promise(resolve => setTimeout(resolve, 500))
      }
      return new Uint8Array(
        await (await send(`${path}/exports/jobs/${id}/file`, undefined, token)).arrayBuffer(),
      )
    },
    importArchive: (archive: Uint8Array) => send('/api/boards/import/archive', archive),
  }
}

async function vitalsOf(child: ChildProcess): Promise<LoopVitals> {
  child.send('?')
  return (await answerOf(child, message => typeof message === 'object')) as LoopVitals
}

function answerOf(child: ChildProcess, isMeant: (message: unknown) => boolean): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const hear = (message: unknown) => {
      if (!isMeant(message)) return
      child.off('message', hear)
      resolve(message)
    }
    child.on('message', hear).once('exit', code => reject(new Error(`the server ended with ${code}`)))
  })
}
