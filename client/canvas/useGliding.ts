import { useEffect } from 'react'
import { atFrame } from '#client/editor/atFrame.ts'
import { useEditor } from '#client/editor/EditorContext.tsx'

/** Lets others' hands glide, unless motion is to be reduced. */
export function useGliding(): void {
  const { gliding } = useEditor()
  useEffect(() => {
    const reduced = matchMedia('(prefers-reduced-motion: reduce)')
    let stop = () => {}
    const follow = () => {
      stop()
      stop = reduced.matches ? () => {} : gliding.lend(atFrame)
    }
    follow()
    reduced.addEventListener('change', follow)
    return () => {
      reduced.removeEventListener('change', follow)
      stop()
    }
  }, [gliding])
}
