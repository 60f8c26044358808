import { roleNames } from '#shared/board/fields.ts'
import type { CardId } from '#shared/board/ids.ts'
import type { BoardSnapshot, CardSnapshot } from '#shared/board/snapshot.ts'
import { BoardIndex } from '../BoardIndex.ts'
import { listField, textField } from '../cardFields.ts'

export interface RoleHolding {
  /** One of the known roles, or the words of a role card that names its own. */
  readonly role: string
  /** The role card; absent where only the holder's own card says so. */
  readonly card?: CardId
  /** Nobody: the role is vacant. */
  readonly person?: CardSnapshot
  readonly until?: string
}

/**
 * Which roles there are and who holds them: every role card, and every role that people's own cards name and no role
 * card covers. In the order of the list of roles, own ones last.
 */
export function roleHoldings(snapshot: BoardSnapshot): readonly RoleHolding[] {
  const board = new BoardIndex(snapshot)
  const cards = board.ofKind('role').map(card => byCard(board, card))
  const covered = new Set(cards.map(({ role, person }) => `${role} ${person?.id}`))
  const people = [...board.ofKind('person'), ...board.ofKind('group')]
    .filter(person => person.canvas === 'community' && textField(person, 'status') !== 'left')
    .flatMap(person => listField(person, 'roles').map(role => byPerson(board, person, role)))
    .filter(({ role, person }) => !covered.has(`${role} ${person?.id}`))
  return [...cards, ...people].toSorted((a, b) => placeOf(a.role) - placeOf(b.role))
}

function byCard(board: BoardIndex, card: CardSnapshot): RoleHolding {
  const [person] = board.ends(card, 'held_by')
  const until = textField(card, 'until')
  return {
    role: textField(card, 'role') ?? card.text,
    card: card.id,
    ...(person && { person }),
    ...(until !== undefined && { until }),
  }
}

/** A decision about a person who holds one role says until when. */
function byPerson(board: BoardIndex, person: CardSnapshot, role: string): RoleHolding {
  const decisions = listField(person, 'roles').length === 1 ? board.starts(person, 'settles') : []
  const until = decisions.map(card => textField(card, 'review_on')).find(day => day !== undefined)
  return { role, person, ...(until !== undefined && { until }) }
}

function placeOf(role: string): number {
  const place = (roleNames as readonly string[]).indexOf(role)
  return place === -1 ? roleNames.length : place
}
