import { FolderInput } from 'lucide-react'
import { isOffered } from '#client/editor/commands/Command.ts'
import { commandOf } from '#client/editor/commands/commands.ts'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { useRights } from '#client/editor/hooks.ts'
import { placesFor } from '#client/editor/placesFor.ts'
import { IconButton } from '#client/ui/IconButton.tsx'
import { shortcutText } from '#client/ui/keys.ts'
import { Menu, MenuGroup, MenuItem } from '#client/ui/Menu.tsx'
import { useObservable } from '#client/ui/useObservable.ts'
import { t } from '#client/words/t.ts'

const command = commandOf('cards.move')

/** Moves the selected cards without a pointer: all zones that take them, sheet by sheet. */
export function MoveMenu() {
  const editor = useEditor()
  const wanted = useObservable(editor.moveWanted)
  const selected = useObservable(editor.selection)
  useRights()
  if (!isOffered(command, editor)) return null
  const groups = placesFor(
    editor,
    [...selected].flatMap(id => editor.view.card(id) ?? []),
  )
  return (
    <Menu
      align="center"
      open={wanted}
      onOpenChange={open => editor.moveWanted.set(open)}
      onClosed={() => editor.looking.focusSelection()}
      trigger={
        <IconButton label={t(command.name)} shortcut={shortcutText(command.chords)} tipSide="top">
          <FolderInput aria-hidden="true" />
        </IconButton>
      }
    >
      {groups.map(({ canvas, title, zones }) => (
        <MenuGroup key={canvas} label={title}>
          {zones.map(zone => (
            <MenuItem key={zone.zone} onSelect={() => editor.arranging.moveToZone(selected, zone)}>
              {zone.title}
            </MenuItem>
          ))}
        </MenuGroup>
      ))}
    </Menu>
  )
}
