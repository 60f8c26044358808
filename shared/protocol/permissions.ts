import { z } from '#shared/std/zod.ts'
import type { Role } from './roles.ts'

const reach = z.enum(['none', 'own', 'all'])
type Reach = z.infer<typeof reach>

/**
 * What a step of a convening lets participants do on the board. Voting and seeing results are no writes but commands
 * of the session, and get their flags there.
 */
export const permissions = z.object({
  /** New cards: anywhere, nowhere, or only on these canvases (`domain`) and in these zones (`domain.topics`). */
  add: z.union([z.boolean(), z.array(z.string().max(80)).min(1).max(60).readonly()]),
  /** Words, paper and fields of cards; owners, hosts and the like. */
  edit: reach,
  /** Place, order and size of cards; clusters. */
  move: reach,
  delete: reach,
  comment: z.boolean(),
})
export type Permissions = Readonly<z.infer<typeof permissions>>

/** No session runs: everything is open but what would take from others. */
export const openBoard: Permissions = { add: true, edit: 'all', move: 'all', delete: 'own', comment: true }

/** A step that says nothing else: add, and work on what one has added. */
export const addAndEditOwn: Permissions = {
  add: true,
  edit: 'own',
  move: 'own',
  delete: 'own',
  comment: true,
}

export interface Actor {
  readonly id: string
  readonly role: Role
}

/** How somebody stands on a board at a moment: all that decides besides what they want to do. */
export interface Standing extends Actor {
  readonly permissions: Permissions
  /** Deleted too much at once, and waits for a facilitator's word. */
  readonly isFrozen: boolean
}

/** `new`: one's own, and made since these permissions came into force. It stays open to whoever made it. */
export type Whose = 'new' | 'own' | 'others'

/** A zone of a canvas; a locked canvas is closed to all but facilitators. */
export interface Spot {
  readonly canvas: string
  readonly zone: string
  readonly isLocked: boolean
}

export type Act =
  | { readonly do: 'add'; readonly at: Spot }
  | { readonly do: 'edit' | 'delete'; readonly whose: Whose; readonly at: Spot }
  | { readonly do: 'move'; readonly whose: Whose; readonly from: Spot; readonly to: Spot }
  | { readonly do: 'comment'; readonly whose: Whose }
  /** The board's title and community, its perspectives, which canvases lie on it, where, and which are locked. */
  | { readonly do: 'arrange' }

export type WhyNot =
  | 'observer'
  | 'frozen'
  | 'locked'
  | 'facilitators-only'
  /** A core canvas, or the side table, with cards on it stays on the table. */
  | 'core-canvas'
  /** Nobody does this in this step. */
  | 'not-now'
  /** In this step cards are added elsewhere. */
  | 'not-here'
  | 'not-yours'
  /** The board, or oneself, has as many cards as there may be. */
  | 'board-full'
  | 'hands-full'
  /** So many cards are not deleted at once without a facilitator's word. */
  | 'too-many-deletions'

/**
 * Why somebody may not do something; undefined if they may. The one function by which the server refuses and the
 * interface offers (R7).
 */
export function whyNot({ role, permissions, isFrozen }: Standing, act: Act): WhyNot | undefined {
  if (role === 'facilitator') return undefined
  if (role === 'observer') return 'observer'
  if (isFrozen) return 'frozen'
  switch (act.do) {
    case 'add':
      return act.at.isLocked ? 'locked' : adding(permissions, act.at)
    case 'edit':
      return act.at.isLocked ? 'locked' : reaching(permissions.edit, act.whose)
    case 'delete':
      return act.at.isLocked ? 'locked' : reaching(permissions.delete, act.whose)
    case 'move':
      if (act.from.isLocked || act.to.isLocked) return 'locked'
      if (act.whose === 'new' && adding(permissions, act.to) === undefined) return undefined
      return reaching(permissions.move, act.whose === 'new' ? 'own' : act.whose)
    case 'comment':
      if (act.whose === 'others') return 'not-yours'
      return permissions.comment ? undefined : 'not-now'
    case 'arrange':
      return 'facilitators-only'
  }
}

function adding({ add }: Permissions, { canvas, zone }: Spot): WhyNot | undefined {
  if (typeof add === 'boolean') return add ? undefined : 'not-now'
  // Zones are named after their canvas: `domain.topics` lies nowhere but on `domain`.
  const isOpen = add.some(one => one === canvas || (one === zone && zone.startsWith(`${canvas}.`)))
  return isOpen ? undefined : 'not-here'
}

function reaching(reach: Reach, whose: Whose): WhyNot | undefined {
  if (whose === 'new' || reach === 'all') return undefined
  if (reach === 'none') return 'not-now'
  return whose === 'own' ? undefined : 'not-yours'
}
