import type { VoteResult } from './VoteResult.ts'

export type Outcome = 'passed' | 'not-passed'

/** Fingers below this ask to be heard. */
const enoughFingers = 3

/**
 * Whether a proposal passes; undefined where nothing is put to the vote but an order or a measure is asked for, and
 * where nobody has voted. Fist to five passes when nobody is below 3, consent when nobody objects, yes or no by more
 * yes than no.
 */
export function outcomeOf(result: VoteResult): Outcome | undefined {
  if (result.voters === 0) return undefined
  switch (result.kind) {
    case 'fist_to_five':
      return passedIf(belowThree(result) === 0)
    case 'consent':
      return passedIf(result.objections.length === 0)
    case 'yes_no':
      return passedIf(result.yes > result.no)
    case 'dots':
    case 'ranking':
    case 'rating':
      return undefined
  }
}

/** How many are to be heard before the group goes on. */
export function belowThree({ counts }: Extract<VoteResult, { kind: 'fist_to_five' }>): number {
  return counts.slice(0, enoughFingers).reduce((sum, count) => sum + count, 0)
}

/** Whom to invite to speak, of a named vote: who showed fewer than three fingers, or objected. */
export function toBeHeard({ named = [] }: VoteResult): readonly string[] {
  return named.flatMap(({ by, ballot }) => {
    const isHeard =
      (ballot.kind === 'fist_to_five' && ballot.fingers < enoughFingers) ||
      (ballot.kind === 'consent' && ballot.objection !== undefined)
    return isHeard ? [by] : []
  })
}

function passedIf(passes: boolean): Outcome {
  return passes ? 'passed' : 'not-passed'
}
