import type { End } from './endOf.ts'

/** What the bar says about one's own edits; it never claims more than the server has confirmed. */
export type Status =
  /** First connection: nothing to lose yet. */
  | { readonly state: 'connecting' }
  /** Connected, and all own edits are committed to storage. */
  | { readonly state: 'saved' }
  | { readonly state: 'saving' }
  /** Edits have waited for five seconds, or the server says that it cannot store them: we keep trying. */
  | { readonly state: 'unsaved' }
  | { readonly state: 'offline'; readonly pending: boolean }
  /** An observer's board. */
  | { readonly state: 'read-only' }
  /**
   * The server will not have this copy back. `refused`: an edit was not permitted or not sound, so the page opens the
   * board again with a fresh document and says that the last change was not taken.
   */
  | { readonly state: 'closed'; readonly reason: End }
