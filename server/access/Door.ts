import { randomBytes } from 'node:crypto'
import { boardUnknown, RefusedError } from '#server/errors/RefusedError.ts'
import type { BoardRecord, ParticipantRecord, Registry } from '#server/storage/Registry.ts'
import { newId } from '#shared/board/ids.ts'
import type { Role } from '#shared/protocol/roles.ts'
import { hashOf, linkKey, sameSecret, tokenHash } from './keys.ts'
import { asMember, belongs, generationOf, type Member } from './Member.ts'

export interface Newcomer {
  readonly name: string
  readonly organisation?: string | undefined
  /** What this device already holds: with it, somebody who comes back stays the same person. */
  readonly token?: string | undefined
}

export interface Entry {
  readonly board: string
  readonly participant: Member
  readonly token: string
}

/**
 * The way in: a key or a code is exchanged for a place on the board. A device that has been there before is the same
 * person again.
 */
export class Door {
  readonly #registry: Registry
  readonly #secret: Buffer
  readonly #peoplePerBoard: number
  readonly #now: () => number
  readonly #entering = new Map<string, Promise<unknown>>()

  constructor(parts: { registry: Registry; secret: Buffer; peoplePerBoard: number; now?: () => number }) {
    this.#registry = parts.registry
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

  /** Undefined if the code leads nowhere. It must have been tidied. */
  async enterByCode(code: string, newcomer: Newcomer): Promise<Entry | undefined> {
    const record = await this.#registry.boardByCodeHash(hashOf(code))
    return record && this.#enter(record, 'participant', newcomer)
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
    return { board: record.id, participant: asMember(await entering), token }
  }

  async #admit(
    record: BoardRecord,
    { role, newcomer, hash }: { role: Role; newcomer: Newcomer; hash: string },
  ): Promise<ParticipantRecord> {
    const known = await this.#registry.participantByToken(hash)
    if (known?.removed) throw boardUnknown()
    const { name, organisation } = newcomer
    if (known) return this.#welcomeBack(record, known, { role, name, organisation })
    await this.#checkRoom(record)
    const participant = await this.#registry.addParticipant({
      id: newId(),
      board: record.id,
      name,
      organisation: organisation ?? '',
      role,
      generation: generationOf(record, role),
      joined: this.#now(),
    })
    await this.#registry.addToken({ hash, participant: participant.id, created: this.#now() })
    return participant
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
