import type { Role } from './roles.ts'

/**
 * What a role may do on a board while no session runs. The server refuses by these functions what the interface hides
 * by them: facilitators may do everything, participants add and change everything that the group writes but delete
 * only their own cards, observers watch.
 */
export interface Actor {
  readonly id: string
  readonly role: Role
}

/** Adding, writing, moving, linking, clustering. */
export function mayContribute({ role }: Actor): boolean {
  return role !== 'observer'
}

/** `author` as the card names it; a card without one belongs to whoever made it, which only the server knows. */
export function mayDeleteCard({ id, role }: Actor, author: string | undefined): boolean {
  return role === 'facilitator' || (role === 'participant' && author === id)
}

/** The board's title and community, its perspectives, which canvases lie on it and where. */
export function mayArrangeBoard({ role }: Actor): boolean {
  return role === 'facilitator'
}
