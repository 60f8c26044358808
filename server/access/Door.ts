import { randomBytes } from 'node:crypto'
import { boardUnknown, RefusedError } from '#server/errors/RefusedError.ts'
import type { BoardRecord, ParticipantRecord, Registry } from '#server/storage/Registry.ts'
import { newId } from '#shared/board/ids.ts'
import type { Role } from '#shared/protocol/roles.ts'
import type { Doorkeeper, Knocker } from './Doorkeeper.ts'
import { hashOf, linkKey, sameSecret, tokenHash } from './keys.ts'
import { asMember, belongs, generationOf, type Member, mayKnock } from './Member.ts'

export interface Newcomer {
  readonly name: string
  readonly organisation?: string | undefined
  /** What this device already holds: with it, somebody who comes back stays the same person. */
  readonly token?: string | undefined
}

interface Admission {
  readonly person: ParticipantRecord
  readonly waits: boolean
}

export interface Entry {
  readonly board: string
  readonly participant: Member
  readonly token: string
  /** In the lobby: does not belong until somebody who leads says so. */
  readonly waits: boolean
}

/**
 * The way in: a key or a code is exchanged for a place on the board. A device that has been there before is the same
 * person again.
 */
export class Door {
  readonly #registry: Registry
  readonly #keeper: Doorkeeper
  readonly #secret: Buffer
  readonly #peoplePerBoard: number
  readonly #now: () => number
  readonly #entering = new Map<string, Promise<unknown>>()

  constructor(parts: {
    registry: Registry
    keeper: Doorkeeper
    secret: Buffer
    peoplePerBoard: number
    now?: () => number
  }) {
    this.#registry = parts.registry
    this.#keeper = parts.keeper
    this.#secret = parts.secret
    this.#peoplePerBoard = parts.peoplePerBoard
    this.#now = parts.now ?? Date.now
  }

  async enterByKey(board: string, key: string, newcomer: Newcomer): Promise<Entry> {
    const record = await this.#registry.boardById(board)
    const role = record && this.#roleOf(record, key)
    if (!record || !role) throw boardUnknown()
    return this.#enter(record, role, newcomer)
  }

  /** Undefined if the code leads nowhere, or does so no longer. It must have been tidied. */
  async enterByCode(code: string, newcomer: Newcomer): Promise<Entry | undefined> {
    const record = await this.#registry.boardByCodeHash(hashOf(code))
    const isOpen = record && (await this.#codeUntil(record)) !== undefined
    return isOpen ? this.#enter(record, 'participant', newcomer) : undefined
  }

  /** Until when the board's room code leads in; undefined if it does not. */
  async codeUntil(board: string): Promise<number | undefined> {
    const record = await this.#registry.boardById(board)
    if (!record) throw boardUnknown()
    return this.#codeUntil(record)
  }

  /** Somebody who has been here before, and stands outside, tries again. */
  async knockAgain(board: string, token: string): Promise<Entry> {
    const person = await this.#registry.participantByToken(tokenHash(board, token))
    const record = person && (await this.#registry.boardById(board))
    if (!record || !mayKnock(record, person)) throw boardUnknown()
    const waits = person.door !== 'inside' && (await this.#knock(board, person)) === 'waits'
    return { board, participant: asMember(person), token, waits }
  }

  async #codeUntil({ id, created }: BoardRecord): Promise<number | undefined> {
    const until = await this.#keeper.codeUntil(id, created)
    return until > this.#now() ? until : undefined
  }

  #roleOf(record: BoardRecord, key: string): Role | undefined {
    const hash = hashOf(key)
    if (sameSecret(hash, record.links.facilitator.keyHash)) return 'facilitator'
    if (sameSecret(hash, record.links.participant.keyHash)) return 'participant'
    const generation = generationOf(record, 'observer')
    const watching = linkKey(this.#secret, { board: record.id, role: 'observer', generation })
    return sameSecret(key, watching) ? 'observer' : undefined
  }

  /** One device enters one board once at a time: two requests at the same moment are one person. */
  async #enter(record: BoardRecord, role: Role, newcomer: Newcomer): Promise<Entry> {
    const token = newcomer.token ?? randomBytes(32).toString('base64url')
    const hash = tokenHash(record.id, token)
    const before = this.#entering.get(hash) ?? Promise.resolve()
    const entering = before.then(() => this.#admit(record, { role, newcomer, hash }))
    const settled = entering.then(nothing, nothing)
    this.#entering.set(hash, settled)
    settled.then(() => {
      if (this.#entering.get(hash) === settled) this.#entering.delete(hash)
    })
    const { person, waits } = await entering
    return { board: record.id, participant: asMember(person), token, waits }
  }

  async #admit(
    record: BoardRecord,
    { role, newcomer, hash }: { role: Role; newcomer: Newcomer; hash: string },
  ): Promise<Admission> {
    const known = await this.#registry.participantByToken(hash)
    if (known?.removed) throw boardUnknown()
    const { name, organisation } = newcomer
    if (known) {
      const person = await this.#welcomeBack(record, known, { role, name, organisation })
      return { person, waits: person.door !== 'inside' && (await this.#knock(record.id, person)) === 'waits' }
    }
    await this.#checkRoom(record)
    const door = role === 'facilitator' ? 'open' : await this.#keeper.door(record.id)
    // Whoever would be turned away leaves no trace.
    if (door === 'locked') throw await this.#doorLocked(record.id)
    const person = await this.#registry.addParticipant({
      id: newId(),
      board: record.id,
      name,
      organisation: organisation ?? '',
      role,
      generation: generationOf(record, role),
      joined: this.#now(),
      door: door === 'open' ? 'inside' : 'lobby',
    })
    await this.#registry.addToken({ hash, participant: person.id, created: this.#now() })
    return { person, waits: door !== 'open' && (await this.#knock(record.id, person)) === 'waits' }
  }

  async #knock(board: string, { id, name, role }: Knocker): Promise<'in' | 'waits'> {
    const heard = await this.#keeper.knock(board, { id, name, role })
    if (heard === 'locked') throw await this.#doorLocked(board)
    if (heard === 'full') throw new RefusedError('board-full', 'Too many people wait in the lobby already.')
    return heard
  }

  async #doorLocked(board: string): Promise<RefusedError> {
    const leading = (await this.#registry.participants(board)).filter(
      ({ role, removed }) => role === 'facilitator' && !removed,
    )
    const names = leading.map(({ name }) => name).join(', ')
    return new RefusedError('door-locked', `The door of this session is locked. Ask who leads it: ${names}.`)
  }

  /** A facilitator who opens the participants' link stays a facilitator. */
  async #welcomeBack(
    record: BoardRecord,
    known: ParticipantRecord,
    now: { role: Role; name: string; organisation: string | undefined },
  ): Promise<ParticipantRecord> {
    const role = belongs(record, known) && rank[known.role] > rank[now.role] ? known.role : now.role
    const changed = await this.#registry.changeParticipant(record.id, known.id, {
      name: now.name,
      role,
      generation: generationOf(record, role),
      ...(now.organisation !== undefined && { organisation: now.organisation }),
    })
    if (!changed) throw boardUnknown()
    return changed
  }

  async #checkRoom(record: BoardRecord): Promise<void> {
    const people = await this.#registry.participants(record.id)
    if (people.filter(person => belongs(record, person)).length < this.#peoplePerBoard) return
    throw new RefusedError('board-full', `This board is full: ${this.#peoplePerBoard} people have joined it.`)
  }
}

const rank: Readonly<Record<Role, number>> = { observer: 0, participant: 1, facilitator: 2 }

function nothing(): void {}
