import { useEffect } from 'react'
import type { CardVote } from '#client/editor/CardVotes.ts'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { useObservable } from '#client/ui/useObservable.ts'
import type { BallotInHand } from '#client/wire/BallotKeeper.ts'
import type { CardId } from '#shared/board/ids.ts'
import { dotsOn, mayGiveDot } from '#shared/session/votes/markBallot.ts'
import type { ClosedVote, OpenVote } from '#shared/session/votes/Vote.ts'
import type { Tasks } from './Tasks.ts'
import { voteOfNow } from './voteOfNow.ts'

/** Shows the vote on the cards themselves: of dots one's own while it is open, and in the rest of the step the result. */
export function useVotesOnCards({ view, openVote, keeper, whyNotVote }: Tasks): void {
  const { votes } = useEditor()
  const inHand = useObservable(keeper.inHand)
  const vote = voteOfNow(view)
  const closed = vote?.state === 'closed' ? vote : undefined
  useEffect(() => {
    const shown = openVote
      ? whileOpen(openVote, whyNotVote ? undefined : inHand)
      : closed
        ? result(closed)
        : new Map<CardId, CardVote>()
    votes.show(shown, (card, by) => {
      const candidate = openVote?.candidates.find(one => one.card === card)?.id
      if (candidate !== undefined) keeper.mark({ do: 'dot', candidate, by })
    })
  }, [votes, openVote, inHand, closed, keeper, whyNotVote])
  useEffect(() => () => votes.show(new Map(), () => {}), [votes])
}

function whileOpen(vote: OpenVote, inHand: BallotInHand | undefined): ReadonlyMap<CardId, CardVote> {
  if (vote.method.kind !== 'dots' || inHand?.vote !== vote.id || inHand.state === 'loading') return new Map()
  const { ballot } = inHand
  return new Map(
    vote.candidates.flatMap(({ id, card }): [CardId, CardVote][] =>
      card === undefined
        ? []
        : [[card, { state: 'open', dots: dotsOn(ballot, id), mayGive: mayGiveDot(vote.method, ballot, id) }]],
    ),
  )
}

function result({ candidates, result }: ClosedVote): ReadonlyMap<CardId, CardVote> {
  if (result.kind !== 'dots' && result.kind !== 'ranking') return new Map()
  return new Map(
    result.ranks.flatMap(({ candidate, score, rank }): [CardId, CardVote][] => {
      const card = candidates.find(({ id }) => id === candidate)?.card
      return card === undefined ? [] : [[card, { state: 'closed', score, rank }]]
    }),
  )
}
