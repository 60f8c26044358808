import type { Logger } from 'pino'
import type { Access } from '#server/access/Access.ts'
import { playerToken } from '#server/access/keys.ts'
import type { BoardStep, Sessions } from '#server/session/Sessions.ts'
import { joined } from '#shared/protocol/http.ts'
import type { Limits } from '#shared/protocol/limits.ts'
import { isLed } from '#shared/session/people/isLed.ts'
import { Player } from './Player.ts'
import { Troupe } from './Troupe.ts'
import { playerName } from './words.ts'

export interface RehearsalsParts {
  readonly sessions: Sessions
  readonly access: Access
  readonly secret: Buffer
  readonly limits: Pick<Limits, 'rehearsalBeatMs' | 'rehearsalsAtOnce'>
  readonly log: Logger
  /** Where this server answers, from itself. */
  readonly url: () => string
}

/**
 * Which boards are rehearsals is part of their sessions, and so outlives a restart. Their simulated people are there
 * while somebody leads, and come back as who they were.
 */
export class Rehearsals {
  readonly #parts: RehearsalsParts
  readonly #troupes = new Map<string, Troupe>()
  readonly #release: () => void

  constructor(parts: RehearsalsParts) {
    this.#parts = parts
    this.#release = parts.sessions.stepped.add(step => this.#heard(step))
  }

  /** Whether there are as many as this server bears at once. */
  get isFull(): boolean {
    return this.#troupes.size >= this.#parts.limits.rehearsalsAtOnce
  }

  async begin(board: string, rehearsal: { readonly of: string; readonly people: number }): Promise<void> {
    await this.#parts.sessions.say(board, { name: 'rehearsal.begin', payload: rehearsal })
  }

  /** The board is deleted, or nobody leads there any more. */
  leave(board: string): void {
    this.#troupes.get(board)?.leave()
    this.#troupes.delete(board)
  }

  stop(): void {
    this.#release()
    for (const board of [...this.#troupes.keys()]) this.leave(board)
  }

  #heard({ board, after }: BoardStep): void {
    const { rehearsal } = after
    if (!rehearsal) return
    if (isLed(after)) {
      const troupe = this.#troupes.get(board) ?? this.#gather(board, rehearsal.people)
      troupe.pause(rehearsal.isPaused)
    } else this.leave(board)
  }

  #gather(board: string, size: number): Troupe {
    const { limits, log } = this.#parts
    const comeIn = (number: number) => this.#comeIn(board, number)
    const troupe = new Troupe({ board, size, comeIn, beatMs: limits.rehearsalBeatMs, log })
    this.#troupes.set(board, troupe)
    return troupe
  }

  async #comeIn(board: string, number: number): Promise<Player | 'outside' | 'never'> {
    const { access, secret, url: address } = this.#parts
    const { participant: key } = await access.invitation(board, 'participant')
    const token = playerToken(secret, { board, number })
    const url = address()
    const response = await fetch(`${url}/api/boards/${board}/join`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ key, name: playerName(number) }),
    })
    if (response.status === 404) return 'never'
    if (!response.ok) return 'outside'
    const { participant: me } = joined.parse(await response.json())
    return new Player({ url, board, token, me, number, chance: Math.random })
  }
}
