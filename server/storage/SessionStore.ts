import type { RosterChange } from '#shared/session/Outcome.ts'
import type { BoardId } from './BoardStore.ts'
import type { KeptSession } from './Registry.ts'

/** A session as it is kept: JSON, and how often it has been changed. */
export interface StoredSession {
  readonly version: number
  readonly state: string
  /** Commands that were done lately, oldest first, with the versions that they led to. */
  readonly commands: readonly DoneCommand[]
}

export interface DoneCommand {
  readonly person: string
  readonly id: string
  readonly version: number
}

/** One change of a session, and all that comes with it. */
export interface SessionStep {
  readonly board: BoardId
  /** The version that it changes; 0 if nothing is stored yet. */
  readonly from: number
  readonly state: string
  /** Whose command it was; absent if it was the server's own. */
  readonly command?: { readonly person: string; readonly id: string }
  readonly roster: readonly RosterChange[]
  /** A session is over; one of the same start is replaced. */
  readonly record?: KeptSession
}

export interface StoredScript {
  readonly id: string
  readonly script: string
}

/**
 * Sessions, beside the boards they belong to; they go with them. Promises: a step is stored with its roster changes in
 * one transaction or not at all, and only upon the very version that it names: of two at the same moment one is stale.
 */
export interface SessionStore {
  /** Undefined if nothing has been commanded on that board. */
  session(board: BoardId): Promise<StoredSession | undefined>
  storeSession(step: SessionStep): Promise<'stored' | 'stale' | 'gone'>
  /** Of all sessions that are over, JSON, oldest first. */
  sessionRecords(board: BoardId): Promise<readonly string[]>

  /** A board's own scripts, by id. */
  scripts(board: BoardId): Promise<readonly StoredScript[]>
  /** Replaces one of the same id. `full`: there would be more than `most`. */
  keepScript(board: BoardId, script: StoredScript, most: number): Promise<'kept' | 'full' | 'gone'>
  /** False if there was none of that id. */
  dropScript(board: BoardId, id: string): Promise<boolean>
}

/** So many done commands are remembered, so that one that is asked again is not done again. */
export const commandsRemembered = 2000
