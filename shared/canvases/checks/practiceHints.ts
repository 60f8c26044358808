import type { CardSnapshot } from '#shared/board/snapshot.ts'
import type { BoardIndex } from '../BoardIndex.ts'
import { flagField, textField } from '../cardFields.ts'
import { committedActivities } from '../learning.ts'
import { type Check, type Checks, lacksIn, lacksOn, type Missing, when } from './report.ts'

const field = 'practice.activities'

/** A hint says something only once there are activities to speak of. */
function hint(advise: (activities: readonly CardSnapshot[], board: BoardIndex) => readonly Missing[]): Check {
  return board => {
    const activities = committedActivities(board)
    return activities.length === 0 ? [lacksIn(field, 'Committed activities')] : advise(activities, board)
  }
}

export const practiceHints: Checks = {
  H1: hint(activities => [
    ...when(!activities.some(recurs), () => lacksIn(field, 'Something that recurs')),
    ...when(activities.every(recurs), () => lacksIn(field, 'Something that happens once')),
  ]),
  H2: hint(activities => {
    const spaces = activities.map(card => textField(card, 'space') ?? 'public')
    return [
      ...when(!spaces.includes('public'), () => lacksIn(field, 'Something for everyone at once')),
      ...when(!spaces.includes('private'), () => lacksIn(field, 'Something in pairs or small groups')),
    ]
  }),
  H3: hint(activities =>
    when(new Set(activities.map(card => card.zone)).size < 3, () =>
      lacksIn(field, 'Activities in a third quadrant of the field'),
    ),
  ),
  H4: hint(activities =>
    when(!activities.some(card => flagField(card, 'outward')), () =>
      lacksIn(field, 'An activity that faces outward'),
    ),
  ),
  H5: hint((activities, board) =>
    owners(board, activities)
      .filter(
        (owner, index, all) => all.indexOf(owner) === index && all.filter(one => one === owner).length > 2,
      )
      .map(owner => lacksOn(owner, 'owns more than two activities')),
  ),
  H6: hint((activities, board) => {
    const different = new Set(owners(board, activities))
    const inCore = [...different].filter(owner => owner.zone === 'community.core').length
    return when(inCore * 2 > different.size, () => lacksIn(field, 'Owners from beyond the core group'))
  }),
}

function recurs(card: CardSnapshot): boolean {
  const { recurring } = card.fields
  return typeof recurring === 'boolean' ? recurring : (textField(card, 'rhythm') ?? 'once') !== 'once'
}

function owners(board: BoardIndex, activities: readonly CardSnapshot[]): readonly CardSnapshot[] {
  return activities.flatMap(card => board.ends(card, 'owned_by'))
}
