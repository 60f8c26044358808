import { useEffect, useRef } from 'react'
import type { OutlineDesk } from './OutlineDesk.ts'

/** When the side panel has closed and left the focus nowhere, it goes back to the line one came from. */
export function useFocusBack(desk: OutlineDesk, open: boolean): void {
  const wasOpen = useRef(open)
  useEffect(() => {
    if (wasOpen.current && !open && document.activeElement === document.body) desk.go(desk.current.current)
    wasOpen.current = open
  }, [desk, open])
}
