import { isOffered } from '#client/editor/commands/Command.ts'
import { type CommandId, commandOf } from '#client/editor/commands/commands.ts'
import type { Editor } from '#client/editor/Editor.ts'

/** Who may do none of these may do nothing of the rest. */
const gates: readonly CommandId[] = [
  'cards.edit',
  'cards.move',
  'cards.duplicate',
  'cards.delete',
  'cluster.rename',
]

/** Whether one may do anything at all to the selected cards. */
export function offersSelectionMenu(editor: Editor): boolean {
  return gates.some(id => isOffered(commandOf(id), editor))
}
