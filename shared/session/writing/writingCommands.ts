import { isSameJson } from '#shared/std/isSameJson.ts'
import { z } from '#shared/std/zod.ts'
import { command } from '../command.ts'
import { become, unchanged } from '../Outcome.ts'
import { stepId } from '../script/WorkingScript.ts'
import { draftCount } from './DraftCount.ts'

/** What the server says of private writing, which it alone sees all of. */
export const writingCommands = {
  /** How much is written for each step by now. */
  'writing.counted': command(
    z.strictObject({ waiting: z.record(stepId, draftCount) }),
    ({ state }, { waiting }) =>
      isSameJson(waiting, state.writing.waiting)
        ? unchanged(state)
        : become({ ...state, writing: { ...state.writing, waiting } }),
  ),

  /** So many more cards of a step lie on the board. */
  'writing.revealed': command(
    z.strictObject({ step: stepId, cards: z.number().int().positive() }),
    ({ state }, { step, cards }) => {
      const { writing } = state
      const revealed = { ...writing.revealed, [step]: (writing.revealed[step] ?? 0) + cards }
      return become({ ...state, writing: { ...writing, revealed } }, [
        { type: 'cards-revealed', step, cards },
      ])
    },
  ),
}
