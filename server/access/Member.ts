import type { BoardRecord, ParticipantRecord } from '#server/storage/Registry.ts'
import type { Participant } from '#shared/protocol/http.ts'
import type { Role } from '#shared/protocol/roles.ts'

/** Somebody who belongs to a board now. */
export type Member = Participant

/** The generation that the link of a role has now. Observers come in by a link that turns with the participants'. */
export function generationOf(board: BoardRecord, role: Role): number {
  return board.links[role === 'facilitator' ? 'facilitator' : 'participant'].generation
}

/** Whether somebody still belongs: not sent away, come in by a link that still counts, and past the door. */
export function belongs(board: BoardRecord, person: ParticipantRecord): boolean {
  return person.door === 'inside' && mayKnock(board, person)
}

/** Whether somebody would belong but for the door: in the lobby, or shut out. */
export function mayKnock(board: BoardRecord, person: ParticipantRecord): boolean {
  return (
    person.board === board.id && !person.removed && person.generation === generationOf(board, person.role)
  )
}

export function asMember({ id, name, role, color, organisation, pronouns }: ParticipantRecord): Member {
  return { id, name, role, color, ...(organisation && { organisation }), ...(pronouns && { pronouns }) }
}
