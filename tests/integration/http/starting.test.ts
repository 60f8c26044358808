import { once } from 'node:events'
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import { closeCode } from '#shared/protocol/sync.ts'
import { startProgram } from '#tests/support/startProgram.ts'
import { temporaryFolder } from '#tests/support/temporaryFolder.ts'

async function expectRefusal(
  environment: Record<string, string>,
  { code, says }: { code: number; says: RegExp },
) {
  const server = startProgram(environment)
  expect(await server.ended).toBe(code)
  expect(server.says()).toMatch(says)
  expect(server.says()).toMatch(/^Convene cannot start\. /m)
  expect(server.says()).not.toMatch(/^\s+at |node:|Error:/m)
}

test('a setting that makes no sense ends the start with code 2 and a line that names it', async () => {
  await expectRefusal(
    { PORT: 'http' },
    { code: 2, says: /PORT must be a port number from 0 to 65535, not "http"\./ },
  )
})

test('a data folder that cannot be one ends the start with code 3', async () => {
  const file = join(await temporaryFolder(), 'file')
  await writeFile(file, 'not a folder')
  await expectRefusal({ DATA_DIR: file }, { code: 3, says: /cannot be written/ })
  await expectRefusal({ DATA_DIR: join(file, 'below') }, { code: 3, says: /cannot be written/ })
})

test('a database of a newer version ends the start with code 3 and stays as it is', async () => {
  const folder = await temporaryFolder()
  const path = join(folder, 'convene.db')
  const database = new DatabaseSync(path)
  database.exec('PRAGMA journal_mode = WAL; PRAGMA user_version = 999')
  database.close()
  const before = await readFile(path)
  await expectRefusal({ DATA_DIR: folder }, { code: 3, says: /version 999.*newer release/ })
  expect(await readFile(path)).toEqual(before)
})

test('a file that is no database ends the start with code 3', async () => {
  const folder = await temporaryFolder()
  await writeFile(
    join(folder, 'convene.db'),
    'nothing like a database, but long enough to be read as one'.repeat(50),
  )
  await expectRefusal({ DATA_DIR: folder }, { code: 3, says: /not a database/ })
})

test('a secret that is none ends the start with code 3 rather than making a new one', async () => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'secret'), 'short')
  await expectRefusal({ DATA_DIR: folder }, { code: 3, says: /does not hold a secret/ })
})

test('a port in use ends the start with code 4', async () => {
  const other = createServer()
  other.listen(0, 'localhost')
  await once(other, 'listening')
  onTestFinished(() => void other.close())
  const address = other.address()
  const port = typeof address === 'object' ? address?.port : undefined
  await expectRefusal(
    { PORT: String(port), DATA_DIR: await temporaryFolder() },
    { code: 4, says: new RegExp(`Port ${port} is in use`) },
  )
})

test('an address that is not ours ends the start with code 4', async () => {
  await expectRefusal(
    { HOST: '192.0.2.1', DATA_DIR: await temporaryFolder() },
    { code: 4, says: /no address "192\.0\.2\.1"/ },
  )
})

test('a second server on the same folder is refused with code 3', async () => {
  const folder = join(await temporaryFolder(), 'new', 'folder')
  await mkdir(join(folder, '..'), { recursive: true })
  const first = startProgram({ DATA_DIR: folder })
  await first.until(/ready: (\S+)/)
  expect((await stat(join(folder, 'secret'))).mode & 0o777).toBe(0o600)
  await expectRefusal({ DATA_DIR: folder }, { code: 3, says: /Another server uses the data folder/ })
})

test('SIGTERM says goodbye to open sockets, keeps what was written, and ends within 5 s with code 0', async () => {
  const folder = await temporaryFolder()
  const server = startProgram({ DATA_DIR: folder })
  const [, url = ''] = await server.until(/ready: (\S+)/)
  const board = await (await post(`${url}/api/boards`, { demo: true })).json()
  const sockets = await Promise.all(
    Array.from({ length: 60 }, async (_, n) => {
      const body = { key: board.participantKey, name: `Person ${n}` }
      const { token } = await (await post(`${url}/api/boards/${board.id}/join`, body)).json()
      const socket = new WebSocket(`${url.replace('http', 'ws')}/sync/${board.id}`, {
        headers: { authorization: `Bearer ${token}` },
      })
      await once(socket, 'message')
      return socket
    }),
  )
  const codes = Promise.all(sockets.map(async socket => (await once(socket, 'close'))[0]))
  const began = performance.now()
  server.kill('SIGTERM')
  expect(await server.ended).toBe(0)
  const tookMs = performance.now() - began
  expect(tookMs).toBeLessThan(5000)
  expect(new Set(await codes)).toEqual(new Set([closeCode.restart]))
  console.log(`SIGTERM with 60 open sockets: ended after ${Math.round(tookMs)} ms`)

  const again = startProgram({ DATA_DIR: folder })
  const [, next = ''] = await again.until(/ready: (\S+)/)
  const lead = await (
    await post(`${next}/api/boards/${board.id}/join`, { key: board.facilitatorKey, name: 'Ada' })
  ).json()
  const kept = await fetch(`${next}/api/boards/${board.id}/snapshot`, {
    headers: { authorization: `Bearer ${lead.token}` },
  })
  expect((await kept.json()).cards.length).toBeGreaterThan(10)
})

function post(url: string, body: unknown): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
}
