import type { Editor } from '#client/editor/Editor.ts'
import type { BoardDialog } from '#client/panels/boardViews.ts'
import type { LeadActs } from '#client/session/cockpit/LeadActs.ts'
import type { Panels } from './usePanels.ts'
import type { Ways } from './useWays.ts'

export interface LeadActsParts {
  readonly editor: Editor
  readonly panels: Panels
  readonly ways: Ways
  readonly onDialog: (dialog: BoardDialog) => void
}

/** Where on the board page what the cockpit advises is done. */
export function leadActs({ editor, panels, ways, onDialog }: LeadActsParts): LeadActs {
  return {
    shown: panels.panel,
    onReveal: () => panels.openPanel('drafts'),
    onStartVote: () => onDialog('vote'),
    onVote: () => panels.openPanel('vote'),
    onMissing(missing) {
      ways.goToMissing(missing)
      if (missing.card !== undefined) editor.details.set(true)
    },
    onProgress: () => panels.openPanel('progress'),
  }
}
