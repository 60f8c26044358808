import type { SessionView } from '#shared/session/viewFor.ts'

/** How many of those who take part and are here are done with the step. Whoever leads or watches is not waited for. */
export function readyCount({ people, ready }: Pick<SessionView, 'people' | 'ready'>): {
  readonly done: number
  readonly of: number
} {
  const awaited = Object.entries(people).filter(
    ([, { role, attendance }]) => role === 'participant' && attendance !== 'left',
  )
  return { done: awaited.filter(([id]) => Object.hasOwn(ready, id)).length, of: awaited.length }
}
