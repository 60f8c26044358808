import type { MessageId } from '#client/words/t.ts'
import type { Editor } from '../Editor.ts'
import type { Chord } from './chord.ts'

export type CommandGroup = 'everywhere' | 'cards' | 'view'

/**
 * Something one can ask for by a key, a button, a menu or the palette, which all read it from here. It takes what it
 * works on from the editor: mostly the selection.
 */
export interface Command {
  readonly id: string
  /** What it does, as words that stand alone in a list. */
  readonly name: MessageId
  readonly group: CommandGroup
  readonly chords: readonly Chord[]
  /** It changes the board; whoever only watches is never offered it. */
  readonly writes?: true
  /** It needs the table in sight; in the outline it means nothing. */
  readonly onTable?: true
  /** Whether there is anything for it to do just now. Left out: always. */
  applies?(editor: Editor): boolean
  run(editor: Editor): void
}

/** Whether this person may ever run it on this board. */
export function isPermitted({ writes }: Command, editor: Editor): boolean {
  return !writes || editor.canEdit
}

/** Whether it is worth offering now. Only then does its key do anything. */
export function isOffered(command: Command, editor: Editor): boolean {
  return isPermitted(command, editor) && (command.applies?.(editor) ?? true)
}
