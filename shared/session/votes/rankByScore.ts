import type { Ranks } from './VoteResult.ts'

/** From the highest score down; those that are level share a rank, and keep the order they were voted on in. */
export function rankByScore(candidates: readonly string[], scoreOf: (candidate: string) => number): Ranks {
  const scored = candidates.map(candidate => ({ candidate, score: scoreOf(candidate) }))
  const rankOf = (score: number) => 1 + scored.filter(other => other.score > score).length
  return scored.map(one => ({ ...one, rank: rankOf(one.score) })).toSorted((a, b) => a.rank - b.rank)
}

/** Whether several are level at this rank. */
export function isShared(ranks: Ranks, rank: number): boolean {
  return ranks.filter(one => one.rank === rank).length > 1
}
