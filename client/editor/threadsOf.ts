import type { CommentSnapshot } from '#shared/board/snapshot.ts'

export interface Thread {
  readonly first: CommentSnapshot
  readonly answers: readonly CommentSnapshot[]
}

/** Comments gathered into threads, the oldest first; answers to an answer belong to the same thread. */
export function threadsOf(comments: Iterable<CommentSnapshot>): readonly Thread[] {
  const all = [...comments].toSorted(byAge)
  const byId = new Map(all.map(comment => [comment.id, comment]))
  const answers = Map.groupBy(all, comment => beginningOf(comment, byId).id)
  return all
    .filter(comment => beginningOf(comment, byId) === comment)
    .map(first => ({ first, answers: (answers.get(first.id) ?? []).filter(one => one !== first) }))
}

/** Up to where nothing is answered any more; two that answer each other begin with the older. */
function beginningOf(comment: CommentSnapshot, byId: ReadonlyMap<string, CommentSnapshot>): CommentSnapshot {
  const seen = new Set([comment])
  let first = comment
  for (;;) {
    const next = first.thread === undefined ? undefined : byId.get(first.thread)
    if (!next) return first
    if (seen.has(next)) return [...seen].toSorted(byAge)[0] ?? comment
    seen.add(next)
    first = next
  }
}

function byAge(a: CommentSnapshot, b: CommentSnapshot): number {
  return (a.created ?? 0) - (b.created ?? 0) || (a.id < b.id ? -1 : 1)
}
