import type { CardSnapshot } from '#shared/board/snapshot.ts'
import type { SessionView } from '#shared/session/viewFor.ts'

/** Of those who take part and are here: how many have written in this session, and how many have had the floor. */
export function voicesIn(
  { course, people }: Pick<SessionView, 'course' | 'people'>,
  cards: Iterable<Pick<CardSnapshot, 'author' | 'created'>>,
): { readonly wrote: number; readonly spoke: number; readonly of: number } {
  if (course.state !== 'running') return { wrote: 0, spoke: 0, of: 0 }
  const here = Object.entries(people).filter(
    ([, { role, attendance }]) => role === 'participant' && attendance !== 'left',
  )
  const writers = new Set<string>()
  for (const { author, created } of cards)
    if (author !== undefined && (created ?? 0) >= course.started) writers.add(author)
  return {
    wrote: here.filter(([id]) => writers.has(id)).length,
    spoke: here.filter(([, { heard }]) => heard > 0).length,
    of: here.length,
  }
}
