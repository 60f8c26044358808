import type { BoardSnapshot, CardSnapshot } from '#shared/board/snapshot.ts'
import { BoardIndex } from '../BoardIndex.ts'
import { textField } from '../cardFields.ts'
import { daysBetween } from './days.ts'

export interface Overdue {
  readonly card: CardSnapshot
  /** The day that has passed. */
  readonly due: string
  readonly days: number
  /** Who said they would. */
  readonly person: CardSnapshot | undefined
}

/**
 * What was to have happened by now: open commitments, invitations to empty chairs, topics on the edge to be looked at
 * again, signs of value to be measured. The longest overdue first. `today` is an ISO day.
 */
export function overdue(snapshot: BoardSnapshot, today: string): readonly Overdue[] {
  const board = new BoardIndex(snapshot)
  return snapshot.cards
    .flatMap(card => {
      const due = dueOf(card)
      if (due === undefined || due >= today) return []
      const [person] = (['made_by', 'invited_by', 'hosted_by'] as const).flatMap(by => board.ends(card, by))
      return [{ card, due, days: daysBetween(due, today), person }]
    })
    .toSorted((a, b) => b.days - a.days)
}

function dueOf(card: CardSnapshot): string | undefined {
  switch (card.kind) {
    case 'commitment':
      return isOpen(card) ? textField(card, 'due') : undefined
    case 'empty_chair':
    case 'sign':
      return textField(card, 'by')
    case 'topic':
      return card.zone === 'domain.scope_edge' ? textField(card, 'revisit') : undefined
    default:
      return undefined
  }
}

function isOpen(commitment: CardSnapshot): boolean {
  return (textField(commitment, 'status') ?? 'open') === 'open'
}
