import { useMemo } from 'react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import type { Place } from '#client/editor/sheets.ts'
import type { BoardView, Destination } from '../boardViews.ts'
import { CommandPalette } from './CommandPalette.tsx'
import { commandProviders } from './commandProviders.ts'
import { type PageDoors, pageProvider } from './pageProvider.ts'
import { placeProviders } from './placeProviders.ts'

export interface BoardPaletteProps extends PageDoors {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly view: BoardView
  readonly go: (to: Destination) => void
  readonly showZone: (place: Place) => void
}

/** The palette of the open board. What it finds is decided anew each time it opens. */
export function BoardPalette({ open, onOpenChange, ...doors }: BoardPaletteProps) {
  const editor = useEditor()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the doors as they are when it opens
  const providers = useMemo(
    () => [...commandProviders(editor, doors.view), ...placeProviders(editor, doors), pageProvider(doors)],
    [editor, open],
  )
  return <CommandPalette open={open} onOpenChange={onOpenChange} providers={providers} />
}
