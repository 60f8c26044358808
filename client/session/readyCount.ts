import { awaitedIn } from '#shared/session/people/awaitedIn.ts'
import type { SessionView } from '#shared/session/viewFor.ts'

/** How many of those who are waited for are done with the step. */
export function readyCount(view: Pick<SessionView, 'people' | 'ready'>): {
  readonly done: number
  readonly of: number
} {
  const awaited = awaitedIn(view)
  return { done: awaited.filter(id => Object.hasOwn(view.ready, id)).length, of: awaited.length }
}
