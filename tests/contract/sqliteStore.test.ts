import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
import { openSqliteStore } from '#server/storage/openSqliteStore.ts'
import { temporaryFolder } from '#tests/support/temporaryFolder.ts'
import { registryContract } from './registryContract.ts'
import { sessionStoreContract } from './sessionStoreContract.ts'
import { historyOf, newBoard, storeContract, typing } from './storeContract.ts'

async function fresh() {
  const folder = await temporaryFolder()
  return { open: () => openSqliteStore({ folder }) }
}

storeContract('SQLite', fresh)
registryContract('SQLite', fresh)
sessionStoreContract('SQLite', fresh)

test('R5: while a long tail is dropped, a commit comes between any two bundles of it', async () => {
  const folder = await temporaryFolder()
  const store = await openSqliteStore({ folder })
  await store.registry.createBoard(newBoard('a'))
  await store.registry.createBoard(newBoard('b'))
  const { updates } = typing('a very long story'.repeat(300))
  await store.boards.append([{ board: 'a', updates, claims: new Map() }])
  const database = new DatabaseSync(join(folder, 'convene.db'))
  const isFolded = database.prepare('SELECT 1 FROM snapshot')
  const one = { board: 'b', updates: updates.slice(0, 1), claims: new Map() }
  let isOver = false
  let between = 0
  const compaction = store.boards.compact('a').finally(() => {
    isOver = true
  })
  while (!isOver) {
    await store.boards.append([one])
    if (isFolded.get()) between += 1
  }
  expect(await compaction).toBe(updates.length)
  expect(between).toBeGreaterThanOrEqual(Math.floor(updates.length / 250))
  database.close()
  await store.close()
})

describe('a crash while a folded tail is dropped', () => {
  test('what it leaves is part of neither the board nor its history twice, and the next compaction takes it along', async () => {
    const folder = await temporaryFolder()
    const store = await openSqliteStore({ folder })
    await store.registry.createBoard(newBoard('a'))
    await store.boards.append([
      { board: 'a', updates: typing('a long story'.repeat(60)).updates, claims: new Map() },
    ])
    const database = new DatabaseSync(join(folder, 'convene.db'))
    database.exec('CREATE TEMP TABLE was AS SELECT * FROM tail')
    expect(await store.boards.compact('a')).toBe(720)
    const kept = () => database.prepare('SELECT count(*) AS rows FROM tail').get()?.rows
    expect(kept()).toBe(0)
    database.exec('INSERT INTO tail SELECT * FROM was WHERE seq > 400')

    expect(await store.boards.load('a')).toMatchObject({ tail: [], head: 720 })
    const seqs = (await historyOf(store.boards, 'a')).map(row => row.seq)
    expect(seqs).toEqual(Array.from({ length: 720 }, (_, index) => index + 1))
    expect(await store.boards.compact('a')).toBeUndefined()
    expect(kept()).toBe(0)
    database.close()
    await store.close()
  })
})

describe('opening a folder', () => {
  test('a database from before there were sessions learns of them and of pronouns, and everybody in it is inside', async () => {
    const folder = await temporaryFolder()
    const first = await openSqliteStore({ folder })
    await first.registry.createBoard(newBoard('a'))
    const mira = { id: 'mira', board: 'a', name: 'Mira', organisation: '', role: 'participant' } as const
    await first.registry.addParticipant({ ...mira, generation: 1, joined: 5 })
    await first.close()
    const database = new DatabaseSync(join(folder, 'convene.db'))
    database.exec(`
      DROP TABLE session; DROP TABLE session_command; DROP TABLE session_record; DROP TABLE script;
      ALTER TABLE participant DROP COLUMN door; ALTER TABLE participant DROP COLUMN pronouns;
      PRAGMA user_version = 3;
    `)
    database.close()
    const store = await openSqliteStore({ folder })
    expect(await store.registry.participant('a', 'mira')).toMatchObject({
      ...mira,
      door: 'inside',
      pronouns: '',
    })
    expect(await store.sessions.storeSession({ board: 'a', from: 0, state: '{}', roster: [] })).toBe('stored')
    await store.close()
  })

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
