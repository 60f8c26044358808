import { useEffect, useEffectEvent } from 'react'
import { asideCommands } from '#client/editor/commands/asideCommands.ts'
import { answersKey, runCommand } from '#client/editor/commands/Command.ts'
import { hits, type KeyInput } from '#client/editor/commands/chord.ts'
import type { Editor } from '#client/editor/Editor.ts'
import { findChord, helpChord, paletteChord, wayInChord } from '#client/panels/pageChords.ts'

export interface PageDoors {
  readonly editor: Editor
  readonly onHelp: () => void
  readonly onPalette: () => void
  readonly onFind: () => void
  readonly onWayIn: () => void
}

/**
 * Keys that work from anywhere on the board page: the palette and the search always; the help, the way in, the
 * parking lot and the decisions unless their key is a letter to be written, or means something where the focus is.
 */
export function usePageKeys({ editor, onHelp, onPalette, onFind, onWayIn }: PageDoors): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing) return
    const { key, shiftKey: shift, altKey: alt } = event
    const input = { key, shift, alt, mod: event.ctrlKey || event.metaKey }
    if (hits(paletteChord, input)) onPalette()
    else if (hits(findChord, input)) onFind()
    else if (hits(helpChord, input) && !isWriting(event.target)) onHelp()
    else if (!isFree(event)) return
    else if (hits(wayInChord, input)) onWayIn()
    else if (!setsAside(input)) return
    event.preventDefault()
  })
  function setsAside(input: KeyInput): boolean {
    const command = asideCommands.find(
      one => one.chords.some(chord => hits(chord, input)) && answersKey(one, editor),
    )
    if (command) runCommand(command, editor)
    return command !== undefined
  }
  useEffect(() => {
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}

/** No letter to be written, and nothing that has a meaning where the focus is. */
function isFree({ defaultPrevented, target }: KeyboardEvent): boolean {
  return !(defaultPrevented || isWriting(target) || hasOwnKeys(target))
}

/** Dialogs, menus and the outline have keys of their own. */
function hasOwnKeys(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"], [role="menu"], [role="tree"]') !== null
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  )
}
