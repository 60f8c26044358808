import { useEffect, useState } from 'react'
import { toast } from '#client/ui/toast.ts'
import { BallotKeeper } from '#client/wire/BallotKeeper.ts'
import { http } from '#client/wire/http.ts'
import type { OpenVote } from '#shared/session/votes/Vote.ts'

/** One's own ballot of the vote that is open, for as long as the page shows the board. */
export function useBallotKeeper(board: string, open: OpenVote | undefined, watches: boolean): BallotKeeper {
  const [keeper] = useState(
    () =>
      new BallotKeeper({
        post: {
          own: vote => http.ownBallot(board, vote),
          cast: (vote, wish) => http.castBallot(board, vote, wish),
        },
        pause: ms => new Promise(resolve => setTimeout(resolve, ms)),
        refused: message => toast(message, { tone: 'error' }),
      }),
  )
  useEffect(() => keeper.follow(watches ? undefined : open), [keeper, open, watches])
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') void keeper.lookAgain()
    }
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [keeper])
  return keeper
}
