import { numberField } from '../cardFields.ts'
import { memberLevels, peopleAt } from '../members.ts'
import { type Checks, lacksIn, lacksOn, when } from './report.ts'

const stages = ['potential', 'coalescing', 'maturing', 'stewardship', 'transformation'].map(
  one => `stages.${one}`,
)

export const stagesChecks: Checks = {
  S1: board => {
    const chosen = stages.filter(zone =>
      board.inZone(zone).some(card => numberField(card, 'slider') !== undefined),
    )
    const [first = ''] = stages
    return when(chosen.length !== 1, () =>
      lacksIn(chosen[1] ?? first, chosen.length === 0 ? 'A stage' : 'One stage only: two are chosen'),
    )
  },
  S2: board => {
    const raters = new Set(board.inZone('stages.ratings').flatMap(card => board.ends(card, 'rated_by')))
    const members = peopleAt(board, memberLevels).filter(({ kind }) => kind === 'person').length
    const needed = Math.max(1, Math.ceil(members / 2))
    return when(raters.size < needed, () =>
      lacksIn('stages.ratings', `Ratings by ${needed - raters.size} more people`),
    )
  },
  S3: board => {
    const [focus] = board.inZone('stages.focus')
    if (!focus) return [lacksIn('stages.focus', 'One thing to work on')]
    return when(board.ends(focus, 'owned_by').length === 0, () => lacksOn(focus, 'who takes it on?'))
  },
}
