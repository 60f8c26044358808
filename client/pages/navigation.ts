import type { Observable } from '#client/wire/BoardConnection.ts'
import { Cell } from '#client/wire/Cell.ts'
import { type Route, readRoute } from './route.ts'

const current = new Cell<Route>(read())

/** Where this tab is. */
export const route: Observable<Route> = current

/** Goes to a page of this site; the key of a board, if there is one, never shows in the address. */
export function navigate(
  path: string,
  { key, replace = false }: { key?: string; replace?: boolean } = {},
): void {
  const state = key ? { key } : null
  if (replace) history.replaceState(state, '', path)
  else history.pushState(state, '', path)
  follow()
  if (!replace) scrollTo(0, 0)
}

/** The key has done its work: this entry of the history forgets it. */
export function forgetKey(): void {
  history.replaceState(null, '')
}

/** Follows the browser's buttons, pasted addresses and every plain link to a page of this site. */
export function startNavigation(): void {
  addEventListener('popstate', follow)
  addEventListener('hashchange', () => {
    if (location.hash.startsWith('#k=')) follow()
  })
  document.addEventListener('click', event => {
    const path = internalLink(event)
    if (path === undefined) return
    event.preventDefault()
    navigate(path)
  })
}

/** The same place again, as after a jump within the page, is no change. */
function follow(): void {
  const next = read()
  if (JSON.stringify(next) !== JSON.stringify(current.current)) current.set(next)
}

/**
 * The key is taken out of the address bar at once, before anybody can read it over a shoulder or on a projector. It
 * stays with this entry of the tab's history, so that a reload before joining does not lose it.
 */
function read(): Route {
  const found = readRoute(location.pathname, location.hash)
  if (found.page !== 'board') return found
  if (found.key) {
    history.replaceState({ key: found.key }, '', location.pathname)
    return found
  }
  const key = keptKey(history.state)
  return key ? { ...found, key } : found
}

function keptKey(state: unknown): string | undefined {
  if (typeof state !== 'object' || state === null || !('key' in state)) return undefined
  return typeof state.key === 'string' ? state.key : undefined
}

function internalLink(event: MouseEvent): string | undefined {
  if (event.defaultPrevented || event.button !== 0) return undefined
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return undefined
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!link || link.origin !== location.origin || link.target || link.hasAttribute('download'))
    return undefined
  if (link.pathname.startsWith('/api/') || (link.hash && link.pathname === location.pathname))
    return undefined
  return link.pathname
}
