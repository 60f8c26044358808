import { useSession } from '#client/session/useSession.ts'
import { useHiddenCards } from './useHiddenCards.ts'

/** On the wall hidden cards lie face down as well, and turn over there for the whole room; nobody's own are taken off. */
export function HiddenOnWall() {
  useHiddenCards({ view: useSession(), desk: undefined })
  return null
}
