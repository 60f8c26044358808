import { once } from 'node:events'
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, onTestFinished, test } from 'vitest'
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
