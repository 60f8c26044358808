/** What happens in votes. */
export type VotesEvent = never
