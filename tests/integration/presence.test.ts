import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { limits } from '#shared/protocol/limits.ts'
import { closeCode } from '#shared/protocol/sync.ts'
import { eventually } from '#tests/support/eventually.ts'
import { frames, presenceIn } from '#tests/support/rawFrames.ts'
import { join, rawSocket, startForTest } from '#tests/support/syncHarness.ts'

test('SECURITY: the server writes who somebody is, whatever a client claims', async () => {
  const harness = await startForTest()
  await harness.newBoard('b')
  const mira = join(harness, 'b', 'participant:mira')
  const noor = join(harness, 'b', 'participant:noor')
  await Promise.all([mira.synced(), noor.synced()])
  const says = {
    cursor: [3, 4],
    user: { id: 'x', name: 'The facilitator', role: 'facilitator', color: 1 },
    evil: 1,
  }
  mira.provider.awareness.setLocalState(says)
  const seen = () => noor.provider.awareness.getStates().get(mira.board.doc.clientID)
  await eventually(() =>
    expect(seen()).toEqual({
      cursor: [3, 4],
      user: { id: 'participant-mira', name: 'mira', role: 'participant', color: 4 },
    }),
  )
  mira.provider.awareness.setLocalState({ cursor: 'nonsense' })
  await eventually(() => expect(Object.keys(seen() ?? {})).toEqual(['user']))
})

test('SECURITY: nobody speaks for another’s clientID, living or gone', async () => {
  const harness = await startForTest()
  await harness.newBoard('b')
  const mira = join(harness, 'b', 'participant:mira')
  await mira.synced()
  mira.provider.awareness.setLocalState({ cursor: [1, 1] })
  const { clientID } = mira.board.doc
  const { socket: evil, heard } = await rawSocket(harness, 'b', 'participant:evil')
  const told = () => heard.flatMap(one => (one.type === 'presence' ? presenceIn(one.bytes) : []))
  evil.send(frames.stateVector(Uint8Array.of(0)))
  await eventually(() => expect(told().some(entry => entry.client === clientID)).toBe(true))
  evil.send(frames.presence([{ client: clientID, clock: 1000, state: '{"cursor":[9,9]}' }]))
  evil.send(frames.presence([{ client: clientID, clock: 1001, state: 'null' }]))
  evil.send(frames.presence([{ client: 77, clock: 1, state: '{}' }]))
  await eventually(() => expect(told().some(entry => entry.client === 77)).toBe(true))
  const ofMira = told().filter(entry => entry.client === clientID)
  expect(ofMira.every(entry => entry.clock < 1000 && !entry.state.includes('[9,9]'))).toBe(true)
})

test('R5: others are told of somebody at most so many times a second, and of the last in the end', async () => {
  const harness = await startForTest({ limits: { awarenessPerSecond: 10, messagesBurst: 10_000 } })
  await harness.newBoard('b')
  const { socket: hasty } = await rawSocket(harness, 'b', 'participant:hasty')
  const { socket: noor, heard } = await rawSocket(harness, 'b', 'participant:noor')
  noor.send(frames.stateVector(Uint8Array.of(0)))
  await eventually(() => expect(heard.some(one => one.type === 'missing')).toBe(true))
  const told = () => heard.flatMap(one => (one.type === 'presence' ? presenceIn(one.bytes) : []))
  const began = performance.now()
  for (let clock = 1; clock <= 500; clock++) {
    hasty.send(frames.presence([{ client: 7, clock, state: `{"cursor":[${clock},0]}` }]))
    if (clock % 10 === 0) await new Promise(resolve => setImmediate(resolve))
  }
  await eventually(() => expect(told().at(-1)?.state).toContain('[500,0]'))
  const seconds = (performance.now() - began) / 1000
  expect(told().length).toBeLessThanOrEqual(Math.ceil(seconds * 10) + 2)
  hasty.close()
  await eventually(() => expect(told().at(-1)?.state).toBe('null'))
})

test('R6: whoever leaves is gone from the others’ screens at once', async () => {
  const harness = await startForTest()
  await harness.newBoard('b')
  const mira = join(harness, 'b', 'participant:mira')
  const noor = join(harness, 'b', 'participant:noor')
  await Promise.all([mira.synced(), noor.synced()])
  const seen = () => noor.provider.awareness.getStates().has(mira.board.doc.clientID)
  mira.provider.awareness.setLocalState({})
  await eventually(() => expect(seen()).toBe(true))
  mira.provider.ws?.close()
  await eventually(() => expect(seen()).toBe(false))
})

test('R6: whoever has lost the line is seen again as soon as it is back, though they say nothing new', async () => {
  const harness = await startForTest()
  await harness.newBoard('b')
  const mira = join(harness, 'b', 'participant:mira')
  const noor = join(harness, 'b', 'participant:noor')
  await Promise.all([mira.synced(), noor.synced()])
  const seen: boolean[] = []
  const look = () => noor.provider.awareness.getStates().has(mira.board.doc.clientID)
  await eventually(() => expect(look()).toBe(true))
  noor.provider.awareness.on('change', () => seen.push(look()))
  const began = performance.now()
  mira.provider.ws?.close()
  await eventually(() => expect(seen).toEqual([false, true]))
  // Standard clients repeat themselves every fifteen seconds: not that is what has brought her back.
  expect(performance.now() - began).toBeLessThan(8000)
})

test('R6: whoever is lost without a goodbye is gone from the others’ screens after two heartbeats', async () => {
  const heartbeatMs = 150
  const harness = await startForTest({ limits: { heartbeatMs } })
  await harness.newBoard('b')
  const noor = join(harness, 'b', 'participant:noor')
  await noor.synced()
  const { socket: ghost } = await rawSocket(harness, 'b', 'participant:ghost')
  ghost.send(frames.presence([{ client: 7, clock: 1, state: '{}' }]))
  const seen = () => noor.provider.awareness.getStates().has(7)
  await eventually(() => expect(seen()).toBe(true))
  const began = performance.now()
  ghost.pause()
  await eventually(() => expect(seen()).toBe(false))
  expect(performance.now() - began).toBeGreaterThan(heartbeatMs / 2)
  expect(harness.sync.stats().sockets).toBe(1)
  expect(2 * limits.heartbeatMs).toBeLessThanOrEqual(30_000)
})

test('R9: sent away means closed at once, and no longer seen', async () => {
  const harness = await startForTest()
  await harness.newBoard('b')
  const mira = join(harness, 'b', 'participant:mira')
  const noor = join(harness, 'b', 'participant:noor')
  await Promise.all([mira.synced(), noor.synced()])
  harness.sync.disconnect('b', one => one.id === 'participant-mira', closeCode.signedOut)
  await eventually(() => expect(mira.closes).toEqual([closeCode.signedOut]))
  expect(harness.sync.stats().sockets).toBe(1)
})

test('R5: a fifth socket of one person takes the place of the oldest', async () => {
  const harness = await startForTest()
  await harness.newBoard('b')
  const sockets = []
  for (let number = 0; number < 5; number++)
    sockets.push((await rawSocket(harness, 'b', 'participant:mira')).socket)
  const [oldest] = sockets
  await eventually(() => expect(oldest?.readyState).toBe(3))
  expect(harness.sync.stats().sockets).toBe(4)
})

test('R5: who does not read is set aside, and caught up once it reads again', async () => {
  const harness = await startForTest({ limits: { slowConsumerBytes: 64 * 1024 } })
  await harness.newBoard('b')
  const { socket: slow, heard } = await rawSocket(harness, 'b', 'participant:slow')
  slow.send(frames.stateVector(Uint8Array.of(0)))
  await eventually(() => expect(heard.some(one => one.type === 'missing')).toBe(true))
  slow.pause()
  const long = 'a long word '.repeat(400)
  let size = 0
  for (let round = 0; size < 12_000_000; round++) {
    await harness.sync.change('b', board => {
      for (let number = 0; number < 60; number++)
        board.clusters.set(`c${number}`, clusterOf(`${round} ${long}`))
    })
    size += 60 * long.length
  }
  await harness.sync.change('b', board => board.meta.set('title', 'the last word'))
  const before = heard.length
  slow.resume()
  await eventually(() => {
    const late = heard.slice(before).filter(one => one.type === 'missing')
    expect(late.length).toBeGreaterThan(0)
  })
  const doc = new Y.Doc()
  for (const one of heard) if (one.type === 'missing' || one.type === 'update') Y.applyUpdate(doc, one.bytes)
  expect(doc.getMap('board').get('title')).toBe('the last word')
})

test('R5: who does not read for too long is closed', async () => {
  const harness = await startForTest({ limits: { slowConsumerBytes: 16 * 1024, slowConsumerMs: 300 } })
  await harness.newBoard('b')
  const { socket: slow, heard } = await rawSocket(harness, 'b', 'participant:slow')
  slow.send(frames.stateVector(Uint8Array.of(0)))
  await eventually(() => expect(heard.some(one => one.type === 'missing')).toBe(true))
  slow.pause()
  const long = 'a long word '.repeat(400)
  for (let round = 0; harness.sync.stats().sockets > 0 && round < 200; round++) {
    await harness.sync.change('b', board => {
      for (let number = 0; number < 60; number++)
        board.clusters.set(`c${number}`, clusterOf(`${round} ${long}`))
    })
  }
  await eventually(() => expect(harness.sync.stats().sockets).toBe(0))
  const closed = new Promise<number>(resolve => slow.once('close', resolve))
  slow.resume()
  expect(await closed).toBe(closeCode.tooSlow)
})

function clusterOf(name: string): Y.Map<unknown> {
  return new Y.Map([
    ['name', name],
    ['canvas', 'domain'],
  ])
}
