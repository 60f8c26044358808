import type { Author } from '#shared/protocol/http.ts'
import type { Role } from '#shared/protocol/roles.ts'
import { z } from '#shared/std/zod.ts'
import type { BoardId, Piece, StoredBoard } from './BoardStore.ts'

export type LinkRole = Exclude<Role, 'observer'>

/** What leads into a board. The secret itself is derived elsewhere; only its SHA-256 hash is kept. */
export interface Link {
  readonly role: LinkRole
  /** Rises with each rotation, from 1. */
  readonly generation: number
  readonly keyHash: string
}

export interface BoardRecord {
  readonly id: BoardId
  /** Milliseconds since 1970. */
  readonly created: number
  readonly links: Readonly<Record<LinkRole, Link>>
  readonly codeHash: string
}

/** Most are inside. In the lobby are those who have never been inside; outside, whom a locked door has shut out. */
export const doorSide = z.enum(['inside', 'lobby', 'outside'])
type DoorSide = z.infer<typeof doorSide>

export interface ParticipantRecord {
  readonly id: string
  readonly board: BoardId
  readonly name: string
  /** Empty if not told, as are the pronouns. */
  readonly organisation: string
  readonly pronouns: string
  readonly role: Role
  /** Index into the twelve person colours, dealt in order of joining unless chosen. */
  readonly color: number
  /** Generation of the link by which this participant came in. */
  readonly generation: number
  readonly joined: number
  /** Sent away: keeps the name on the cards, may not come back by any token. */
  readonly removed: boolean
  readonly door: DoorSide
}

export type NewBoard = {
  readonly id: BoardId
  readonly created: number
  readonly keyHashes: Readonly<Record<LinkRole, string>>
  readonly codeHash: string
  /** People named on imported cards who never joined here. */
  readonly authors?: readonly Author[]
  /** What it brings along from elsewhere; it is stored together with the board. */
  readonly past?: BoardPast
  /** Records of sessions that were held on it elsewhere. */
  readonly sessions?: readonly KeptSession[]
}

/** A log that was written elsewhere, already folded: it begins with the first edit and has no holes. */
export interface BoardPast extends Pick<StoredBoard, 'claims' | 'head'> {
  /** All of it, as one Yjs update of format V2. */
  readonly snapshot: Uint8Array
  readonly pieces: readonly Piece[]
}

/** `record` is JSON, as it is kept of a session that was held here. */
export interface KeptSession {
  readonly started: number
  readonly record: string
}

export type NewParticipant = Omit<ParticipantRecord, 'color' | 'pronouns' | 'removed' | 'door'> & {
  /** Inside if nothing is said. */
  readonly door?: DoorSide
}

/**
 * Who may enter which board, and who everybody is. Promises: every resolved write is durable; hashes are compared
 * exactly and are unique; deleting a board deletes everything that belongs to it, its log and history too.
 */
export interface Registry {
  /** With all that it brings along, or not at all. Rejects if the id or the code is taken. */
  createBoard(board: NewBoard): Promise<BoardRecord>
  boardById(id: BoardId): Promise<BoardRecord | undefined>
  boardByCodeHash(hash: string): Promise<BoardRecord | undefined>
  /** False if there was no such board. */
  deleteBoard(id: BoardId): Promise<boolean>
  /**
   * Replaces a link's key, and the code if one is given, and raises the generation by one. Undefined if the board is
   * gone or the link is no longer of the generation `from`: somebody else has rotated it meanwhile.
   */
  rotate(board: BoardId, next: Rotation): Promise<BoardRecord | undefined>

  /** Deals the colour. Rejects if the board is gone. */
  addParticipant(participant: NewParticipant): Promise<ParticipantRecord>
  participant(board: BoardId, id: string): Promise<ParticipantRecord | undefined>
  /** Everybody who ever joined, in order of joining, the removed among them. */
  participants(board: BoardId): Promise<readonly ParticipantRecord[]>
  /** Changes what is named; undefined if there is no such participant. */
  changeParticipant(
    board: BoardId,
    id: string,
    change: ParticipantChange,
  ): Promise<ParticipantRecord | undefined>
  /**
   * As `changeParticipant`, for what takes the lead from somebody. `last-facilitator`, and nothing changed, if nobody
   * else leads whose link still counts: of two who step back at the same moment one stays.
   */
  changeUnlessLast(
    board: BoardId,
    id: string,
    change: ParticipantChange,
  ): Promise<ParticipantRecord | 'last-facilitator' | undefined>
  authors(board: BoardId): Promise<readonly Author[]>

  /**
   * Makes room for what somebody writes in private on a board (`privateName`), any number of times. It goes with the
   * board. False if there is no such board.
   */
  addPrivate(board: BoardId, participant: string): Promise<boolean>
  /** Everybody for whom there is such room. */
  privateWriters(board: BoardId): Promise<readonly string[]>

  /** A further token for a participant, by its hash. */
  addToken(token: {
    readonly hash: string
    readonly participant: string
    readonly created: number
  }): Promise<void>
  /** Whoever holds the token, removed or not; undefined if nobody does. */
  participantByToken(hash: string): Promise<ParticipantRecord | undefined>
  /** Makes every token of a participant worthless. */
  revokeTokens(participant: string): Promise<void>
}

export type Rotation = {
  readonly role: LinkRole
  readonly from: number
  readonly keyHash: string
  readonly codeHash?: string
}

export type ParticipantChange = Partial<Omit<ParticipantRecord, 'id' | 'board' | 'joined'>>
