import type { Role } from '#shared/protocol/roles.ts'

/** Somebody who has the right link, and does not belong (yet). */
export interface Knocker {
  readonly id: string
  readonly name: string
  readonly role: Role
}

/** Who decides, once the link is right: a convening may keep its door closed. */
export interface Doorkeeper {
  /** How the door of a board stands for newcomers: they come in, have to knock, or need not even try. */
  door(board: string): Promise<'open' | 'knock' | 'locked'>
  /** Until when the room code of a board made at this time leads in. */
  codeUntil(board: string, boardMade: number): Promise<number>
  /** Whoever comes in is inside by the roster then, too. */
  knock(board: string, knocker: Knocker): Promise<'in' | 'waits' | 'locked' | 'full'>
}
