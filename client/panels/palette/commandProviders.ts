import { type CommandGroup, isOffered, runCommand } from '#client/editor/commands/Command.ts'
import { commands } from '#client/editor/commands/commands.ts'
import type { Editor } from '#client/editor/Editor.ts'
import { type MessageId, t } from '#client/words/t.ts'
import type { BoardView } from '../boardViews.ts'
import { fitting } from './fitting.ts'
import type { PaletteProvider } from './PaletteProvider.ts'

const groups: readonly { readonly group: CommandGroup; readonly title: MessageId }[] = [
  { group: 'cards', title: 'shortcut.cards' },
  { group: 'arrange', title: 'shortcut.arrange' },
  { group: 'everywhere', title: 'shortcut.everywhere' },
  { group: 'view', title: 'shortcut.view' },
]

/** The editor's commands, as far as they are offered now and make sense in this view. */
export function commandProviders(editor: Editor, view: BoardView): readonly PaletteProvider[] {
  return groups.map(({ group, title }) => ({
    id: `commands.${group}`,
    title: t(title),
    find: words =>
      fitting(
        commands
          .filter(command => command.group === group && isOffered(command, editor))
          .filter(command => view === 'table' || !command.onTable)
          .map(command => ({
            id: command.id,
            label: t(command.name),
            chords: command.chords,
            run: () => runCommand(command, editor),
          })),
        words,
      ),
  }))
}
