/** A board's id, as the registry gave it. */
export type BoardId = string

/** Position in a board's log: 1, 2, 3 ... without gaps, assigned in the commit. */
export type Seq = number

/** One raw Yjs update (V1) as it arrived, kept exactly, with its time (ms since 1970) and its maker (`actors.ts`). */
export interface LoggedUpdate {
  readonly time: number
  readonly participant: string
  readonly bytes: Uint8Array
}

export interface Row extends LoggedUpdate {
  readonly seq: Seq
}

/** What one commit adds to one board: updates in order, and Yjs clientIDs used for the first time. */
export interface Group {
  readonly board: BoardId
  readonly updates: readonly LoggedUpdate[]
  readonly claims: Claims
}

/** Which participant holds which Yjs clientID. Never shared by two, never given up. */
type Claims = ReadonlyMap<number, string>

export interface StoredBoard {
  /** Everything up to some seq as one Yjs update of format V2; absent while the log is short. */
  readonly snapshot?: Uint8Array
  /** Every update after the snapshot, in order, without holes. */
  readonly tail: readonly Row[]
  readonly head: Seq
  readonly claims: Claims
}

/** From one seq to another, both included; what is left out is the beginning and the end. */
export interface SeqRange {
  readonly from?: Seq
  readonly to?: Seq
}

/** Consecutive rows as history keeps them, packed by `packRows`. */
export interface Piece {
  readonly first: Seq
  readonly last: Seq
  readonly packed: Uint8Array
}

/** A former state, whole, from which a replay may begin. */
export interface Keyframe {
  readonly seq: Seq
  /** One Yjs update of format V2. */
  readonly snapshot: Uint8Array
}

/** What a board takes up. */
export interface BoardSize {
  readonly edits: number
  /** Log, keyframes and pieces of history as they are stored. */
  readonly bytes: number
}

/**
 * The log is the only truth about a board. Promises, kept by every implementation (tests/contract/storeContract.ts):
 *
 * - Resolved means durable: what `append` has acknowledged survives `kill -9` and power loss.
 * - One `append` is one transaction over all its boards; rejected means that none of it is stored.
 * - Boards are made and deleted by the registry. A group for a board that is not there (any more) is left out of
 *   the answer and stores nothing: a late commit never brings a deleted board back.
 * - Compacting changes neither what `load` amounts to nor what `history` tells, and keeps what is appended meanwhile.
 */
export interface BoardStore {
  /** The head of each board after the commit. */
  append(groups: readonly Group[]): Promise<ReadonlyMap<BoardId, Seq>>
  /** Undefined if there is no such board. */
  load(board: BoardId): Promise<StoredBoard | undefined>
  /** Rows after a seq that are still in the tail: for repairing holes. */
  read(board: BoardId, after: Seq): Promise<readonly Row[]>
  heads(boards: readonly BoardId[]): Promise<ReadonlyMap<BoardId, Seq>>
  /**
   * Turns the tail into a snapshot and a compressed piece of history, and answers the seq of the snapshot. Undefined
   * if there was nothing to do, somebody else is at it, or the log does not add up yet (structs are pending).
   */
  compact(board: BoardId): Promise<Seq | undefined>
  /**
   * Pieces of bounded size that together hold every update from `from` to `to`, oldest first; the first and the last
   * may reach beyond (`rowsIn` cuts them).
   */
  history(board: BoardId, range?: SeqRange): AsyncIterable<Piece>
  /** The newest state kept at or before a seq; undefined if a replay has to begin with nothing. */
  keyframe(board: BoardId, at: Seq): Promise<Keyframe | undefined>
  /** Undefined if there is no such board. */
  size(board: BoardId): Promise<BoardSize | undefined>
  /** Rejects if nothing could be stored now, for a reason that shows without storing anything: see `StorageFailure`. */
  check(): Promise<void>
  close(): Promise<void>
}
