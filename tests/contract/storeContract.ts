import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { BoardStore, Group, LoggedUpdate, Row, Seq } from '#server/storage/BoardStore.ts'
import type { OpenStore } from '#server/storage/openSqliteStore.ts'
import type { NewBoard } from '#server/storage/Registry.ts'
import { rowsIn } from '#server/storage/segment.ts'
import { Board } from '#shared/board/Board.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import { toSnapshot } from '#shared/board/toSnapshot.ts'
import { simulateLog } from '#tests/support/simulateLog.ts'
import { anyStep } from '#tests/support/simulation.ts'

/** A fresh, empty store of the running test's own; opening it again finds what was stored. */
export interface StoreUnderTest {
  open(): Promise<OpenStore>
}

/** What every store promises (server/storage/BoardStore.ts, Registry.ts). */
export function storeContract(name: string, fresh: () => Promise<StoreUnderTest>): void {
  async function withBoards(...ids: string[]): Promise<{ store: OpenStore; place: StoreUnderTest }> {
    const place = await fresh()
    const store = await place.open()
    for (const id of ids) await store.registry.createBoard(newBoard(id))
    return { store, place }
  }

  describe(`${name} keeps the contract of the log`, () => {
    test('sequences are gapless for each board, whatever a commit holds', async () => {
      const { store } = await withBoards('a', 'b')
      const first = await store.boards.append([group('a', 2), group('b', 1)])
      const second = await store.boards.append([group('b', 3)])
      expect([...first]).toEqual([
        ['a', 2],
        ['b', 1],
      ])
      expect([...second]).toEqual([['b', 4]])
      expect((await store.boards.load('b'))?.tail.map(row => row.seq)).toEqual([1, 2, 3, 4])
      expect([...(await store.boards.heads(['a', 'b', 'none']))]).toEqual([
        ['a', 2],
        ['b', 4],
      ])
      await store.close()
    })

    test('updates keep their bytes, time and maker, and claims their holder, over a restart', async () => {
      const { store, place } = await withBoards('a')
      const update = { time: 1_790_000_000_123, participant: 'mira', bytes: Uint8Array.of(0, 255, 7) }
      await store.boards.append([
        { board: 'a', updates: [update], claims: new Map([[4_294_967_295, 'mira']]) },
      ])
      await store.close()
      const again = await place.open()
      const loaded = await again.boards.load('a')
      expect(loaded?.tail).toEqual([{ seq: 1, ...update }])
      expect([...(loaded?.claims ?? [])]).toEqual([[4_294_967_295, 'mira']])
      await again.close()
    })

    test('a claim once made is not overwritten', async () => {
      const { store } = await withBoards('a')
      await store.boards.append([{ ...group('a', 1), claims: new Map([[7, 'mira']]) }])
      await store.boards.append([{ ...group('a', 1), claims: new Map([[7, 'noor']]) }])
      expect((await store.boards.load('a'))?.claims.get(7)).toBe('mira')
      await store.close()
    })

    test('a group for a board that is not there stores nothing and does not disturb the others', async () => {
      const { store } = await withBoards('a')
      const heads = await store.boards.append([group('gone', 2), group('a', 1)])
      expect([...heads]).toEqual([['a', 1]])
      expect(await store.boards.load('gone')).toBeUndefined()
      await store.close()
    })

    test('compacting changes neither the board nor its history', async () => {
      const { store } = await withBoards('a')
      const { updates, text } = typing('a long story, told letter by letter')
      await store.boards.append([{ board: 'a', updates, claims: new Map() }])
      const before = await historyOf(store.boards, 'a')
      expect(await store.boards.compact('a')).toBe(updates.length)
      const loaded = await store.boards.load('a')
      expect(loaded?.tail).toEqual([])
      expect(loaded?.head).toBe(updates.length)
      expect(await textOf(store.boards, 'a')).toBe(text)
      expect(await historyOf(store.boards, 'a')).toEqual(before)
      await store.close()
    })

    test('compacting keeps updates appended after its snapshot, and may be repeated', async () => {
      const { store } = await withBoards('a')
      const { updates, text } = typing('one two three four')
      const half = 9
      await store.boards.append([{ board: 'a', updates: updates.slice(0, half), claims: new Map() }])
      const [compacted] = await Promise.all([
        store.boards.compact('a'),
        store.boards.append([{ board: 'a', updates: updates.slice(half), claims: new Map() }]),
      ])
      expect(compacted).toBeGreaterThanOrEqual(half)
      expect(await textOf(store.boards, 'a')).toBe(text)
      await store.boards.compact('a')
      expect(await store.boards.compact('a')).toBeUndefined()
      expect(await textOf(store.boards, 'a')).toBe(text)
      const history = await historyOf(store.boards, 'a')
      expect(history.map(row => row.bytes)).toEqual(updates.map(update => update.bytes))
      expect(history.map(row => row.seq)).toEqual(updates.map((_, index) => index + 1))
      await store.close()
    })

    test('compacting refuses while something waits for an update that has not arrived', async () => {
      const { store } = await withBoards('a')
      const { updates } = typing('abc')
      await store.boards.append([{ board: 'a', updates: updates.slice(1), claims: new Map() }])
      expect(await store.boards.compact('a')).toBeUndefined()
      expect((await store.boards.load('a'))?.tail).toHaveLength(updates.length - 1)
      await store.close()
    })

    test('a range of history crosses the border between pieces and tail', async () => {
      const { store } = await withBoards('a')
      const { updates } = typing('0123456789')
      await store.boards.append([{ board: 'a', updates: updates.slice(0, 6), claims: new Map() }])
      await store.boards.compact('a')
      await store.boards.append([{ board: 'a', updates: updates.slice(6), claims: new Map() }])
      const rows = await historyOf(store.boards, 'a', { from: 4, to: 8 })
      expect(rows.map(row => row.seq)).toEqual([4, 5, 6, 7, 8])
      expect(await store.boards.read('a', 8)).toHaveLength(updates.length - 8)
      await store.close()
    })

    test('whenever it is compacted, any moment is a keyframe and what follows it, and history is the log', async () => {
      const { store } = await withBoards()
      let boards = 0
      const steps = fc.array(anyStep(3), { minLength: 5, maxLength: 40 })
      const cuts = fc.array(fc.tuple(fc.nat(50), fc.boolean()), { maxLength: 6 })
      await fc.assert(
        fc.asyncProperty(steps, cuts, async (steps, cuts) => {
          const board = `board-${boards++}`
          await store.registry.createBoard(newBoard(board))
          const log = simulateLog(3, steps)
          let from = 0
          for (const [cut, compacts] of [...cuts, [log.length, false] as const].sort(([a], [b]) => a - b)) {
            const updates = log.slice(from, cut)
            if (updates.length > 0) await store.boards.append([{ board, updates, claims: new Map() }])
            if (compacts) await store.boards.compact(board)
            from = Math.max(from, cut)
          }
          const history = await historyOf(store.boards, board)
          expect(history).toEqual(log.map((update, index) => ({ seq: index + 1, ...update })))
          for (let seq = 1; seq <= log.length; seq += 1 + (seq % 3)) {
            expect(await stateAt(store.boards, board, seq)).toEqual(replayed(log.slice(0, seq)))
          }
        }),
        { numRuns: 25 },
      )
      await store.close()
    })

    test('a former state stays as a keyframe once enough has happened since the one before', async () => {
      const { store } = await withBoards('a')
      const { updates } = typing('ab'.repeat(11_000))
      for (let at = 0; at < updates.length; at += 5500) {
        await store.boards.append([{ board: 'a', updates: updates.slice(at, at + 5500), claims: new Map() }])
        await store.boards.compact('a')
      }
      expect(await store.boards.keyframe('a', 10_999)).toBeUndefined()
      expect((await store.boards.keyframe('a', 16_499))?.seq).toBe(11_000)
      expect((await store.boards.keyframe('a', 21_999))?.seq).toBe(11_000)
      expect((await store.boards.keyframe('a', 99_999))?.seq).toBe(22_000)
      const history = await historyOf(store.boards, 'a')
      expect(history.map(row => row.seq)).toEqual(updates.map((_, index) => index + 1))
      expect(history.map(row => row.bytes)).toEqual(updates.map(update => update.bytes))
      await store.close()
    })

    test('a board says how many edits it holds and how many bytes they take', async () => {
      const { store } = await withBoards('a', 'b')
      await store.boards.append([group('a', 3)])
      expect(await store.boards.size('a')).toEqual({ edits: 3, bytes: 6 })
      expect(await store.boards.size('b')).toEqual({ edits: 0, bytes: 0 })
      expect(await store.boards.size('none')).toBeUndefined()
      const { updates } = typing('a line that says itself again and again. '.repeat(20))
      await store.boards.append([{ board: 'b', updates, claims: new Map() }])
      const raw = updates.reduce((sum, { bytes }) => sum + bytes.length, 0)
      expect((await store.boards.size('b'))?.bytes).toBe(raw)
      await store.boards.compact('b')
      const size = await store.boards.size('b')
      expect(size?.edits).toBe(updates.length)
      expect(size?.bytes).toBeLessThan(raw)
      let pieces = 0
      for await (const piece of store.boards.history('b')) pieces += piece.packed.length
      expect(size?.bytes).toBeGreaterThan(pieces)
      await store.close()
    })
  })
}

function replayed(log: readonly LoggedUpdate[], from?: Uint8Array): BoardSnapshot {
  const board = new Board(new Y.Doc())
  if (from) Y.applyUpdateV2(board.doc, from)
  for (const { bytes } of log) Y.applyUpdate(board.doc, bytes)
  return toSnapshot(board)
}

async function stateAt(store: BoardStore, board: string, seq: Seq): Promise<BoardSnapshot> {
  const keyframe = await store.keyframe(board, seq)
  const rows = await historyOf(store, board, { from: (keyframe?.seq ?? 0) + 1, to: seq })
  return replayed(rows, keyframe?.snapshot)
}

export function newBoard(id: string): NewBoard {
  return {
    id,
    created: 1_790_000_000_000,
    keyHashes: { facilitator: `facilitator key of ${id}`, participant: `participant key of ${id}` },
    codeHash: `code of ${id}`,
  }
}

/** Updates as one person typing makes them, one a letter, and the text they amount to. */
export function typing(text: string): { readonly updates: readonly LoggedUpdate[]; readonly text: string } {
  const doc = new Y.Doc()
  const updates: LoggedUpdate[] = []
  doc.on('update', bytes =>
    updates.push({ time: 1_790_000_000_000 + updates.length, participant: 'mira', bytes }),
  )
  for (const letter of text) doc.getText('text').insert(doc.getText('text').length, letter)
  return { updates, text }
}

export async function historyOf(
  store: BoardStore,
  board: string,
  range?: { from: Seq; to: Seq },
): Promise<readonly Row[]> {
  const rows: Row[] = []
  for await (const piece of store.history(board, range)) rows.push(...rowsIn(piece, range))
  return rows
}

function group(board: string, count: number): Group {
  const updates = Array.from({ length: count }, (_, index) => ({
    time: index,
    participant: 'mira',
    bytes: Uint8Array.of(0, 0),
  }))
  return { board, updates, claims: new Map() }
}

async function textOf(store: BoardStore, board: string): Promise<string> {
  const loaded = await store.load(board)
  const doc = new Y.Doc()
  if (loaded?.snapshot) Y.applyUpdateV2(doc, loaded.snapshot)
  for (const row of loaded?.tail ?? []) Y.applyUpdate(doc, row.bytes)
  return doc.getText('text').toString()
}
