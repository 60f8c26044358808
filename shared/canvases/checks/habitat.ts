import { orientations } from '#shared/board/fields.ts'
import type { BoardIndex } from '../BoardIndex.ts'
import { listField, numberField, textField } from '../cardFields.ts'
import { rolesOf } from '../members.ts'
import { type Checks, lacksIn, lacksOn, when } from './report.ts'

/** From this rating on, of 0 to 4, an orientation counts as important. */
const important = 3

export const habitatChecks: Checks = {
  T1: board => {
    const isNamed = board
      .ofKind('person')
      .some(person => rolesOf(board, person).includes('technology_steward'))
    return when(!isNamed, () =>
      board.hasCanvas('community')
        ? lacksIn('community.roles', 'A technology steward')
        : lacksIn('habitat.tools', 'A technology steward'),
    )
  },
  T2: board => {
    const ratings = board.inZone('habitat.orientations')
    const lacking = orientations.filter(
      one =>
        ratings.some(
          card =>
            textField(card, 'orientation') === one && (numberField(card, 'importance') ?? 0) >= important,
        ) && !isMet(board, one),
    )
    return [
      ...when(ratings.length === 0, () =>
        lacksIn('habitat.orientations', 'How important each orientation is'),
      ),
      ...lacking.map(one => lacksIn('habitat.gaps', `A tool or a gap card for ${words(one)}`)),
    ]
  },
  T3: board => {
    const tools = board.inZone('habitat.tools')
    return [
      ...when(tools.length === 0, () => lacksIn('habitat.tools', 'The tools in use')),
      ...tools
        .filter(tool => ['undecided', undefined].includes(textField(tool, 'access')))
        .map(tool => lacksOn(tool, 'who has access?')),
    ]
  },
}

/** A tool serves it, or a gap card names it. */
function isMet(board: BoardIndex, orientation: string): boolean {
  return (
    board.inZone('habitat.tools').some(tool => listField(tool, 'orientation').includes(orientation)) ||
    board.inZone('habitat.gaps').some(gap => gap.text.toLowerCase().includes(words(orientation)))
  )
}

function words(orientation: string): string {
  return orientation.replaceAll('_', ' ')
}
