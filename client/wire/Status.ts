import type { End } from './endOf.ts'

/** Where edits wait that the server does not have: on this device, in this page alone, or there are none to make. */
type Keeping = 'device' | 'page' | 'nothing'

/** What the bar says about one's own edits; it never claims more than the server has confirmed. */
export type Status =
  /** First connection, and nothing made here has waited long. */
  | { readonly state: 'connecting' }
  /** Connected, and all own edits are committed to storage. */
  | { readonly state: 'saved' }
  | { readonly state: 'saving' }
  /** Edits have waited for five seconds, or the server says that it cannot store them: we keep trying. */
  | { readonly state: 'unsaved'; readonly keeps: Keeping }
  | { readonly state: 'offline'; readonly keeps: Keeping }
  /** Open in so many tabs that this one waits until somebody looks at it. */
  | { readonly state: 'resting'; readonly keeps: Keeping }
  /** An observer's board. */
  | { readonly state: 'read-only' }
  /** The server will not have this copy back. */
  | { readonly state: 'closed'; readonly reason: End }
