/** Why nothing comes of what somebody asks of a vote. */
export type VoteRefusal =
  /** Another vote is open: close it first. */
  | 'vote-open'
  | 'no-such-vote'
  /** Too few or too many candidates for this kind of vote, or one twice. */
  | 'candidates-unfit'
  /** Totals before the close would tell what each secret ballot says. */
  | 'secret-totals'
  | 'vote-id-taken'
  | 'too-many-votes'
  /** Only dots have a budget. */
  | 'no-budget'
  /** Somebody has given more dots than that. */
  | 'budget-spent'
  /** There was a second round already. */
  | 'no-further-round'
  | 'recorded-already'
