import { Suspense, useState } from 'react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { later } from '#client/ui/later.ts'
import { useObservable } from '#client/ui/useObservable.ts'

const CardBar = later(() => import('./CardBar.tsx').then(module => module.CardBar))
const LinkBar = later(() => import('./LinkBar.tsx').then(module => module.LinkBar))
const PenBar = later(() => import('./PenBar.tsx').then(module => module.PenBar))
const PasteDialog = later(() => import('./PasteDialog.tsx').then(module => module.PasteDialog))

/** What appears for what is in the hand or chosen: the bars of cards, of a connection, of the pen, and a question. */
export function Bars() {
  const { selection, connecting, tools, arranging } = useEditor()
  const hasCards = useOnce(useObservable(selection).size > 0)
  const hasLink = useOnce(useObservable(connecting.chosen) !== undefined)
  const hasPen = useOnce(/^(pen|eraser)$/.test(useObservable(tools.chosen)))
  const hasLines = useOnce(useObservable(arranging.lines) !== undefined)
  return (
    <>
      <Suspense>{hasCards && <CardBar />}</Suspense>
      <Suspense>{hasLines && <PasteDialog />}</Suspense>
      <Suspense>{hasLink && <LinkBar />}</Suspense>
      <Suspense>{hasPen && <PenBar />}</Suspense>
    </>
  )
}

/** True from the first time on: what is there stays, and shows itself or not. */
function useOnce(now: boolean): boolean {
  const [was, setWas] = useState(now)
  if (now && !was) setWas(true)
  return was || now
}
