import { boardUnknown, RefusedError } from '#server/errors/RefusedError.ts'
import type { LinkRole, NewBoard, Registry } from '#server/storage/Registry.ts'
import type { AboutOneself, Author, Participant } from '#shared/protocol/http.ts'
import type { Role } from '#shared/protocol/roles.ts'
import { hashOf, linkKey, roomCode, tokenHash } from './keys.ts'
import { asMember, belongs, generationOf, type Member, mayKnock } from './Member.ts'

export type BoardKept = Pick<NewBoard, 'authors' | 'past' | 'sessions'>

export interface Roster {
  readonly participants: Participant[]
  /** Sent away. */
  readonly removed: Participant[]
  readonly authors: Author[]
}

/**
 * Who may enter which board, and who everybody is. A device holds one token for all boards; storage knows it only as
 * a hash that differs from board to board. Role and generation of the link are looked up anew each time, so that
 * whatever is taken away is gone at once.
 */
export class Access {
  readonly #registry: Registry
  readonly #secret: Buffer
  readonly #now: () => number

  constructor(parts: { registry: Registry; secret: Buffer; now?: () => number }) {
    this.#registry = parts.registry
    this.#secret = parts.secret
    this.#now = parts.now ?? Date.now
  }

  /** Makes the links of a new board, which may bring along what was kept of it elsewhere. */
  async open(board: string, kept: BoardKept): Promise<Record<LinkRole | 'code', string>> {
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
      ...kept,
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

  /** Somebody who would belong but for the door. */
  async outsiderOf(board: string, token: string): Promise<Member | undefined> {
    const person = await this.#registry.participantByToken(tokenHash(board, token))
    const record = person && (await this.#registry.boardById(board))
    return record && person.door !== 'inside' && mayKnock(record, person) ? asMember(person) : undefined
  }

  /** Whether somebody would belong but for the door. */
  async isOutside(board: string, id: string): Promise<boolean> {
    const [record, person] = await Promise.all([
      this.#registry.boardById(board),
      this.#registry.participant(board, id),
    ])
    return (
      record !== undefined && person !== undefined && person.door !== 'inside' && mayKnock(record, person)
    )
  }

  /** Names of those who lead, for somebody who stands outside. */
  async facilitatorsOf(board: string): Promise<readonly string[]> {
    const { participants } = await this.rosterOf(board)
    return participants.filter(({ role }) => role === 'facilitator').map(({ name }) => name)
  }

  /** Whether somebody who was let in before still belongs, and as who. */
  async memberById(board: string, id: string): Promise<Member | undefined> {
    const [record, person] = await Promise.all([
      this.#registry.boardById(board),
      this.#registry.participant(board, id),
    ])
    return record && person && belongs(record, person) ? asMember(person) : undefined
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

  /** Another name, and what somebody tells of themselves; what is not said stays. */
  async describe(
    board: string,
    id: string,
    { name, organisation, pronouns, color }: AboutOneself & { readonly name?: string | undefined },
  ): Promise<Member> {
    const described = await this.#registry.changeParticipant(board, id, {
      ...(name !== undefined && { name }),
      ...(organisation !== undefined && { organisation }),
      ...(pronouns !== undefined && { pronouns }),
      ...(color !== undefined && { color }),
    })
    if (!described) throw nobody()
    return asMember(described)
  }

  /** Somebody leads, or steps back, or only watches, from now on: by the link of that role as it is now. */
  async changeRole(board: string, id: string, role: Role): Promise<Member> {
    const record = await this.#registry.boardById(board)
    if (!record) throw boardUnknown()
    const person = await this.#registry.participant(board, id)
    if (!person || !belongs(record, person)) throw nobody()
    const change = { role, generation: generationOf(record, role) }
    const changed =
      role === 'facilitator'
        ? await this.#registry.changeParticipant(board, id, change)
        : await this.#registry.changeUnlessLast(board, id, change)
    if (changed === 'last-facilitator') throw lastFacilitator()
    if (!changed) throw nobody()
    return asMember(changed)
  }

  /** Sent away: the device of that person does not come in again by any link. What they have made stays theirs. */
  async remove(board: string, id: string): Promise<void> {
    const removed = await this.#registry.changeUnlessLast(board, id, { removed: true })
    if (removed === 'last-facilitator') throw lastFacilitator()
    if (!removed) throw nobody()
  }

  /** Whoever was sent away, or came in by a link that is void, belongs again as who they were. */
  async readmit(board: string, id: string): Promise<Member> {
    const record = await this.#registry.boardById(board)
    if (!record) throw boardUnknown()
    const person = await this.#registry.participant(board, id)
    if (!person) throw nobody()
    const generation = generationOf(record, person.role)
    const back = await this.#registry.changeParticipant(board, id, {
      removed: false,
      generation,
      door: 'inside',
    })
    if (!back) throw nobody()
    return asMember(back)
  }

  /** Makes room for what somebody writes in private on their board, any number of times. */
  async openPrivate(board: string, id: string): Promise<void> {
    if (!(await this.#registry.addPrivate(board, id))) throw boardUnknown()
  }

  /** Those who belong to a board now and may have written in private. */
  async privateWriters(board: string): Promise<readonly string[]> {
    const [writers, { participants }] = await Promise.all([
      this.#registry.privateWriters(board),
      this.rosterOf(board),
    ])
    const belonging = new Set(participants.map(({ id }) => id))
    return writers.filter(id => belonging.has(id))
  }

  /** Who belongs to a board now, and everybody who ever wrote there. */
  async rosterOf(board: string): Promise<Roster> {
    const [record, people, imported] = await Promise.all([
      this.#registry.boardById(board),
      this.#registry.participants(board),
      this.#registry.authors(board),
    ])
    if (!record) throw boardUnknown()
    return {
      participants: people.filter(person => belongs(record, person)).map(asMember),
      removed: people.filter(person => person.removed).map(asMember),
      authors: [
        ...imported,
        ...people.filter(({ door }) => door !== 'lobby').map(({ id, name, color }) => ({ id, name, color })),
      ],
    }
  }
}

function nobody(): RefusedError {
  return new RefusedError('not-found', 'There is no such person on this board.')
}

function lastFacilitator(): RefusedError {
  return new RefusedError(
    'last-facilitator',
    'Nobody else leads this board. Make somebody facilitator first.',
  )
}
