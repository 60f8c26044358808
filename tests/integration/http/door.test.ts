import { expect, onTestFinished, test } from 'vitest'
import { Access } from '#server/access/Access.ts'
import { Door } from '#server/access/Door.ts'
import type { Doorkeeper } from '#server/access/Doorkeeper.ts'
import { openSqliteStore } from '#server/storage/openSqliteStore.ts'
import { temporaryFolder } from '#tests/support/temporaryFolder.ts'

const secret = Buffer.alloc(32, 1)
const openDoor: Doorkeeper = {
  door: async () => 'open',
  knock: async () => 'in',
  codeUntil: async () => Number.POSITIVE_INFINITY,
}

async function openBoard() {
  const store = await openSqliteStore({ folder: await temporaryFolder() })
  onTestFinished(() => store.close())
  const { registry } = store
  const access = new Access({ registry, secret })
  const keys = await access.open('b', {})
  return {
    registry,
    access,
    keys,
    door: new Door({ registry, keeper: openDoor, secret, peoplePerBoard: 10 }),
  }
}

test('one device that asks five times at the same moment is one person', async () => {
  const { door, keys, access } = await openBoard()
  const token = 'x'.repeat(43)
  const entries = await Promise.all(
    Array.from({ length: 5 }, () => door.enterByKey('b', keys.participant, { name: 'Twice', token })),
  )
  expect(new Set(entries.map(({ participant }) => participant.id)).size).toBe(1)
  expect((await access.rosterOf('b')).participants).toHaveLength(1)
})

test('somebody who was sent away comes in neither by the old identity nor again on the same device', async () => {
  const { door, keys, access, registry } = await openBoard()
  const { participant, token } = await door.enterByKey('b', keys.participant, { name: 'Eve' })
  await registry.changeParticipant('b', participant.id, { removed: true })
  expect(await access.memberOf('b', token)).toBeUndefined()
  expect(await access.memberById('b', participant.id)).toBeUndefined()
  await expect(door.enterByKey('b', keys.participant, { name: 'Eve', token })).rejects.toMatchObject({
    code: 'board-unknown',
  })
})

test('a token says nothing on another board', async () => {
  const { door, keys, access } = await openBoard()
  await access.open('c', {})
  const { token } = await door.enterByKey('b', keys.participant, { name: 'Ada' })
  expect(await access.memberOf('b', token)).toBeDefined()
  expect(await access.memberOf('c', token)).toBeUndefined()
})
