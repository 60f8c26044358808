import type { Access } from '#server/access/Access.ts'
import type { Doorkeeper, Knocker } from '#server/access/Doorkeeper.ts'
import type { Member } from '#server/access/Member.ts'
import type { SessionStore } from '#server/storage/SessionStore.ts'
import type { Limits } from '#shared/protocol/limits.ts'
import type { Permissions } from '#shared/protocol/permissions.ts'
import type { SessionCommand } from '#shared/session/commandTable.ts'
import { codeUntil } from '#shared/session/door/codeUntil.ts'
import { type SessionActor, type SessionRefusal, theServer } from '#shared/session/Outcome.ts'
import type { Attendance } from '#shared/session/people/Person.ts'
import type { SessionScript } from '#shared/session/schema.ts'
import { boardPermissionsIn } from '#shared/session/steps/permissionsIn.ts'
import { Listeners } from '#shared/std/Listeners.ts'
import type { Result } from '#shared/std/result.ts'
import { type Asked, BoardSession, type SessionStep, type Standing } from './BoardSession.ts'

export interface SessionsParts {
  readonly store: SessionStore
  readonly access: Access
  readonly limits: Limits
  readonly now: () => number
  /** What participants may do on a board from now on. */
  readonly permit: (board: string, permissions: Permissions) => void
}

/** A step of one board's session. */
export type BoardStep = SessionStep & { readonly board: string }

/**
 * The sessions of all boards of this process. What a step permits is in force before anybody is told of it. Nobody is
 * in memory for longer than somebody wants something of it.
 */
export class Sessions implements Doorkeeper {
  /** Told of every step, in order, once it is in force. */
  readonly stepped = new Listeners<BoardStep>()
  readonly #parts: SessionsParts
  readonly #boards = new Map<string, BoardSession>()
  readonly #forgetting = new Map<string, NodeJS.Timeout>()

  constructor(parts: SessionsParts) {
    this.#parts = parts
  }

  get size(): number {
    return this.#boards.size
  }

  /** In order with everything else that is commanded there. Rejects if nothing can be stored, or the board is gone. */
  command(board: string, asked: Asked): Promise<Result<number, SessionRefusal>> {
    return this.#session(board).command(asked)
  }

  /** What the server itself has to say. */
  say(board: string, command: SessionCommand, actor: SessionActor = theServer) {
    return this.command(board, { actor, command })
  }

  look<Value>(board: string, take: (standing: Standing) => Value): Promise<Value> {
    return this.#session(board).look(take)
  }

  /** A script for a board that was just made. */
  async choose(board: string, script: SessionScript): Promise<void> {
    const maker = { id: theServer.id, role: 'facilitator' } as const
    await this.say(board, { name: 'script.choose', payload: { script } }, maker)
  }

  /** To be awaited before a board is opened, so that nothing is taken that its step does not permit (R7). */
  async prepare(board: string): Promise<void> {
    const permissions = await this.look(board, ({ state }) => boardPermissionsIn(state))
    this.#parts.permit(board, permissions)
  }

  /** Somebody may have another name or role, or may not belong any more. */
  async refresh(board: string, person: string): Promise<Member | undefined> {
    const member = await this.#parts.access.memberById(board, person)
    if (member) await this.say(board, { name: 'people.seen', payload: member })
    else if (!(await this.#parts.access.isOutside(board, person)))
      await this.say(board, { name: 'people.gone', payload: { id: person } })
    return member
  }

  /** Somebody who belongs has come, looked away, or left. */
  async attends(board: string, person: string, attendance: Attendance): Promise<void> {
    const member = await this.#parts.access.memberById(board, person)
    if (member) await this.say(board, { name: 'people.seen', payload: { ...member, attendance } })
  }

  door(board: string): Promise<'open' | 'knock' | 'locked'> {
    return this.look(board, ({ state: { door } }) => {
      if (door.mode === 'locked') return door.more > 0 ? 'knock' : 'locked'
      return door.mode === 'lobby' ? 'knock' : 'open'
    })
  }

  codeUntil(board: string, boardMade: number): Promise<number> {
    const forMs = this.#parts.limits.roomCodeMs
    return this.look(board, ({ state }) => codeUntil(state, { boardMade, forMs }))
  }

  async knock(board: string, knocker: Knocker): Promise<'in' | 'waits' | 'locked' | 'full'> {
    const heard = await this.say(board, { name: 'door.knock', payload: knocker })
    if (!heard.ok) return heard.refusal === 'lobby-full' ? 'full' : 'locked'
    return this.look(board, ({ state }) => (Object.hasOwn(state.door.waiting, knocker.id) ? 'waits' : 'in'))
  }

  /** The board is deleted. */
  remove(board: string): void {
    this.#forget(board)
  }

  close(): void {
    for (const timer of this.#forgetting.values()) clearTimeout(timer)
    this.#forgetting.clear()
  }

  #session(board: string): BoardSession {
    const known = this.#boards.get(board)
    const session =
      known ??
      new BoardSession(board, {
        store: this.#parts.store,
        now: this.#parts.now,
        loaded: state => this.#parts.permit(board, boardPermissionsIn(state)),
        stepped: step => this.#stepped({ ...step, board }),
      })
    this.#boards.set(board, session)
    this.#forgetLater(board, session)
    return session
  }

  #stepped(step: BoardStep): void {
    const { board, before, after } = step
    if (before.course !== after.course || before.script !== after.script)
      this.#parts.permit(board, boardPermissionsIn(after))
    this.stepped.tell(step)
  }

  #forgetLater(board: string, session: BoardSession): void {
    clearTimeout(this.#forgetting.get(board))
    const timer = setTimeout(() => {
      if (session.isIdle) this.#forget(board)
      else this.#forgetLater(board, session)
    }, this.#parts.limits.unloadAfterMs)
    this.#forgetting.set(board, timer.unref())
  }

  #forget(board: string): void {
    clearTimeout(this.#forgetting.get(board))
    this.#forgetting.delete(board)
    this.#boards.delete(board)
  }
}
