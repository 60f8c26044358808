import type { PrivateDesk } from '#client/drafting/useDrafts.ts'
import type { Place } from '#client/editor/sheets.ts'
import type { VoteActs } from '#client/voting/VoteActs.ts'
import type { BallotKeeper } from '#client/wire/BallotKeeper.ts'
import type { WorkingStep } from '#shared/session/script/WorkingScript.ts'
import type { SessionView } from '#shared/session/viewFor.ts'
import type { OpenVote } from '#shared/session/votes/Vote.ts'
import type { VotingRefusal } from '#shared/session/votes/whyNotVote.ts'

/** What a session asks of each person besides the board: to write before others see it, and to vote. */
export interface Tasks {
  readonly board: string
  readonly leads: boolean
  readonly watches: boolean
  /** Why one may cast no ballot at the moment, and whether no participant may. */
  readonly whyNotVote: VotingRefusal | undefined
  readonly isVoteResting: boolean
  readonly view: SessionView
  /** The step that the group is in. */
  readonly step: WorkingStep | undefined
  /** Where one writes in it. */
  readonly places: readonly Place[]
  readonly openVote: OpenVote | undefined
  readonly keeper: BallotKeeper
  readonly acts: VoteActs
  readonly nameOf: (person: string) => string
  /** Those who are here and may vote. */
  readonly voters: readonly { readonly id: string; readonly name: string }[]
  /** One's own private writing, once it is open. */
  readonly desk: PrivateDesk | undefined
  /** Opens it in whatever step. */
  readonly openDesk: () => void
}
