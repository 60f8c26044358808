import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
import { openSqliteStore } from '#server/storage/openSqliteStore.ts'
import { temporaryFolder } from '#tests/support/temporaryFolder.ts'
import { registryContract } from './registryContract.ts'
import { storeContract } from './storeContract.ts'

async function fresh() {
  const folder = await temporaryFolder()
  return { open: () => openSqliteStore({ folder }) }
}

storeContract('SQLite', fresh)
registryContract('SQLite', fresh)

describe('opening a folder', () => {
  test('a database of a newer version is refused and left as it is', async () => {
    const folder = await temporaryFolder()
    await (await openSqliteStore({ folder })).close()
    const database = new DatabaseSync(join(folder, 'convene.db'))
    database.exec('PRAGMA user_version = 99')
    await expect(openSqliteStore({ folder })).rejects.toMatchObject({ code: 'newer-version' })
    expect(database.prepare('PRAGMA user_version').get()).toMatchObject({ user_version: 99 })
    database.close()
  })

  test('a file that is no database is refused', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'convene.db'), 'these are the minutes of our last meeting, '.repeat(200))
    await expect(openSqliteStore({ folder })).rejects.toMatchObject({ code: 'corrupt' })
  })

  test('a folder that cannot be made or written is refused', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'file'), '')
    await expect(openSqliteStore({ folder: join(folder, 'file', 'data') })).rejects.toMatchObject({
      code: 'not-writable',
    })
  })

  test.skipIf(process.getuid?.() === 0)('a read-only folder is refused', async () => {
    const folder = join(await temporaryFolder(), 'read-only')
    await mkdir(folder)
    await chmod(folder, 0o500)
    await expect(openSqliteStore({ folder })).rejects.toMatchObject({ code: 'not-writable' })
  })

  test('a folder that another server holds is refused, and free again once it ends', async () => {
    const folder = await temporaryFolder()
    const first = await openSqliteStore({ folder })
    await expect(openSqliteStore({ folder })).rejects.toMatchObject({ code: 'busy' })
    await first.close()
    await (await openSqliteStore({ folder })).close()
  })
})
