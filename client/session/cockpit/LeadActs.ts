import type { BoardPanel } from '#client/panels/boardViews.ts'
import type { Missing } from '#shared/canvases/checks/report.ts'

/** Where what the cockpit advises is done, elsewhere on the page. */
export interface LeadActs {
  /** What is open beside the board needs no way there. */
  readonly shown: BoardPanel | undefined
  readonly onReveal: () => void
  readonly onStartVote: () => void
  readonly onVote: () => void
  readonly onMissing: (missing: Missing) => void
  /** All that is missing. */
  readonly onProgress: () => void
}
