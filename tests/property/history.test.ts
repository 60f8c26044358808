import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { historyThread } from '#server/history/thread.ts'
import type { LoggedUpdate } from '#server/storage/BoardStore.ts'
import { Board } from '#shared/board/Board.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import { toSnapshot } from '#shared/board/toSnapshot.ts'
import { openHistory } from '#tests/support/openHistory.ts'
import { simulateLog } from '#tests/support/simulateLog.ts'
import { anyStep } from '#tests/support/simulation.ts'

afterAll(() => historyThread.end())

function replayed(log: readonly LoggedUpdate[]): BoardSnapshot {
  const board = new Board(new Y.Doc())
  for (const { bytes } of log) Y.applyUpdate(board.doc, bytes)
  return toSnapshot(board)
}

describe('any moment', () => {
  const anyLog = fc.tuple(
    fc.array(anyStep(3), { minLength: 5, maxLength: 60 }),
    fc.array(fc.nat(5), { minLength: 1, maxLength: 10 }),
    fc.array(fc.nat(1000), { maxLength: 5 }),
  )

  test('is rebuilt as a replay from the beginning, wherever the log was compacted', async () => {
    const { history, keep } = await openHistory()
    await fc.assert(
      fc.asyncProperty(anyLog, async ([steps, pauses, cuts]) => {
        const log = simulateLog(3, steps, pauses)
        const board = await keep(log, cuts)
        for (let seq = 1; seq <= log.length; seq += 1 + (seq % 4)) {
          const then = await history.boardAt(board, { seq })
          expect(then).toEqual({
            ok: true,
            value: { seq, time: log[seq - 1]?.time, snapshot: replayed(log.slice(0, seq)) },
          })
        }
      }),
      { numRuns: 20 },
    )
  })

  test('named by its time is what the last edit stored by then left', async () => {
    const { history, keep } = await openHistory()
    await fc.assert(
      fc.asyncProperty(anyLog, async ([steps, pauses, cuts]) => {
        const log = simulateLog(3, steps, pauses)
        const board = await keep(log, cuts)
        const [first] = log
        const began = first?.time ?? 0
        const ended = log.at(-1)?.time ?? 0
        for (let at = began; at <= ended + 1; at++) {
          const then = await history.boardAt(board, { at })
          expect(then).toMatchObject({
            ok: true,
            value: { seq: log.findLastIndex(row => row.time <= at) + 1 },
          })
        }
        expect(await history.boardAt(board, { at: began - 1 })).toEqual({
          ok: false,
          refusal: { reason: 'before-it-began', time: began },
        })
        expect(await history.boardAt(board, { seq: log.length + 1 })).toEqual({
          ok: false,
          refusal: { reason: 'still-to-come', time: ended },
        })
      }),
      { numRuns: 10 },
    )
  })
})
