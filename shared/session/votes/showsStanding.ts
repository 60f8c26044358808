import type { VoteQuestion } from './Vote.ts'

/**
 * Whether people see how a vote stands before its close. Never of a secret one: all see who has voted, so between one
 * ballot and the next the totals would tell what it says.
 */
export function showsStanding({ secrecy, totals }: Pick<VoteQuestion, 'secrecy' | 'totals'>): boolean {
  return totals === 'running' && secrecy === 'named'
}
