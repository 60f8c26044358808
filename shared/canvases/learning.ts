import type { CardSnapshot } from '#shared/board/snapshot.ts'
import type { BoardIndex } from './BoardIndex.ts'
import { numberField, textField } from './cardFields.ts'

export const quadrants = [
  'practice.from_informal',
  'practice.with_informal',
  'practice.from_formal',
  'practice.with_formal',
] as const

/** Questions the group has ranked and not retired, best rank first. */
export function rankedQuestions(board: BoardIndex): readonly CardSnapshot[] {
  return board
    .inZone('domain.questions')
    .filter(card => rankOf(card) !== undefined && textField(card, 'status') !== 'retired')
    .toSorted((a, b) => (rankOf(a) ?? 0) - (rankOf(b) ?? 0))
}

/** Activities on the Practice canvas, those in the tray too, that are not over. */
export function activitiesOf(board: BoardIndex): readonly CardSnapshot[] {
  return board
    .inZones([...quadrants, 'practice.activities'])
    .filter(card => card.kind === 'activity' && textField(card, 'state') !== 'retired')
}

/** Activities on the field that somebody has committed to. */
export function committedActivities(board: BoardIndex): readonly CardSnapshot[] {
  return board.inZones(quadrants).filter(card => card.kind === 'activity' && isCommitted(card))
}

export function isCommitted(activity: CardSnapshot): boolean {
  const state = textField(activity, 'state')
  return state === 'committed' || state === 'running'
}

function rankOf(card: CardSnapshot): number | undefined {
  return numberField(card, 'rank')
}
