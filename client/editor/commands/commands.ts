import type { Editor } from '../Editor.ts'
import { arrangeCommands } from './arrangeCommands.ts'
import { asideCommands } from './asideCommands.ts'
import { answersKey, type Command } from './Command.ts'
import { cardCommands } from './cardCommands.ts'
import { hits, type KeyInput } from './chord.ts'
import { clusterCommands } from './clusterCommands.ts'
import { historyCommands } from './historyCommands.ts'
import { sizeCommands } from './sizeCommands.ts'
import { viewCommands } from './viewCommands.ts'

const all = [
  ...historyCommands,
  ...asideCommands,
  ...cardCommands,
  ...arrangeCommands,
  ...clusterCommands,
  ...sizeCommands,
  ...viewCommands,
] as const

export type CommandId = (typeof all)[number]['id']

/** Everything that can be asked for on a board, in the order of lists. */
export const commands: readonly Command[] = all

const byId: ReadonlyMap<string, Command> = new Map(all.map(command => [command.id, command]))

export function commandOf(id: CommandId): Command {
  const command = byId.get(id)
  if (!command) throw new Error(`no command is called ${id}`)
  return command
}

/** What a key asks for now; undefined leaves it to the browser. */
export function commandFor(editor: Editor, input: KeyInput): Command | undefined {
  return commands.find(
    command => command.chords.some(chord => hits(chord, input)) && answersKey(command, editor),
  )
}
