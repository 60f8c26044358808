import { flagField, textField } from '../cardFields.ts'
import { type Checks, countBetween, lacksIn, lacksOn, when } from './report.ts'

const neighbours = 'boundary.neighbours'

export const boundaryChecks: Checks = {
  B1: board =>
    countBetween(board.inZone(neighbours).length, {
      least: 3,
      most: Number.POSITIVE_INFINITY,
      zone: neighbours,
      one: 'neighbour',
      many: 'neighbours',
    }),
  B2: board => {
    const cards = board.inZone(neighbours)
    return [
      ...when(cards.length === 0, () => lacksIn(neighbours, 'Neighbours')),
      ...cards
        .filter(card => board.ends(card, 'bridged_by').length === 0 && !flagField(card, 'unbridged'))
        .map(card => lacksOn(card, 'who carries practice across? Or is it unbridged?')),
    ]
  },
  B3: (board, { today }) => {
    const isPlanned = board.onCanvas('boundary').some(card => (textField(card, 'encounter') ?? '') >= today)
    return when(!isPlanned, () => lacksIn(neighbours, 'A visit or a joint meeting that is still to come'))
  },
}
