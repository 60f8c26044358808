import type { GuardLimits } from './guard.ts'

/** Honest pieces of text and values are as long as a card may be, some longer when runs were joined. */
const textUnits = 20_000

/**
 * What may be looked through and applied at once, in the loop that carries everybody's edits: some ten milliseconds.
 * The ranges are many because who comes back repeats all deletions that the board has ever seen.
 */
export const quickLimits: GuardLimits = {
  structs: 5000,
  ranges: 40_000,
  values: 50_000,
  textUnits,
  effort: 120_000,
  farthest: Number.POSITIVE_INFINITY,
}

/**
 * On a copy of the board in a thread of its own, where what it really costs is measured. Whatever honest people can
 * write into the largest upload is within these (typing takes some 13 bytes a struct).
 */
export const rehearsalLimits: GuardLimits = {
  structs: 400_000,
  ranges: 400_000,
  values: 2_000_000,
  textUnits,
  effort: Number.POSITIVE_INFINITY,
  farthest: 1000,
}

/** Of an upload that has been rehearsed: order and cost are known. */
export const rehearsedLimits: GuardLimits = { ...rehearsalLimits, farthest: 0 }
