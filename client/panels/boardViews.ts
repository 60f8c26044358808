import type { CanvasId } from '#shared/board/ids.ts'

/**
 * What the board page shows: the table (where one looks is the camera's business), the outline, the record, or on a
 * phone one's own cards to write.
 */
export type BoardView = 'table' | 'outline' | 'record' | 'contribute'

/** What one can go to from the bar. */
export type Destination =
  | { readonly to: 'everything' }
  | { readonly to: 'canvas'; readonly canvas: CanvasId }
  | { readonly to: 'outline' }
  | { readonly to: 'record' }
  | { readonly to: 'contribute' }

/** Side panels and dialogs of the board page: one of each at a time. */
export type BoardPanel =
  | 'people'
  | 'progress'
  | 'overviews'
  | 'comments'
  | 'find'
  | 'suggest'
  | 'recovered'
  | 'lead'
  | 'vote'
  | 'drafts'
export type BoardDialog =
  | 'share'
  | 'aboutMe'
  | 'delete'
  | 'shortcuts'
  | 'palette'
  | 'addSheet'
  | 'community'
  | 'perspectives'
  | 'zones'
  | 'history'
  | 'script'
  | 'summary'
  | 'vote'
  | 'wall'
