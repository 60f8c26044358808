import { flagField, textField } from '../cardFields.ts'
import { templateOf } from '../catalogue.ts'
import { addDays } from '../derived/days.ts'
import { type Checks, lacksIn, lacksOn, when } from './report.ts'

const daysToReview = 100

export const charterChecks: Checks = {
  X1: board =>
    (templateOf('charter')?.zones ?? [])
      .filter(
        ({ id }) => !board.inZone(id).some(card => card.text.trim() !== '' || flagField(card, 'not_yet')),
      )
      .map(({ id, title }) => lacksIn(id, `${title}: a line, or “not yet”`)),
  X2: board => {
    const isAdopted = board
      .onCanvas('charter')
      .flatMap(card => board.starts(card, 'settles'))
      .some(decision => textField(decision, 'method') === 'fist_to_five')
    return when(!isAdopted, () =>
      lacksIn('side.decisions', 'A decision by fist to five that settles the charter'),
    )
  },
  X3: (board, { today }) => {
    const [review] = board.inZone('charter.review')
    if (!review) return [lacksIn('charter.review', 'The date of the review')]
    const due = textField(review, 'date')
    if (due === undefined) return [lacksOn(review, 'when?')]
    const adopted = board
      .onCanvas('charter')
      .flatMap(card => board.starts(card, 'settles'))
      .flatMap(decision => textField(decision, 'date') ?? [])
      .toSorted()
      .at(-1)
    const limit = addDays(adopted ?? today, daysToReview)
    return when(due > limit, () => lacksOn(review, `not later than ${limit}`))
  },
}
