import type { CardSnapshot } from '#shared/board/snapshot.ts'
import type { BoardIndex } from '../BoardIndex.ts'
import { textField } from '../cardFields.ts'
import { addDays } from '../derived/days.ts'
import { activitiesOf, committedActivities, isCommitted, rankedQuestions } from '../learning.ts'
import { type Checks, countBetween, lacksIn, lacksOn, type Missing, when } from './report.ts'

const field = 'practice.activities'

export const practiceChecks: Checks = {
  P1: board => committed(board, { least: 3, among: 'all' }),
  P2: board => {
    const top = rankedQuestions(board).slice(0, 3)
    const open = new Set(activitiesOf(board))
    return [
      ...when(top.length === 0 && board.hasCanvas('domain'), () =>
        lacksIn('domain.questions', 'Ranked questions to address'),
      ),
      ...top
        .filter(question => !board.starts(question, 'addresses').some(activity => open.has(activity)))
        .map(question => lacksOn(question, 'which activity addresses it?')),
    ]
  },
  P3: (board, { today }) => firstActivity(board, today),
  P4: board => {
    const made = board.inZone('practice.make')
    if (made.some(card => board.ends(card, 'stewarded_by').length > 0)) return []
    const [first] = made
    return [first ? lacksOn(first, 'who looks after it?') : lacksIn('practice.make', 'One thing to make')]
  },
  P5: board => commitments(board),
  P6: board => {
    const cycles = board.inZone('practice.signs').map(card => textField(card, 'cycle'))
    return when(!cycles.includes('applied') && !cycles.includes('realized'), () =>
      lacksIn('practice.signs', 'A sign of something tried, or of a difference made'),
    )
  },
}

/**
 * At least so many committed activities, at most seven, each with all that makes it happen. `among`: whether every idea
 * is asked about, or those alone that somebody owns already.
 */
export function committed(
  board: BoardIndex,
  { least, among }: { readonly least: number; readonly among: 'all' | 'owned' },
): readonly Missing[] {
  const activities = committedActivities(board)
  const others = activities.length < least ? activitiesOf(board) : []
  const ideas = others.filter(
    card => !isCommitted(card) && (among === 'all' || board.ends(card, 'owned_by').length > 0),
  )
  const inTray = others.filter(card => isCommitted(card) && !activities.includes(card))
  return [
    ...countBetween(activities.length, {
      least,
      most: 7,
      zone: field,
      one: 'committed activity',
      many: 'committed activities',
    }),
    ...ideas.map(card => lacksOn(card, 'still an idea: commit to it?')),
    ...inTray.map(card => lacksOn(card, 'where on the field?')),
    ...activities.flatMap(card => incomplete(board, card)),
  ]
}

function incomplete(board: BoardIndex, card: CardSnapshot): readonly Missing[] {
  const lacking = [
    ...(textField(card, 'type') === undefined ? ['type'] : []),
    ...(textField(card, 'rhythm') === undefined ? ['rhythm'] : []),
    ...(board.ends(card, 'owned_by').length === 0 ? ['owner'] : []),
    ...(textField(card, 'first_date') === undefined ? ['first date'] : []),
  ]
  return when(lacking.length > 0, () => lacksOn(card, `${lacking.join(', ')}?`))
}

/** Within 30 days of the day the group first decided something, or of today while it has decided nothing. */
export function firstActivity(board: BoardIndex, today: string): readonly Missing[] {
  const [founded = today] = board
    .inZone('side.decisions')
    .flatMap(card => textField(card, 'date') ?? [])
    .toSorted()
  const limit = addDays(founded, 30)
  const [first] = committedActivities(board)
    .flatMap(card => textField(card, 'first_date') ?? [])
    .toSorted()
  if (first === undefined) return [lacksIn(field, 'A first date')]
  return when(first > limit, () => lacksIn(field, `A first activity by ${limit}`))
}

/** Three commitments, not counting what was dropped, each with owner and date. */
export function commitments(board: BoardIndex): readonly Missing[] {
  const kept = board.inZone('practice.commitments').filter(card => textField(card, 'status') !== 'dropped')
  return [
    ...countBetween(kept.length, {
      least: 3,
      most: Number.POSITIVE_INFINITY,
      zone: 'practice.commitments',
      one: 'commitment',
      many: 'commitments',
    }),
    ...kept.flatMap(card => [
      ...when(board.ends(card, 'made_by').length === 0, () => lacksOn(card, 'whose is it?')),
      ...when(textField(card, 'due') === undefined, () => lacksOn(card, 'by when?')),
    ]),
  ]
}
