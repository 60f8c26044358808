import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { Board } from '#shared/board/Board.ts'
import { addCards } from '#shared/board/changes/addCards.ts'
import { addAndEditOwn, openBoard, type Permissions } from '#shared/protocol/permissions.ts'
import { connectAs } from '#tests/support/connectAs.ts'
import { eventually } from '#tests/support/eventually.ts'
import { note } from '#tests/support/notes.ts'
import { frames } from '#tests/support/rawFrames.ts'
import { join, rawSocket, startForTest } from '#tests/support/syncHarness.ts'

const closed: Permissions = { add: false, edit: 'none', move: 'none', delete: 'none', comment: false }

describe('R9: the rules in force', () => {
  test('are told to those who ask, at once and at each change, and to nobody else', async () => {
    const harness = await startForTest()
    await harness.newBoard('b')
    const asks = await rawSocket(harness, 'b', 'participant:mira')
    const silent = await rawSocket(harness, 'b', 'participant:noor')
    const plain = join(harness, 'b', 'participant:olu')
    await plain.synced()
    const told = () => asks.heard.flatMap(one => (one.type === 'rules' ? [one.rules] : []))
    asks.socket.send(frames.rules())
    await eventually(() => expect(told()).toMatchObject([{ role: 'participant', permissions: openBoard }]))
    const at = performance.now()
    harness.sync.setPermissions('b', addAndEditOwn)
    await eventually(() => expect(told()).toHaveLength(2))
    const ms = performance.now() - at
    expect(told()[1]).toMatchObject({ permissions: addAndEditOwn })
    silent.socket.send(frames.durable(1))
    await eventually(() => expect(silent.heard.some(({ type }) => type === 'durable')).toBe(true))
    expect(silent.heard.filter(({ type }) => type === 'rules')).toEqual([])
    expect(plain.closes).toEqual([])
    console.log(`rules told after ${ms.toFixed(0)} ms`)
    expect(ms).toBeLessThan(1000)
  })

  test('come behind the updates that were taken under the rules before', async () => {
    const { promise: opened, resolve: open } = Promise.withResolvers<void>()
    let isShut = false
    const harness = await startForTest({
      wrap: store => ({
        ...store,
        append: async groups => {
          if (isShut) await opened
          return store.append(groups)
        },
      }),
    })
    await harness.newBoard('b')
    const mira = await rawSocket(harness, 'b', 'participant:mira')
    mira.socket.send(frames.stateVector(Uint8Array.of(0)))
    mira.socket.send(frames.rules())
    await eventually(() => expect(mira.heard.some(({ type }) => type === 'rules')).toBe(true))
    const before = mira.heard.length
    isShut = true
    const board = new Board(new Y.Doc())
    addCards(board, [note('under the old rules')], null)
    mira.socket.send(frames.update(Y.encodeStateAsUpdate(board.doc)))
    mira.socket.send(frames.query())
    await eventually(() => expect(mira.heard.length).toBeGreaterThan(before))
    harness.sync.setPermissions('b', closed)
    mira.socket.send(frames.query())
    await eventually(() => expect(mira.heard.length).toBeGreaterThan(before + 1))
    open()
    await eventually(() =>
      expect(mira.heard.slice(before).map(({ type }) => type)).toEqual([
        'presence',
        'presence',
        'update',
        'rules',
      ]),
    )
  })

  test('say which clients are one’s own, and since when these permissions count', async () => {
    const harness = await startForTest()
    await harness.newBoard('b')
    const mira = connectAs(harness, 'b', 'participant:mira')
    const noor = join(harness, 'b', 'participant:noor')
    await noor.synced()
    addCards(noor.board, [note('noor’s')], null)
    await eventually(() => expect(mira.board.cards.size).toBe(1))
    addCards(mira.board, [note('mira’s')], null)
    await eventually(() => expect(mira.status.current.state).toBe('saved'))
    harness.sync.setPermissions('b', closed)
    await eventually(() => expect(mira.rules.current.permissions).toEqual(closed))
    const { clientID } = mira.board.doc
    const made = [...mira.board.cards._map.values()].filter(({ id }) => id.client === clientID)
    expect(mira.rules.current.own.map(([client]) => client)).toEqual([clientID])
    expect(mira.rules.current.own[0]?.[1]).toBeGreaterThan(made[0]?.id.clock ?? 1e9)
  })

  test('outlast the last to leave, and are forgotten with the session', async () => {
    const harness = await startForTest({ limits: { unloadAfterMs: 20 } })
    await harness.newBoard('b')
    harness.sync.setPermissions('b', closed)
    const first = connectAs(harness, 'b', 'participant:mira')
    await eventually(() => expect(first.rules.current.permissions).toEqual(closed))
    first.close()
    await eventually(() => expect(harness.sync.stats().boards).toBe(0))
    const second = connectAs(harness, 'b', 'participant:mira')
    await eventually(() => expect(second.rules.current.permissions).toEqual(closed))
    harness.sync.setPermissions('b', openBoard)
    await eventually(() => expect(second.rules.current.permissions).toEqual(openBoard))
  })
})
