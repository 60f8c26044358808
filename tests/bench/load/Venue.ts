import { createdBoard, joined } from '#shared/protocol/http.ts'
import type { SubjectPlan } from '../subjects.ts'
import { type Dialect, dialects } from './dialects.ts'

/** A place in a room: where to knock, and as whom. */
export interface Seat {
  readonly room: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  /** Whom the server knows here. */
  readonly participant?: string
}

export interface Room {
  readonly id: string
  readonly seats: readonly Seat[]
}

/** The rooms of a server. At ours each is a real board, and each seat a person who has joined it by its link. */
export class Venue {
  readonly plan: SubjectPlan
  readonly dialect: Dialect
  readonly #base: string

  constructor(plan: SubjectPlan, base: string) {
    this.plan = plan
    this.dialect = dialects[plan.dialect]
    this.#base = base
  }

  async room(number: number, people: number): Promise<Room> {
    if (this.plan.dialect === 'convene') return this.#board(people)
    const id = `room-${number}`
    return { id, seats: Array.from({ length: people }, () => this.#seat(id, {})) }
  }

  /** The same room after the server has started anew, elsewhere. */
  moved({ id, seats }: Room): Room {
    return { id, seats: seats.map(seat => ({ ...seat, url: this.#seat(id, {}).url })) }
  }

  async #board(people: number): Promise<Room> {
    const board = createdBoard.parse(await this.#post('/api/boards', { title: 'Bench' }))
    const seats: Seat[] = []
    for (let number = 0; number < people; number++) {
      const body = { key: board.participantKey, name: `Person ${number}` }
      const { token, participant } = joined.parse(await this.#post(`/api/boards/${board.id}/join`, body))
      const seat = this.#seat(board.id, { Authorization: `Bearer ${token}` })
      seats.push({ ...seat, participant: participant.id })
    }
    return { id: board.id, seats }
  }

  #seat(room: string, headers: Seat['headers']): Seat {
    return { room, url: `${this.#base.replace('http', 'ws')}${this.dialect.path(room)}`, headers }
  }

  async #post(path: string, body: unknown): Promise<unknown> {
    const answer = await fetch(new URL(path, this.#base), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (!answer.ok) throw new Error(`${answer.status} from ${path}: ${await answer.text()}`)
    return answer.json()
  }
}
