import type { LinkSnapshot } from './snapshot.ts'

/**
 * Whether a connection is drawn for all to see, as lines between papers are: it has words of its own, or says no more
 * than that two cards belong together. All others show on the cards themselves, as owner, host and the like.
 */
export function isFreeLink({ type, label }: LinkSnapshot): boolean {
  return type === 'relates_to' || label !== undefined
}
