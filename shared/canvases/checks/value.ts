import type { BoardIndex } from '../BoardIndex.ts'
import { flagField, textField } from '../cardFields.ts'
import { type Checks, lacksIn, lacksOn, when } from './report.ts'

const cycles = [
  'strategic',
  'immediate',
  'potential',
  'applied',
  'realized',
  'reframing',
  'enabling',
] as const
/** A change is something the group decided or somebody promised; a guide or an activity is none by itself. */
const changes: ReadonlySet<string> = new Set(['decision', 'commitment'])

export const valueChecks: Checks = {
  V1: board => {
    const seen = cycles.filter(cycle => board.inZone(`value.${cycle}`).length > 0)
    if (seen.length >= 4) return []
    return cycles.filter(cycle => !seen.includes(cycle)).map(cycle => lacksIn(`value.${cycle}`, 'A trace'))
  },
  V2: board => {
    const stories = board.inZone('value.stories')
    if (stories.some(story => textField(story, 'applied') !== undefined)) return []
    const [first] = stories
    return [first ? lacksOn(first, 'what was tried?') : lacksIn('value.stories', 'A story')]
  },
  V3: board => {
    const stories = board.inZone('value.stories')
    return [
      ...when(stories.length === 0, () => lacksIn('value.stories', 'A story')),
      ...stories
        .filter(story => !flagField(story, 'consent_publish'))
        .map(story => lacksOn(story, 'may it be told?')),
    ]
  },
  V4: board => when(!hasChange(board), () => lacksIn('value.reframing', 'A change that came of it')),
}

function hasChange(board: BoardIndex): boolean {
  return board
    .onCanvas('value')
    .some(
      card =>
        board.starts(card, 'settles').length > 0 ||
        [...board.starts(card, 'relates_to'), ...board.ends(card, 'relates_to')].some(({ kind }) =>
          changes.has(kind),
        ),
    )
}
