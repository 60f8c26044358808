import { type CommandGroup, isPermitted } from '#client/editor/commands/Command.ts'
import { chord } from '#client/editor/commands/chord.ts'
import { commands } from '#client/editor/commands/commands.ts'
import type { Editor } from '#client/editor/Editor.ts'
import { altKey, modKey, printedKeys } from '#client/ui/keys.ts'
import { type MessageId, t } from '#client/words/t.ts'
import { findChord, helpChord, paletteChord, wayInChord } from './pageChords.ts'

interface Shortcut {
  readonly does: MessageId
  /** Any of these combinations, each key as it is printed. */
  readonly keys: readonly (readonly string[])[]
  /** Nothing for those who only watch. */
  readonly writes?: true
}

export interface ShortcutGroup {
  readonly title: MessageId
  readonly shortcuts: readonly Shortcut[]
}

/** All keys that this person may use, group by group: those of the commands, and what hands do besides. */
export function shortcutGroups(editor: Editor): readonly ShortcutGroup[] {
  const groups: readonly ShortcutGroup[] = [
    { title: 'shortcut.everywhere', shortcuts: [...page(), ...ofCommands(editor, 'everywhere')] },
    { title: 'shortcut.cards', shortcuts: [...ofCommands(editor, 'cards'), ...hands()] },
    { title: 'shortcut.arrange', shortcuts: [...ofCommands(editor, 'arrange'), ...nudges()] },
    { title: 'shortcut.view', shortcuts: [...ofCommands(editor, 'view'), ...walks()] },
    { title: 'shortcut.outline', shortcuts: outline() },
  ]
  return groups.map(({ title, shortcuts }) => ({
    title,
    shortcuts: shortcuts.filter(shortcut => isPermitted(shortcut, editor)),
  }))
}

function ofCommands(editor: Editor, group: CommandGroup): readonly Shortcut[] {
  return commands
    .filter(command => command.group === group && command.chords.length > 0 && isPermitted(command, editor))
    .map(({ name, chords }) => ({ does: name, keys: chords.map(printedKeys) }))
}

function page(): readonly Shortcut[] {
  return [
    { does: 'palette.title', keys: [printedKeys(paletteChord)] },
    { does: 'find.title', keys: [printedKeys(findChord)] },
    { does: 'wayIn.show', keys: [printedKeys(wayInChord)] },
    { does: 'shortcut.help', keys: [printedKeys(helpChord)] },
  ]
}

function hands(): readonly Shortcut[] {
  return [
    { does: 'shortcut.beside', keys: [[altKey(), t('shortcut.keyArrows')]] },
    { does: 'shortcut.extend', keys: [[t('shortcut.keyShift'), t('shortcut.keyClick')]] },
    { does: 'shortcut.copy', keys: [[modKey(), 'C']] },
    { does: 'shortcut.paste', keys: [[modKey(), 'V']], writes: true },
  ]
}

function nudges(): readonly Shortcut[] {
  const arrows = t('shortcut.keyArrows')
  return [
    { does: 'shortcut.nudge', keys: [[arrows]], writes: true },
    { does: 'shortcut.nudgeFar', keys: [[t('shortcut.keyShift'), arrows]], writes: true },
  ]
}

function walks(): readonly Shortcut[] {
  return [
    {
      does: 'shortcut.pan',
      keys: [[t('shortcut.keySpace'), t('shortcut.keyDrag')], [t('shortcut.keyArrows')]],
    },
  ]
}

function outline(): readonly Shortcut[] {
  const keys = (...names: readonly string[]) => names.map(name => printedKeys(chord(name)))
  return [
    { does: 'shortcut.walk', keys: keys('ArrowUp', 'ArrowDown') },
    { does: 'shortcut.first', keys: keys('Home', 'End') },
    { does: 'shortcut.typeAhead', keys: [[t('shortcut.keyLetters')]] },
    { does: 'canvas.edit', keys: keys('Enter', 'F2'), writes: true },
    { does: 'canvas.details', keys: keys(' ') },
    {
      does: 'shortcut.reorder',
      keys: [printedKeys(chord('ArrowUp', 'alt')), printedKeys(chord('ArrowDown', 'alt'))],
      writes: true,
    },
    { does: 'shortcut.closeBranch', keys: keys('ArrowLeft') },
    { does: 'shortcut.open', keys: keys('ArrowRight') },
    { does: 'canvas.delete', keys: keys('Delete'), writes: true },
  ]
}
