import type { MessageId } from '#client/words/t.ts'
import type { WhyNot } from '#shared/protocol/permissions.ts'
import type { Editor } from '../Editor.ts'
import type { Chord } from './chord.ts'

export type CommandGroup = 'everywhere' | 'cards' | 'arrange' | 'view'

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
  /** Why it may not be done to what is selected now. Then it is not offered, and its key says why. */
  whyNot?(editor: Editor): WhyNot | undefined
  /** Whether lists offer it. Where they do not, its key says more than a reason could. */
  isListed?(editor: Editor): boolean
  run(editor: Editor): void
}

/** Whether this person may ever run it on this board: who only watches is no writer kept waiting. */
export function isPermitted({ writes }: Pick<Command, 'writes'>, { rights }: Editor): boolean {
  return !writes || rights.rules.current.role !== 'observer'
}

/** Whether its key means something now. */
export function answersKey(command: Command, editor: Editor): boolean {
  return isPermitted(command, editor) && (command.applies?.(editor) ?? true)
}

/** Whether it is worth offering now. */
export function isOffered(command: Command, editor: Editor): boolean {
  const isListed = command.isListed?.(editor) ?? true
  return isListed && answersKey(command, editor) && reasonNot(command, editor) === undefined
}

/** Runs it, or says why that may not be. */
export function runCommand(command: Command, editor: Editor): void {
  if (!editor.refuses(reasonNot(command, editor))) command.run(editor)
}

function reasonNot(command: Command, editor: Editor): WhyNot | undefined {
  return (command.writes && editor.rights.whyNotWrite()) || command.whyNot?.(editor)
}
