import { useMemo } from 'react'
import type { Attending } from '#client/session/ConveningContext.tsx'
import type { VoteActs } from '#client/voting/VoteActs.ts'
import { type Answer, http } from '#client/wire/http.ts'
import { t } from '#client/words/t.ts'
import { stepNow } from '#shared/session/course/stepNow.ts'
import { refuse } from '#shared/std/result.ts'

/** Votes begin by commands of the session; what needs the ballot box is asked of it. */
export function useVoteActs({ board, convening }: Attending): VoteActs {
  return useMemo(() => {
    async function commanded(doing: ReturnType<typeof convening.do>): Promise<Answer<unknown>> {
      const done = await doing
      if (done.ok) return done
      return refuse({ code: done.refusal, message: t(`session.declined.${done.refusal}`) })
    }
    return {
      start: question => commanded(convening.do('vote.start', question)),
      again: round => commanded(convening.do('vote.again', round)),
      allow: () => {
        const step = convening.view.current && stepNow(convening.view.current)
        const permissions = { ...step?.permissions, vote: true }
        return commanded(convening.do('script.edit', { step: step?.id ?? '', change: { permissions } }))
      },
      budget: (vote, budget) => http.changeBudget(board, vote, budget),
      close: vote => http.closeVote(board, vote),
      discard: vote => http.discardVote(board, vote),
      record: (vote, text) => http.recordVote(board, vote, text === undefined ? {} : { text }),
    }
  }, [board, convening])
}
