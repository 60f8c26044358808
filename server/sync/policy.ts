import { type Actor, mayArrangeBoard, mayContribute, mayDeleteCard } from '#shared/protocol/permissions.ts'
import type { Touch } from './Touch.ts'

/** What policy must know of the board besides the touches. */
export interface BoardFacts {
  /** The author that the card names, if it is there and names one. */
  authorOf(card: string): string | undefined
  /** The participant who holds this clientID. */
  holderOf(client: number): string | undefined
  readonly cards: number
}

export interface PolicyLimits {
  readonly cardsPerBoard: number
}

/**
 * Whether somebody may do all that an update touches while no session runs: the reason why not, or undefined. Undo of
 * one's own additions stays possible: what one has made, one may delete, with or without a name on it.
 */
export function refusal(
  actor: Actor,
  touched: readonly Touch[],
  facts: BoardFacts,
  limits: PolicyLimits,
): string | undefined {
  if (!mayContribute(actor)) return 'an observer writes nothing'
  const added = touched.filter(isNewCard).length
  if (added > 0 && facts.cards + added > limits.cardsPerBoard) return 'the board is full'
  const removed = new Set(touched.filter(removes).map(nameOf))
  for (const touch of touched) {
    // What lay in an entry goes with it.
    if (touch.op === 'delete' && touch.field !== undefined && removed.has(nameOf(touch))) continue
    const reason = refusalOf(actor, touch, facts)
    if (reason) return reason
  }
  return undefined
}

function isNewCard({ op, root, field, former }: Touch): boolean {
  return op === 'set' && root === 'cards' && field === undefined && former === undefined
}

function refusalOf(actor: Actor, touch: Touch, facts: BoardFacts): string | undefined {
  switch (touch.root) {
    case 'cards':
      return cardRefusal(actor, touch, facts)
    case 'links':
    case 'clusters':
      return undefined
    case 'strokes':
    case 'comments':
      return removes(touch) && !isMaker(actor, touch, facts) && actor.role !== 'facilitator'
        ? 'only what one has made oneself may be deleted'
        : undefined
    default:
      return mayArrangeBoard(actor) ? undefined : 'only a facilitator arranges the board'
  }
}

function cardRefusal(actor: Actor, touch: Touch, facts: BoardFacts): string | undefined {
  if (removes(touch)) {
    const own = isMaker(actor, touch, facts) || mayDeleteCard(actor, facts.authorOf(touch.entry))
    return own ? undefined : 'only one’s own cards may be deleted'
  }
  if (touch.field === 'author' && actor.role !== 'facilitator') return authorRefusal(actor, touch)
  return undefined
}

/** A card says who wrote it, or nobody: it may not be signed with another's name, nor taken over. */
function authorRefusal(actor: Actor, { op, isFresh, value }: Touch): string | undefined {
  return op === 'set' && isFresh && (value === actor.id || value === undefined || value === null)
    ? undefined
    : 'the name on a card stays'
}

/** A whole entry goes: deleted, or overwritten by another under the same key. */
function removes({ op, field, former }: Touch): boolean {
  return field === undefined && (op === 'delete' || former !== undefined)
}

function nameOf({ root, entry }: Touch): string {
  return `${root}/${entry}`
}

function isMaker(actor: Actor, { former }: Touch, facts: BoardFacts): boolean {
  return former !== undefined && facts.holderOf(former) === actor.id
}
