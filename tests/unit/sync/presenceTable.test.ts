import { expect, test } from 'vitest'
import { PresenceTable } from '#server/sync/PresenceTable.ts'
import type { PresenceUser } from '#shared/protocol/presence.ts'

const mira: PresenceUser = { id: 'mira', name: 'Mira', role: 'participant', color: 1 }
/** Everything is told at once. */
const unhurried = { awarenessPerSecond: 1e9 }
const noor: PresenceUser = { id: 'noor', name: 'Noor', role: 'participant', color: 2 }

function says(table: PresenceTable, speaker: object, user: PresenceUser, word: [number, number, unknown]) {
  const [client, clock, shown] = word
  const state = Buffer.from(JSON.stringify(shown))
  return table.hear({ client, clock, state }, { speaker, user, mayClaim: () => true })
}

const changes = (table: PresenceTable) =>
  table
    .takeChanges(performance.now())
    .map(({ client, clock, state }) => ({ client, clock, shows: JSON.parse(Buffer.from(state).toString()) }))

test('R6: many who move many times within a tick are told of once each', () => {
  const table = new PresenceTable(unhurried)
  const tabs = Array.from({ length: 50 }, () => ({}))
  for (let move = 1; move <= 5; move++)
    tabs.forEach((tab, index) => {
      says(table, tab, { ...mira, id: `person-${index}` }, [index + 1, move, { cursor: [move, index] }])
    })
  const told = changes(table)
  expect(told).toHaveLength(50)
  expect(told.every(({ shows }) => shows.cursor[0] === 5)).toBe(true)
  expect(changes(table)).toEqual([])
})

test('whoever moves at the pace at which is told of anybody is told of at the next tick, each time', () => {
  const table = new PresenceTable({ awarenessPerSecond: 20 })
  const tab = {}
  let told = 0
  for (let ms = 0, moves = 0; ms < 10_000; ms += 16) {
    // Every fifty milliseconds, and now and then seven too early or too late.
    for (; moves * 50 + ((moves * 7919) % 15) - 7 <= ms; moves++) says(table, tab, mira, [7, moves + 1, {}])
    told += table.takeChanges(ms).length
    expect(table.hasChanges).toBe(false)
  }
  expect(told).toBeGreaterThan(195)
})

test('R5: whoever moves faster is told of at that pace', () => {
  const table = new PresenceTable({ awarenessPerSecond: 20 })
  let told = 0
  for (let tick = 0; tick < 625; tick++) {
    says(table, table, mira, [7, tick + 1, {}])
    told += table.takeChanges(tick * 16).length
  }
  expect(told).toBeLessThanOrEqual(10 * 20 + 2)
})

test('the first word of a client is told under a clock that others take', () => {
  const table = new PresenceTable(unhurried)
  says(table, {}, mira, [7, 0, {}])
  expect(changes(table)).toMatchObject([{ client: 7, clock: 1 }])
})

test('whoever comes back by another socket is seen again at once, though the client says nothing new', () => {
  const table = new PresenceTable(unhurried)
  const [before, after] = [{}, {}]
  says(table, before, mira, [7, 3, { cursor: [1, 1] }])
  table.leave(before)
  expect(changes(table)).toEqual([{ client: 7, clock: 3, shows: null }])
  expect(says(table, after, mira, [7, 3, { cursor: [1, 1] }])).toBe(true)
  const [told] = changes(table)
  expect(told).toMatchObject({ client: 7, clock: 4, shows: { cursor: [1, 1] } })
  // The client may move on before it hears under which clock it is told.
  expect(says(table, after, mira, [7, 4, { cursor: [2, 2] }])).toBe(true)
  expect(changes(table)).toMatchObject([{ clock: 5, shows: { cursor: [2, 2] } }])
})

test('whoever comes back before the lost socket is noticed stays when it is', () => {
  const table = new PresenceTable(unhurried)
  const [lost, after] = [{}, {}]
  says(table, lost, mira, [7, 3, {}])
  expect(says(table, after, mira, [7, 3, {}])).toBe(true)
  expect(table.leave(lost)).toBe(false)
  expect(table.size).toBe(1)
})

test('an echo from another tab of the same person neither takes a client over nor brings it back', () => {
  const table = new PresenceTable(unhurried)
  const [one, other] = [{}, {}]
  says(table, one, mira, [7, 3, {}])
  says(table, other, mira, [8, 1, {}])
  expect(says(table, other, mira, [7, 3, {}])).toBe(false)
  table.leave(one)
  expect(says(table, other, mira, [7, 3, {}])).toBe(false)
  expect(table.all().map(entry => entry.client)).toEqual([8])
})

test('SECURITY: who has left is remembered, but not without bounds', () => {
  const table = new PresenceTable(unhurried)
  for (let client = 1; client <= 6000; client++) {
    const tab = {}
    says(table, tab, mira, [client, 1, {}])
    table.leave(tab)
  }
  expect(says(table, {}, noor, [6000, 9, {}])).toBe(false)
  expect(table.ownerOf(1)).toBeUndefined()
})

test('a state that is no text shows that its owner is here, and nothing else', () => {
  const table = new PresenceTable(unhurried)
  const state = Uint8Array.of(255, 254, 0)
  table.hear({ client: 1, clock: 1, state }, { speaker: {}, user: mira, mayClaim: () => true })
  expect(changes(table)).toEqual([{ client: 1, clock: 1, shows: { user: mira } }])
})
