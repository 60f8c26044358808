import { randomBytes } from 'node:crypto'
import { boardUnknown, RefusedError } from '#server/errors/RefusedError.ts'
import type { BoardRecord, LinkRole, ParticipantRecord, Registry } from '#server/storage/Registry.ts'
import { newId } from '#shared/board/ids.ts'
import type { Author, Participant } from '#shared/protocol/http.ts'
import type { Role } from '#shared/protocol/roles.ts'
import { hashOf, linkKey, roomCode, sameSecret } from './keys.ts'
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
 * Who may enter which board, and who everybody is. A device holds one token for all boards; storage knows it only as
 * a hash that differs from board to board. Role and generation of the link are looked up anew each time, so that
 * whatever is taken away is gone at once.
 */
export class Access {
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

  /** Makes the links of a new board. */
  async open(board: string, authors: readonly Author[]): Promise<Record<LinkRole | 'code', string>> {
    const keys = {
      facilitator: linkKey(this.#secret, { board, role: 'facilitator', generation: 1 }),
      participant: linkKey(this.#secret, { board, role: 'participant', generation: 1 }),
      code: roomCode(this.#secret, { board, generation: 1 }),
    }
    await this.#registry.createBoard({
      id: board,
      created: this.#now(),
      keyHashes: { facilitator: hashOf(keys.facilitator), participant: hashOf(keys.participant) },
      codeHash: hashOf(keys.code),
      authors,
    })
    return keys
  }

  /** Everything of a board goes, its log and history too. */
  async close(board: string): Promise<void> {
    if (!(await this.#registry.deleteBoard(board))) throw boardUnknown()
  }

  async memberOf(board: string, token: string): Promise<Member | undefined> {
    const person = await this.#registry.participantByToken(tokenHash(board, token))
    const record = person && (await this.#registry.boardById(board))
    return record && belongs(record, person) ? asMember(person) : undefined
  }

  /** Whether this device once belonged, whatever has changed since. */
  async wasMember(board: string, token: string): Promise<boolean> {
    return (await this.#registry.participantByToken(tokenHash(board, token))) !== undefined
  }

  /** Whether somebody who was let in before still belongs, and as who. */
  async memberById(board: string, id: string): Promise<Member | undefined> {
    const [record, person] = await Promise.all([
      this.#registry.boardById(board),
      this.#registry.participant(board, id),
    ])
    return record && person && belongs(record, person) ? asMember(person) : undefined
  }

  async joinByKey(board: string, key: string, newcomer: Newcomer): Promise<Entry> {
    const record = await this.#registry.boardById(board)
    const role = record && this.#roleOf(record, key)
    if (!record || !role) throw boardUnknown()
    return this.#enter(record, role, newcomer)
  }

  /** Undefined if the code leads nowhere. It must have been tidied. */
  async joinByCode(code: string, newcomer: Newcomer): Promise<Entry | undefined> {
    const record = await this.#registry.boardByCodeHash(hashOf(code))
    return record && this.#enter(record, 'participant', newcomer)
  }

  /** The keys that somebody of a role may pass on. */
  async invitation(board: string, role: Role): Promise<Partial<Record<Role | 'code', string>>> {
    const record = await this.#registry.boardById(board)
    if (!record) throw boardUnknown()
    if (role === 'observer') return {}
    const key = (of: Role) => linkKey(this.#secret, { board, role: of, generation: generationOf(record, of) })
    const code = roomCode(this.#secret, { board, generation: generationOf(record, 'participant') })
    if (role === 'participant') return { participant: key('participant'), code }
    return {
      facilitator: key('facilitator'),
      participant: key('participant'),
      observer: key('observer'),
      code,
    }
  }

  /** A new link instead of the old. All who came in by the old one are out, but for whoever turns it. */
  async rotate(board: string, role: LinkRole, by: Member): Promise<void> {
    const record = await this.#registry.boardById(board)
    if (!record) throw boardUnknown()
    const from = record.links[role].generation
    const generation = from + 1
    const keyHash = hashOf(linkKey(this.#secret, { board, role, generation }))
    const codeHash = hashOf(roomCode(this.#secret, { board, generation }))
    const next = role === 'participant' ? { role, from, keyHash, codeHash } : { role, from, keyHash }
    const rotated = await this.#registry.rotate(board, next)
    if (rotated && by.role === role) await this.#registry.changeParticipant(board, by.id, { generation })
  }

  async rename(board: string, id: string, name: string): Promise<Member> {
    const renamed = await this.#registry.changeParticipant(board, id, { name })
    if (!renamed) throw new RefusedError('not-found', 'There is no such person on this board.')
    return asMember(renamed)
  }

  /** Who belongs to a board now, and everybody who ever wrote there. */
  async rosterOf(board: string): Promise<{ participants: Participant[]; authors: Author[] }> {
    const [record, people, imported] = await Promise.all([
      this.#registry.boardById(board),
      this.#registry.participants(board),
      this.#registry.authors(board),
    ])
    if (!record) throw boardUnknown()
    return {
      participants: people.filter(person => belongs(record, person)).map(asMember),
      authors: [...imported, ...people.map(({ id, name, color }) => ({ id, name, color }))],
    }
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

/** One device's token is another secret on each board: who reads the database cannot follow a person. */
function tokenHash(board: string, token: string): string {
  return hashOf(`${board}|${token}`)
}

function nothing(): void {}
