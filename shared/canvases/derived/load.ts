import type { LinkType } from '#shared/board/linkTypes.ts'
import type { BoardSnapshot, CardSnapshot } from '#shared/board/snapshot.ts'
import { BoardIndex } from '../BoardIndex.ts'
import { textField } from '../cardFields.ts'

/** What somebody can have taken on, by the link that says so, heaviest first. */
const duties = [
  'owned_by',
  'hosted_by',
  'stewarded_by',
  'held_by',
  'made_by',
  'invited_by',
  'bridged_by',
  'helped_by',
] as const satisfies readonly LinkType[]
type Duty = (typeof duties)[number]

export interface Load {
  readonly person: CardSnapshot
  readonly things: readonly { readonly duty: Duty; readonly card: CardSnapshot }[]
  /** Owns more activities than two: worth sharing out (CANVASES, hints of the Practice canvas). */
  readonly isHeavy: boolean
}

const mostOwned = 2

/** Who has taken on what that is not over, the most laden first; people without anything come last. */
export function load(snapshot: BoardSnapshot): readonly Load[] {
  const board = new BoardIndex(snapshot)
  return board
    .ofKind('person')
    .filter(person => textField(person, 'status') !== 'left')
    .map(person => loadOf(board, person))
    .toSorted((a, b) => b.things.length - a.things.length)
}

function loadOf(board: BoardIndex, person: CardSnapshot): Load {
  const things = duties.flatMap(duty =>
    board
      .starts(person, duty)
      .filter(isOn)
      .map(card => ({ duty, card })),
  )
  const owned = things.filter(({ duty, card }) => duty === 'owned_by' && card.kind === 'activity')
  return { person, things, isHeavy: owned.length > mostOwned }
}

/** Not done, dropped, retired or answered. */
function isOn(card: CardSnapshot): boolean {
  const state = textField(card, 'status') ?? textField(card, 'state')
  return !['done', 'dropped', 'retired', 'answered'].includes(state ?? '')
}
