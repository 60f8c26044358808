import { useEffect } from 'react'
import { atFrame } from '#client/editor/atFrame.ts'
import { useEditor } from '#client/editor/EditorContext.tsx'

/** Lets others' hands glide, and one's view after theirs, unless motion is to be reduced. */
export function useGliding(): void {
  const { gliding, following } = useEditor()
  useEffect(() => {
    const reduced = matchMedia('(prefers-reduced-motion: reduce)')
    let stop = () => {}
    const lend = () => {
      stop()
      const lent = reduced.matches ? [] : [gliding.lend(atFrame), following.lend(atFrame)]
      stop = () => {
        for (const release of lent) release()
      }
    }
    lend()
    reduced.addEventListener('change', lend)
    return () => {
      reduced.removeEventListener('change', lend)
      stop()
    }
  }, [gliding, following])
}
