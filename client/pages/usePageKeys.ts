import { useEffect, useEffectEvent } from 'react'
import { hits } from '#client/editor/commands/chord.ts'
import { findChord, helpChord, paletteChord } from '#client/panels/pageChords.ts'

export interface PageDoors {
  readonly onHelp: () => void
  readonly onPalette: () => void
  readonly onFind: () => void
}

/** Keys that work from anywhere on the board page: the palette and the search always, `?` unless it is a letter to be written. */
export function usePageKeys({ onHelp, onPalette, onFind }: PageDoors): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing) return
    const { key, shiftKey: shift, altKey: alt } = event
    const input = { key, shift, alt, mod: event.ctrlKey || event.metaKey }
    if (hits(paletteChord, input)) onPalette()
    else if (hits(findChord, input)) onFind()
    else if (hits(helpChord, input) && !isWriting(event.target)) onHelp()
    else return
    event.preventDefault()
  })
  useEffect(() => {
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  )
}
