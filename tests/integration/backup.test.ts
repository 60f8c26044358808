import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
import type { Row } from '#server/storage/BoardStore.ts'
import { openSqliteStore } from '#server/storage/openSqliteStore.ts'
import { rowsIn } from '#server/storage/segment.ts'
import { eventually } from '#tests/support/eventually.ts'
import { openServerHouse } from '#tests/support/serverHouse.ts'
import { runScript, startProgram } from '#tests/support/startProgram.ts'
import { temporaryFolder } from '#tests/support/temporaryFolder.ts'
import { Writer } from '#tests/support/Writer.ts'

test('R10: a backup taken under load restores everything acknowledged before, and links and codes still lead in', async () => {
  const house = await openServerHouse()
  const socket = `${house.url.replace('http', 'ws')}/sync/${house.board.id}`
  const people = await Promise.all(
    ['Ann', 'Bob', 'Cem'].map(async name => new Writer(name, (await house.join(name)).token)),
  )
  await Promise.all(people.map(person => person.connect(socket)))
  const writing = setInterval(() => people.map(person => person.write()), 10)
  await eventually(() => expect(people.every(person => person.acknowledged > 20)).toBe(true))

  const acknowledged = people.flatMap(person => person.written.slice(0, person.acknowledged))
  const file = join(await temporaryFolder(), 'board.backup')
  await expectDone(backup(house.folder, file))
  const atEnd = people.reduce((sum, person) => sum + person.written.length, 0)
  await eventually(() => expect(people.every(person => person.acknowledged > 40)).toBe(true))
  clearInterval(writing)
  for (const person of people) person.end()
  await house.stop()
  expect((await stat(file)).mode & 0o777).toBe(0o600)

  const folder = join(await temporaryFolder(), 'restored', 'data')
  expect(await expectDone(restore(file, folder))).toMatch(/^1 board as of /)
  const [all, kept] = [await logOf(house.folder, house.board.id), await logOf(folder, house.board.id)]
  expect(kept).toEqual(all.slice(0, kept.length))
  console.log(
    `backup under load: ${acknowledged.length} acknowledged before, ${atEnd} written when it was done, ` +
      `${kept.length} of ${all.length} updates in it`,
  )

  const again = startProgram({ DATA_DIR: folder, PORT: new URL(house.url).port })
  await again.until(/ready: /)
  const cards: { readonly id: string }[] = (
    await (await house.ask(`/api/boards/${house.board.id}/snapshot`, undefined, people[0]?.token)).json()
  ).cards
  const there = new Set(cards.map(card => card.id))
  expect(acknowledged.filter(id => !there.has(id))).toEqual([])
  const { board } = house
  const lead = await (
    await house.ask(`/api/boards/${board.id}/join`, { key: board.facilitatorKey, name: 'Fay' })
  ).json()
  expect((await house.ask('/api/join', { code: board.code, name: 'Gil' })).status).toBe(200)
  const invitation = await house.ask(`/api/boards/${board.id}/invitation`, undefined, lead.token)
  expect(await invitation.json()).toMatchObject({
    participantUrl: board.participantUrl,
    facilitatorUrl: board.facilitatorUrl,
    code: board.code,
  })
})

describe('R10: a backup', () => {
  test('is never written over another file, nor where there is no folder, nor of nothing', async () => {
    const house = await openServerHouse()
    const target = join(await temporaryFolder(), 'precious')
    await writeFile(target, 'precious')
    await expectRefusal(backup(house.folder, target), /is there already, and nothing is written over it/)
    expect(await readFile(target, 'utf8')).toBe('precious')
    await expectRefusal(backup(house.folder, join(target, 'x')), /There is no folder/)
    await expectRefusal(backup(house.folder, join(target, '../none/x')), /There is no folder .*none/)
    await expectRefusal(backup(await temporaryFolder(), `${target}.2`), /There is nothing to back up in/)
    expect(await readdir(join(target, '..'))).toEqual(['precious'])
    await expectRefusal(runScript(['server/backup/command.ts', 'backup'], {}), /npm run backup -- <file>/, 2)
  })

  test('of a damaged database is refused, and leaves no file', async () => {
    const house = await openServerHouse()
    await house.stop()
    const bytes = await readFile(house.database)
    await writeFile(house.database, bytes.fill(255, 8 * 4096, 12 * 4096))
    const folder = await temporaryFolder()
    await expectRefusal(backup(house.folder, join(folder, 'x')), /damaged/)
    expect(await readdir(folder)).toEqual([])
  })

  test('is restored only into an empty folder, only whole, and only by a release that knows it', async () => {
    const house = await openServerHouse()
    await house.stop()
    const file = join(await temporaryFolder(), 'backup')
    await expectDone(backup(house.folder, file))
    const before = await readFile(house.database)
    await expectRefusal(restore(file, house.folder), /is not empty/)
    expect(await readFile(house.database)).toEqual(before)

    const target = join(await temporaryFolder(), 'data')
    await mkdir(target)
    await expectRefusal(restore(house.database, target), /not a backup of Convene/)
    await expectRefusal(restore(`${file}.none`, target), /There is no file/)
    const whole = await readFile(file)
    const damaged = `${file}.damaged`
    await writeFile(damaged, Buffer.from(whole).fill(255, 8 * 4096, 12 * 4096))
    await expectRefusal(restore(damaged, target), /damaged/)
    await writeFile(damaged, 'a letter, not a backup')
    await expectRefusal(restore(damaged, target), /not a backup of Convene/)
    const newer = new DatabaseSync(file)
    newer.exec('PRAGMA user_version = 99')
    newer.close()
    await expectRefusal(restore(file, target), /newer release/)
    expect(await readdir(target)).toEqual([])
    await writeFile(file, whole)
    await expectDone(restore(file, target))
    expect((await readdir(target)).sort()).toEqual(['convene.db', 'convene.lock', 'secret'])
    expect((await stat(join(target, 'secret'))).mode & 0o777).toBe(0o600)
    const secret = (await readFile(join(target, 'secret'), 'utf8')).trim()
    expect((await readFile(file)).includes(secret)).toBe(true)
    expect((await readFile(join(target, 'convene.db'))).includes(secret)).toBe(false)
  })
})

function backup(folder: string, file: string) {
  return runScript(['server/backup/command.ts', 'backup', file], { DATA_DIR: folder })
}

function restore(file: string, folder: string) {
  return runScript(['server/backup/command.ts', 'restore', file], { DATA_DIR: folder })
}

async function expectDone(script: ReturnType<typeof runScript>): Promise<string> {
  const code = await script.ended
  expect(script.says()).not.toMatch(/^\s+at |Error:/m)
  expect(code).toBe(0)
  return script.says()
}

async function expectRefusal(script: ReturnType<typeof runScript>, says: RegExp, code = 3): Promise<void> {
  expect(await script.ended).toBe(code)
  expect(script.says()).toMatch(says)
  expect(script.says()).not.toMatch(/^\s+at |node:|Error:/m)
}

async function logOf(folder: string, board: string): Promise<readonly Row[]> {
  const store = await openSqliteStore({ folder, expected: 'there' })
  const rows: Row[] = []
  for await (const piece of store.boards.history(board)) rows.push(...rowsIn(piece))
  await store.close()
  return rows
}
