import { boardUnknown } from '#server/errors/RefusedError.ts'
import { commandsRemembered, type SessionStore } from '#server/storage/SessionStore.ts'
import { applyCommand } from '#shared/session/applyCommand.ts'
import type { SessionCommand } from '#shared/session/commandTable.ts'
import type { Outcome, RosterChange, SessionActor, SessionRefusal } from '#shared/session/Outcome.ts'
import type { SessionEvent } from '#shared/session/SessionEvent.ts'
import { noSession, type SessionState, sessionState } from '#shared/session/SessionState.ts'
import { accept, type Result } from '#shared/std/result.ts'

/** A session as it stands: what is stored, and in force. */
export interface Standing {
  readonly version: number
  readonly state: SessionState
}

/** One step that has been stored. */
export interface SessionStep {
  readonly before: SessionState
  readonly after: SessionState
  readonly version: number
  readonly events: readonly SessionEvent[]
  readonly roster: readonly RosterChange[]
}

export interface BoardSessionParts {
  readonly store: SessionStore
  readonly now: () => number
  /** Told of the state each time that it has been read: another process, or a thread that died, may have changed it. */
  readonly loaded: (state: SessionState) => void
  /** Told of each step in order, before whoever commanded it is answered. */
  readonly stepped: (step: SessionStep) => void
}

export interface Asked {
  readonly actor: SessionActor
  readonly command: SessionCommand
  /** Absent if the server itself commands, which never asks twice. */
  readonly id?: string
}

type Loaded = Standing & {
  /** Commands that were done, by who asked and their ids, with the versions that they led to. */
  readonly done: Map<string, number>
}

/** Another process may have stored a step meanwhile; so often we look what it is and try again. */
const mostTries = 50

/**
 * The session of one board. Commands are done one after the other: applied to what is stored, stored upon the very
 * version that they were applied to, and only then told.
 */
export class BoardSession {
  readonly #board: string
  readonly #parts: BoardSessionParts
  #loaded: Loaded | undefined
  #last: Promise<unknown> = Promise.resolve()
  #waiting = 0

  constructor(board: string, parts: BoardSessionParts) {
    this.#board = board
    this.#parts = parts
  }

  get isIdle(): boolean {
    return this.#waiting === 0
  }

  /** The version in which it is done, or why not. Rejects if it could not be stored, or the board is gone. */
  command(asked: Asked): Promise<Result<number, SessionRefusal>> {
    return this.#inTurn(() => this.#do(asked))
  }

  /** What `take` makes of it as it stands, in order with all commands. */
  look<Value>(take: (standing: Standing) => Value): Promise<Value> {
    return this.#inTurn(async () => take(await this.#load()))
  }

  async #inTurn<Value>(run: () => Promise<Value>): Promise<Value> {
    const before = this.#last
    const running = before.then(run)
    this.#last = running.catch(() => {})
    this.#waiting += 1
    try {
      return await running
    } finally {
      this.#waiting -= 1
    }
  }

  async #do({ actor, command, id }: Asked): Promise<Result<number, SessionRefusal>> {
    for (let tries = 0; tries < mostTries; tries++) {
      const loaded = await this.#load()
      const before = id === undefined ? undefined : loaded.done.get(nameOf(actor.id, id))
      if (before !== undefined) return accept(before)
      const applied = applyCommand(loaded.state, command, actor, this.#parts.now())
      if (!applied.ok) return applied
      if (isNothing(loaded.state, applied.value)) return accept(loaded.version)
      const version = await this.#step(
        loaded,
        applied.value,
        id === undefined ? undefined : { person: actor.id, id },
      )
      if (version !== undefined) return accept(version)
    }
    throw new Error('a session is changed by others all the time')
  }

  /** Undefined if another process was first. */
  async #step(
    loaded: Loaded,
    { state, events, roster = [], record }: Outcome,
    command: { readonly person: string; readonly id: string } | undefined,
  ): Promise<number | undefined> {
    const stored = await this.#store({
      board: this.#board,
      from: loaded.version,
      state: JSON.stringify(state),
      roster,
      ...(command && { command }),
      ...(record && { record: { started: record.started, record: JSON.stringify(record) } }),
    })
    if (stored === 'gone') throw boardUnknown()
    if (stored === 'stale') {
      this.#loaded = undefined
      return undefined
    }
    const version = loaded.version + 1
    if (command) remember(loaded.done, nameOf(command.person, command.id), version)
    this.#loaded = { version, state, done: loaded.done }
    this.#parts.stepped({ before: loaded.state, after: state, version, events, roster })
    return version
  }

  /** What failed may have been stored nevertheless: the next who asks looks. */
  async #store(step: Parameters<SessionStore['storeSession']>[0]): Promise<'stored' | 'stale' | 'gone'> {
    try {
      return await this.#parts.store.storeSession(step)
    } catch (error) {
      this.#loaded = undefined
      throw error
    }
  }

  async #load(): Promise<Loaded> {
    if (this.#loaded) return this.#loaded
    const stored = await this.#parts.store.session(this.#board)
    const loaded: Loaded = {
      version: stored?.version ?? 0,
      state: stored ? sessionState.parse(JSON.parse(stored.state)) : noSession,
      done: new Map(stored?.commands.map(({ person, id, version }) => [nameOf(person, id), version])),
    }
    this.#loaded = loaded
    this.#parts.loaded(loaded.state)
    return loaded
  }
}

function isNothing(before: SessionState, { state, roster, record }: Outcome): boolean {
  return state === before && !roster?.length && !record
}

function nameOf(person: string, id: string): string {
  return `${person} ${id}`
}

function remember(done: Map<string, number>, name: string, version: number): void {
  done.set(name, version)
  const [oldest] = done.keys()
  if (done.size > commandsRemembered && oldest !== undefined) done.delete(oldest)
}
