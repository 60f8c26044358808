import type { CardSnapshot } from '#shared/board/snapshot.ts'
import type { BoardIndex } from '../BoardIndex.ts'
import { textField } from '../cardFields.ts'
import { type Checks, countBetween, lacksIn, lacksOn, when } from './report.ts'

export const agendaChecks: Checks = {
  A1: board => {
    const now = board.inZone('agenda.now')
    return [
      ...countBetween(now.length, {
        least: 1,
        most: 3,
        zone: 'agenda.now',
        one: 'question to work on now',
        many: 'questions to work on now',
      }),
      ...now.flatMap(question => [
        ...when(!isHosted(board, question), () => lacksOn(question, 'who hosts it?')),
        ...when(!isAddressed(board, question), () => lacksOn(question, 'which activity addresses it?')),
      ]),
    ]
  },
  A2: board => [
    ...when(board.onCanvas('agenda').length === 0, () => lacksIn('agenda.now', 'Questions')),
    ...board
      .inZone('agenda.answered')
      .filter(question => textField(question, 'evidence') === undefined)
      .map(question => lacksOn(question, 'what can we point to?')),
  ],
}

/** Host and activity may be noted here or on the Domain canvas. */
function isHosted(board: BoardIndex, question: CardSnapshot): boolean {
  return board.shownAs(question).some(card => board.ends(card, 'hosted_by').length > 0)
}

function isAddressed(board: BoardIndex, question: CardSnapshot): boolean {
  return board.shownAs(question).some(card => board.starts(card, 'addresses').length > 0)
}
