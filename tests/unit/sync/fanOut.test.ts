import { expect, test } from 'vitest'
import { Metrics } from '#server/metrics/Metrics.ts'
import type { Connection } from '#server/sync/Connection.ts'
import { FanOut } from '#server/sync/FanOut.ts'
import { encodeFrame } from '#server/sync/frames.ts'
import { PresenceTable } from '#server/sync/PresenceTable.ts'
import { SyncMetrics } from '#server/sync/SyncMetrics.ts'
import { eventually } from '#tests/support/eventually.ts'

/** Recipients that keep what they are sent, and nothing else of a connection. */
function listeners(count: number) {
  return Array.from({ length: count }, () => {
    const sent: Buffer[] = []
    const connection = { isLive: true, isBehind: false, send: (frames: Buffer) => sent.push(frames) }
    return { sent, connection: connection as unknown as Connection }
  })
}

function fanOutTo(recipients: readonly Connection[], awaitsUpdates = () => false) {
  const presence = new PresenceTable({ awarenessPerSecond: 1e9 })
  const metrics = new SyncMetrics(new Metrics())
  const parts = { recipients: new Set(recipients), presence, metrics, fellBehind: () => {}, awaitsUpdates }
  return { presence, fanOut: new FanOut(parts) }
}

function moves(presence: PresenceTable, person: number, clock: number): void {
  const user = { id: `person-${person}`, name: 'Somebody', role: 'participant', color: 1 } as const
  const state = Buffer.from(`{"cursor":[${clock},0]}`)
  presence.hear({ client: person + 1, clock, state }, { speaker: user, user, mayClaim: () => true })
}

test('however many move, each who listens is sent one frame a tick, and all of them the same', async () => {
  const all = listeners(30)
  const { presence, fanOut } = fanOutTo(all.map(one => one.connection))
  for (let person = 0; person < 30; person++) {
    moves(presence, person, 1)
    fanOut.soon()
  }
  const [first] = all
  await eventually(() => expect(first?.sent).toHaveLength(1))
  for (const { sent } of all) {
    expect(sent).toHaveLength(1)
    expect(sent[0]).toBe(first?.sent[0])
  }
})

test('what a commit brings leaves at once, in one piece with the presence of the moment', async () => {
  const [listener] = listeners(1)
  if (!listener) throw new Error('nobody listens')
  const { presence, fanOut } = fanOutTo([listener.connection], () => true)
  const update = Uint8Array.of(0, 0)
  moves(presence, 1, 1)
  fanOut.soon()
  fanOut.add({ update })
  fanOut.add({ update })
  await new Promise(resolve => setImmediate(resolve))
  const frame = encodeFrame({ type: 'update', update })
  const told = presence.all()
  const words = encodeFrame({ type: 'presence', entries: told })
  expect(listener.sent).toEqual([Buffer.concat([frame, frame, words])])
})
