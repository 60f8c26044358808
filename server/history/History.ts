import { boardUnknown } from '#server/errors/RefusedError.ts'
import type { BoardId, BoardStore, Piece, Row, Seq } from '#server/storage/BoardStore.ts'
import { rowsIn } from '#server/storage/segment.ts'
import type { JobThread } from '#server/threads/JobThread.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import type { BoardHistory } from '#shared/protocol/history.ts'
import { accept, type Result, refuse } from '#shared/std/result.ts'
import type { HistoryJobs } from './historyWorker.ts'
import type { Wish } from './readWish.ts'
import type { Recording } from './rebuild.ts'
import type { TakenBack, Whose } from './takeBack/takeBack.ts'

/** A board as it was after one edit; `time` says when that was stored, in ms since 1970. */
export interface BoardThen {
  readonly seq: Seq
  readonly time: number
  readonly snapshot: BoardSnapshot
}

/** Why there is nothing to show; `time` is the nearest moment that there is. */
export interface MomentRefusal {
  readonly reason: 'before-it-began' | 'still-to-come'
  readonly time: number
}

/** Work to take back: all that a person did after a moment, or ever, or what one edit did. */
export type Work = { readonly participant: string; readonly since: Wish | undefined } | { readonly edit: Seq }

export interface HistoryParts {
  readonly store: BoardStore
  readonly thread: JobThread<HistoryJobs>
  readonly now: () => number
}

/**
 * What was, from the log alone: the open boards are not asked. Whatever is heavy happens in the thread, which gets
 * the recording packed as the store keeps it. Throws `RefusedError` for a board that is not there.
 */
export class History {
  readonly #parts: HistoryParts

  constructor(parts: HistoryParts) {
    this.#parts = parts
  }

  /** The moments worth showing, and what all of it takes up. */
  async overview(board: BoardId): Promise<BoardHistory> {
    const { store, thread } = this.#parts
    const size = await store.size(board)
    const pieces = await collect(store.history(board))
    const moments = await thread.run('moments', { pieces })
    const [first] = moments
    if (!size || !first) throw boardUnknown()
    return { began: first.from, ...size, moments }
  }

  /** Every edit from the first on, packed as the store keeps them. */
  everything(board: BoardId): Promise<readonly Piece[]> {
    return collect(this.#parts.store.history(board))
  }

  async boardAt(board: BoardId, wish: Wish): Promise<Result<BoardThen, MomentRefusal>> {
    const found = await this.#find(board, wish)
    if (!found.ok) return found
    const { seq, time } = found.value
    const recording = await this.#recording(board, seq)
    const snapshot = await this.#parts.thread.run('rebuild', { ...recording, at: seq })
    return accept({ seq, time, snapshot })
  }

  /** What it takes to take somebody's work back; nothing is changed. `since` before the beginning means all of it. */
  async takeBack(board: BoardId, work: Work): Promise<Result<TakenBack, MomentRefusal>> {
    const head = (await this.#parts.store.heads([board])).get(board)
    if (!head) throw boardUnknown()
    const found = await this.#whose(board, work)
    if (!found.ok) return found
    const whose = found.value
    const recording = await this.#recording(board, 'seq' in whose ? whose.seq - 1 : whose.since, head)
    return accept(await this.#parts.thread.run('takeBack', { ...recording, whose }))
  }

  async #whose(board: BoardId, work: Work): Promise<Result<Whose, MomentRefusal>> {
    if ('edit' in work) {
      const found = await this.#find(board, { seq: work.edit })
      return found.ok ? accept({ seq: found.value.seq }) : found
    }
    const { participant, since } = work
    if (!since) return accept({ participant, since: 0 })
    const found = await this.#find(board, since)
    if (found.ok) return accept({ participant, since: found.value.seq })
    return found.refusal.reason === 'before-it-began' ? accept({ participant, since: 0 }) : found
  }

  /** The newest edit that was logged with this maker, looked for from the end. */
  async newestBy(board: BoardId, maker: string): Promise<Seq | undefined> {
    let upTo = (await this.#parts.store.heads([board])).get(board) ?? 0
    while (upTo > 0) {
      const rows = await this.#rowsAround(board, upTo)
      const found = rows.findLast(({ seq, participant }) => seq <= upTo && participant === maker)
      if (found) return found.seq
      upTo = (rows[0]?.seq ?? 1) - 1
    }
    return undefined
  }

  /** The edit that a wish means: the last one stored by that time. */
  async #find(board: BoardId, wish: Wish): Promise<Result<Row, MomentRefusal>> {
    const head = (await this.#parts.store.heads([board])).get(board)
    const first = head && (await this.#row(board, 1))
    const last = head && (await this.#row(board, head))
    if (!first || !last) throw boardUnknown()
    if ('seq' in wish) {
      const row = await this.#row(board, wish.seq)
      return row ? accept(row) : refuse({ reason: 'still-to-come', time: last.time })
    }
    if (wish.at < first.time) return refuse({ reason: 'before-it-began', time: first.time })
    if (wish.at > this.#parts.now()) return refuse({ reason: 'still-to-come', time: last.time })
    return accept(await this.#lastBy(board, wish.at, { first, last }))
  }

  /** By halves: some pieces are looked at, however long the history is. */
  async #lastBy(board: BoardId, time: number, { first, last }: { first: Row; last: Row }): Promise<Row> {
    let found = first
    let after = last.seq + 1
    while (found.seq + 1 < after) {
      const middle = Math.floor((found.seq + after) / 2)
      const rows = await this.#rowsAround(board, middle)
      const later = rows.find(row => row.seq > found.seq && row.time > time)
      const earlier = later ? rows.findLast(row => row.seq < later.seq) : rows.at(-1)
      if (later) after = later.seq
      if (earlier && earlier.seq > found.seq) found = earlier
    }
    return found
  }

  async #row(board: BoardId, seq: Seq): Promise<Row | undefined> {
    return (await this.#rowsAround(board, seq)).find(row => row.seq === seq)
  }

  async #rowsAround(board: BoardId, seq: Seq): Promise<readonly Row[]> {
    for await (const piece of this.#parts.store.history(board, { from: seq, to: seq })) return rowsIn(piece)
    return []
  }

  /** From the nearest keyframe before one edit up to another. */
  async #recording(board: BoardId, at: Seq, to = at): Promise<Recording> {
    const { store } = this.#parts
    const keyframe = await store.keyframe(board, at)
    const from = (keyframe?.seq ?? 0) + 1
    return { keyframe, pieces: from > to ? [] : await collect(store.history(board, { from, to })) }
  }
}

async function collect(pieces: AsyncIterable<Piece>): Promise<readonly Piece[]> {
  return Array.fromAsync(pieces)
}
