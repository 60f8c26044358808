import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { takeBack, type Whose } from '#server/history/takeBack/takeBack.ts'
import { askedBy, readActor } from '#server/storage/actors.ts'
import type { Row } from '#server/storage/BoardStore.ts'
import { packRows } from '#server/storage/segment.ts'
import { Board } from '#shared/board/Board.ts'
import { applyEdits, staleEdits } from '#shared/board/changes/applyEdits.ts'
import { changesBy } from '#shared/board/changesBy.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import { toSnapshot } from '#shared/board/toSnapshot.ts'
import { unsoundness } from '#shared/board/validity.ts'
import { anyEvent, concurrentLog } from '#tests/support/concurrentLog.ts'

const her = 'person-0'

/** A server's live copy, which collects what is deleted, as far as one row. */
function liveBoard(log: readonly Row[], { upTo = log.length, gc = true } = {}): Board {
  const board = new Board(new Y.Doc({ gc }))
  void board.roots
  for (const { seq, bytes } of log) if (seq <= upTo) Y.applyUpdate(board.doc, bytes)
  return board
}

/** Begins from a keyframe, as the server does, at or before the moment from which on it looks. */
function planFor(log: readonly Row[], whose: Whose, keyframeAt = 0) {
  const from = liveBoard(log, { upTo: keyframeAt })
  const keyframe = { seq: keyframeAt, snapshot: Y.encodeStateAsUpdateV2(from.doc) }
  const pieces = [{ first: 1, last: log.length, packed: packRows(log) }]
  return takeBack({ keyframe: keyframeAt === 0 ? undefined : keyframe, pieces, whose })
}

/** Takes back on the live copy, and answers the log with the new row and what the change deleted. */
function applied(log: readonly Row[], board: Board, edits: Parameters<typeof applyEdits>[1]) {
  expect(staleEdits(board, edits)).toEqual([])
  const deleted: { client: number; clock: number }[] = []
  const rows: Row[] = []
  board.doc.on('update', (bytes: Uint8Array) =>
    rows.push({ seq: log.length + 1, time: log.length, participant: askedBy('lea', 'undo'), bytes }),
  )
  board.doc.on('afterTransaction', ({ deleteSet }: Y.Transaction) => {
    for (const [client, items] of deleteSet.clients)
      for (const { clock, len } of items)
        for (let at = 0; at < len; at++) deleted.push({ client, clock: clock + at })
  })
  applyEdits(board, edits, null)
  expect(rows.length).toBeLessThanOrEqual(1)
  return { log: [...log, ...rows], deleted }
}

function* lettersIn(board: Board): Generator<Y.Item> {
  for (const card of board.cards.values()) {
    const text = card.get('text')
    if (!(text instanceof Y.Text)) continue
    for (let item = text._start; item; item = item.right) if (!item.deleted) yield item
  }
}

/** Every entry, or key of the board, in which a row writes or deletes anything, as `root/id`. */
function touchedBy({ doc }: Board, { bytes }: Row): ReadonlySet<string> {
  Y.applyUpdate(doc, bytes)
  const { structs, ds } = Y.decodeUpdate(bytes)
  const deleted = [...ds.clients].flatMap(([client, items]) =>
    items.flatMap(({ clock, len }) => Array.from({ length: len }, (_, at) => Y.createID(client, clock + at))),
  )
  return new Set([...structs.map(({ id }) => id), ...deleted].map(id => placeOf(Y.getItem(doc.store, id))))
}

function placeOf(item: Y.Item): string {
  const parent = item.parent as Y.AbstractType<unknown>
  return parent._item ? placeOf(parent._item) : `${Y.findRootTypeKey(parent)}/${item.parentSub}`
}

function entries(board: Board): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const root of board.roots) {
    const name = Y.findRootTypeKey(root)
    for (const [id, value] of root.entries())
      found.set(`${name}/${id}`, JSON.stringify(sorted(value instanceof Y.Map ? value.toJSON() : value)))
  }
  return found
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}

const anyHistory = fc.tuple(
  fc.array(anyEvent(3), { minLength: 30, maxLength: 150 }),
  fc.nat(1000),
  fc.nat(1000),
)

function historyFrom([events, since, keyframe]: [Parameters<typeof concurrentLog>[1], number, number]) {
  const { log, people } = concurrentLog(3, events)
  // Rather early, so that much has happened since.
  const from = 2 + (since % Math.ceil((log.length - 1) / 3))
  return { log, people, since: from, keyframeAt: keyframe % (from + 1) }
}

test('a board from which somebody’s work was taken back is sound, equal everywhere, and as was foretold', () => {
  fc.assert(
    fc.property(anyHistory, history => {
      const { log, people, since, keyframeAt } = historyFrom(history)
      const board = liveBoard(log)
      const { edits, changes } = planFor(log, { participant: her, since }, keyframeAt)
      let rows: readonly Row[] = []
      const cameTrue = changesBy(board, () => {
        rows = applied(log, board, edits).log.slice(log.length)
      })
      expect(cameTrue).toEqual(changes)
      expect(unsoundness(toSnapshot(board))).toEqual([])
      for (const { doc, board: theirs } of people) {
        for (const { bytes } of rows) Y.applyUpdate(doc, bytes, 'net')
        expect(doc.store.pendingStructs).toBeNull()
        expect(toSnapshot(theirs)).toEqual(toSnapshot(board))
        expect(Y.encodeStateVector(doc)).toEqual(Y.encodeStateVector(board.doc))
      }
    }),
    { numRuns: 300 },
  )
})

test('only what she wrote since is deleted, and all her letters are, but for cards of hers that others worked on', () => {
  fc.assert(
    fc.property(anyHistory, history => {
      const { log, since, keyframeAt } = historyFrom(history)
      const board = liveBoard(log)
      const before = Y.decodeStateVector(Y.encodeStateVector(liveBoard(log, { upTo: since }).doc))
      const { edits } = planFor(log, { participant: her, since }, keyframeAt)
      const isHers = ({ client, clock }: Y.ID) => client === 10 && clock >= (before.get(client) ?? 0)
      for (const { client, clock } of applied(log, board, edits).deleted)
        expect(isHers(Y.createID(client, clock))).toBe(true)
      for (const item of lettersIn(board)) {
        const card = (item.parent as Y.Text)._item?.parent as Y.Map<unknown>
        if (isHers(item.id)) expect(card._item && isHers(card._item.id)).toBe(true)
      }
    }),
    { numRuns: 300 },
  )
})

test('what nobody else has touched since is as if she had not acted', () => {
  let alone = 0
  fc.assert(
    fc.property(anyHistory, history => {
      const { log, since, keyframeAt } = historyFrom(history)
      const then = liveBoard(log, { upTo: since, gc: false })
      const was = entries(then)
      const touchedByHer = new Set<string>()
      const touchedByOthers = new Set<string>()
      for (const row of log.slice(since)) {
        const by = readActor(row.participant).id === her ? touchedByHer : touchedByOthers
        for (const place of touchedBy(then, row)) by.add(place)
      }
      const board = liveBoard(log)
      const present = entries(board)
      applied(log, board, planFor(log, { participant: her, since }, keyframeAt).edits)
      const is = entries(board)
      for (const place of new Set([...is.keys(), ...present.keys(), ...was.keys()])) {
        if (!touchedByHer.has(place)) expect([place, is.get(place)]).toEqual([place, present.get(place)])
        else if (!touchedByOthers.has(place)) {
          alone += 1
          if (is.get(place) === was.get(place)) continue
          // Only what would hang loose stays away, and only what others lead to stays.
          if (is.get(place) === undefined) expect([place, isLoose(was.get(place), is)]).toEqual([place, true])
          else expect([place, isReferredTo(place, is), was.get(place)]).toEqual([place, true, undefined])
        }
      }
    }),
    { numRuns: 400 },
  )
  console.log(`entries that she alone touched: ${alone}`)
  expect(alone).toBeGreaterThan(400)
})

function isLoose(entry: string | undefined, is: ReadonlyMap<string, string>): boolean {
  const { from, to, type } = JSON.parse(entry ?? '{}')
  const isReplaced = [...is].some(([place, other]) => {
    if (!place.startsWith('links/')) return false
    const link = JSON.parse(other)
    return link.type === type && link.from === from && link.to === to
  })
  return from !== undefined && (!is.has(`cards/${from}`) || !is.has(`cards/${to}`) || isReplaced)
}

function isReferredTo(place: string, is: ReadonlyMap<string, string>): boolean {
  const [, id = ''] = place.split('/')
  return [...is].some(([other, entry]) => other !== place && entry.includes(JSON.stringify(id)))
}

test('taking back twice changes nothing the second time', () => {
  fc.assert(
    fc.property(anyHistory, history => {
      const { log, since, keyframeAt } = historyFrom(history)
      const board = liveBoard(log)
      const done = applied(log, board, planFor(log, { participant: her, since }, keyframeAt).edits)
      expect(planFor(done.log, { participant: her, since }, keyframeAt).edits).toEqual([])
    }),
    { numRuns: 200 },
  )
})

/** Two who made the same link at the same moment made it twice; once is enough to come back. */
function withoutDoubles(snapshot: BoardSnapshot): BoardSnapshot {
  const links = new Map(
    snapshot.links.map(({ type, from, to }) => [`${type} ${from} ${to}`, { id: '', type, from, to }]),
  )
  return { ...snapshot, links: [...links].sort().map(([, link]) => link) }
}

test('taking back what was taken back leaves the board as it was before', () => {
  fc.assert(
    fc.property(anyHistory, history => {
      const { log, since, keyframeAt } = historyFrom(history)
      const board = liveBoard(log)
      const before = toSnapshot(board)
      const done = applied(log, board, planFor(log, { participant: her, since }, keyframeAt).edits)
      if (done.log.length === log.length) return
      const seq = done.log.length
      applied(done.log, board, planFor(done.log, { seq }, keyframeAt).edits)
      expect(withoutDoubles(toSnapshot(board))).toEqual(withoutDoubles(before))
    }),
    { numRuns: 300 },
  )
})
