/** What the bar says about one's own edits; it never claims more than the server has confirmed. */
export type Status =
  /** First connection: nothing to lose yet. */
  | { readonly state: 'connecting' }
  /** Connected, and all own edits are committed to storage. */
  | { readonly state: 'saved' }
  | { readonly state: 'saving' }
  /** Edits have waited for five seconds: something is wrong, we keep trying. */
  | { readonly state: 'unsaved' }
  | { readonly state: 'offline'; readonly pending: boolean }
  /** An observer's board. */
  | { readonly state: 'read-only' }
  /** The server will not have us back by itself. */
  | { readonly state: 'closed'; readonly reason: 'signed-out' | 'gone' }
