import type { CardKind } from './kinds.ts'

/** A typed relation between two cards, read "from —type→ to". */
export interface LinkTypeSpec {
  readonly from: readonly CardKind[] | 'any'
  readonly to: readonly CardKind[] | 'any'
  /** One: setting it again replaces the former end. Many: ends add up. */
  readonly count: 'one' | 'many'
}

const people = ['person', 'group'] as const

export const linkTypes = {
  about: { from: ['question'], to: ['topic'], count: 'many' },
  hosted_by: { from: ['question'], to: ['person'], count: 'one' },
  addresses: { from: ['activity'], to: ['question'], count: 'many' },
  owned_by: { from: ['activity', 'note'], to: ['person'], count: 'one' },
  helped_by: { from: ['activity'], to: people, count: 'many' },
  produces: { from: ['activity'], to: ['artifact'], count: 'many' },
  stewarded_by: { from: ['artifact', 'tool'], to: ['person'], count: 'one' },
  made_by: { from: ['commitment'], to: ['person'], count: 'one' },
  advances: { from: ['commitment'], to: ['activity', 'question', 'empty_chair'], count: 'many' },
  held_by: { from: ['role'], to: ['person'], count: 'one' },
  invited_by: { from: ['empty_chair'], to: ['person'], count: 'one' },
  to_activity: { from: ['empty_chair'], to: ['activity'], count: 'one' },
  bridged_by: { from: ['neighbour'], to: ['person'], count: 'one' },
  started_at: { from: ['value_story', 'trace'], to: ['activity'], count: 'one' },
  told_by: { from: ['value_story', 'trace'], to: ['person'], count: 'one' },
  rated_by: { from: ['rating'], to: ['person'], count: 'one' },
  evidence_for: { from: ['trace', 'value_story'], to: ['sign'], count: 'many' },
  settles: { from: ['decision'], to: 'any', count: 'many' },
  raised_by: { from: 'any', to: ['person'], count: 'one' },
  relates_to: { from: 'any', to: 'any', count: 'many' },
} as const satisfies Record<string, LinkTypeSpec>

export type LinkType = keyof typeof linkTypes

export function isLinkType(value: unknown): value is LinkType {
  return typeof value === 'string' && Object.hasOwn(linkTypes, value)
}

/** Whether a link of this type may go from a card of one kind to a card of another. */
export function mayLink(type: LinkType, from: CardKind, to: CardKind): boolean {
  const spec: LinkTypeSpec = linkTypes[type]
  return (spec.from === 'any' || spec.from.includes(from)) && (spec.to === 'any' || spec.to.includes(to))
}

/** The link types that a card of this kind can start, in the order of the table. */
export function linkTypesFrom(kind: CardKind): readonly LinkType[] {
  return (Object.keys(linkTypes) as LinkType[]).filter(type => {
    const spec: LinkTypeSpec = linkTypes[type]
    return spec.from === 'any' || spec.from.includes(kind)
  })
}
