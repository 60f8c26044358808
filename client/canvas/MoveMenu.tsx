import { FolderInput } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { isOffered } from '#client/editor/commands/Command.ts'
import { commandOf } from '#client/editor/commands/commands.ts'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { type Sheet, sheetOf } from '#client/editor/sheets.ts'
import { IconButton } from '#client/ui/IconButton.tsx'
import { shortcutText } from '#client/ui/keys.ts'
import { Menu, MenuGroup, MenuItem } from '#client/ui/Menu.tsx'
import { useObservable } from '#client/ui/useObservable.ts'
import { t } from '#client/words/t.ts'
import { byOrder } from '#shared/board/read.ts'
import type { Zone } from '#shared/canvases/schema.ts'
import { zoneTakes } from '#shared/canvases/zoneTakes.ts'

const command = commandOf('cards.move')

/** Moves the selected cards without a pointer: all zones that take them, sheet by sheet. */
export function MoveMenu() {
  const editor = useEditor()
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => editor.moveWanted.add(() => button.current?.click()), [editor])
  const selected = useObservable(editor.selection)
  if (!isOffered(command, editor)) return null
  const kinds = new Set([...selected].flatMap(id => editor.view.card(id)?.kind ?? []))
  const takes = (zone: Zone) => [...kinds].every(kind => zoneTakes(zone, kind))
  const sheets = [...editor.view.canvases.values()].sort(byOrder).flatMap((canvas): readonly Sheet[] => {
    const sheet = sheetOf(editor.view.canvases, canvas.id)
    return sheet?.template.zones.some(takes) ? [sheet] : []
  })
  return (
    <Menu
      align="center"
      onClosed={() => editor.looking.focusSelection()}
      trigger={
        <IconButton
          label={t(command.name)}
          shortcut={shortcutText(command.chords)}
          tipSide="top"
          ref={button}
        >
          <FolderInput aria-hidden="true" />
        </IconButton>
      }
    >
      {sheets.map(({ canvas, template }) => (
        <MenuGroup key={canvas.id} label={template.title}>
          {template.zones.filter(takes).map(zone => (
            <MenuItem
              key={zone.id}
              onSelect={() => editor.arranging.moveToZone(selected, { canvas: canvas.id, zone: zone.id })}
            >
              {zone.title}
            </MenuItem>
          ))}
        </MenuGroup>
      ))}
    </Menu>
  )
}
