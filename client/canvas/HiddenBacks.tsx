import { EyeOff } from 'lucide-react'
import { useEffect } from 'react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import type { Backs } from '#client/editor/HiddenCards.ts'
import { useCanvases } from '#client/editor/hooks.ts'
import { placeKey, sheetOf, zoneIn } from '#client/editor/sheets.ts'
import { toast } from '#client/ui/toast.ts'
import { useObservable } from '#client/ui/useObservable.ts'
import { t } from '#client/words/t.ts'
import { zoneBox } from '#shared/canvases/zoneBox.ts'
import styles from './HiddenBacks.module.css'

/** Longer than all cards of a reveal take to turn over. */
const turnedMs = 1500

export interface HiddenBacksProps {
  /** Whether one is told of cards that have come to lie beside their sheet, or, where nothing can be pressed, shown them. */
  readonly isTold: boolean
}

/** What others have written and nobody sees yet, face down in its zone, and how much it is. */
export function HiddenBacks({ isTold }: HiddenBacksProps) {
  const { hidden, viewpoint } = useEditor()
  const backs = useObservable(hidden.backs)
  const turning = useObservable(hidden.turning)
  useEffect(() => {
    if (turning.size === 0) return
    const beside = hidden.beside()
    if (beside && !isTold) viewpoint.fit(beside.whole)
    else if (beside)
      toast(t('drafts.beside', { n: beside.count }), {
        action: { label: t('drafts.showBeside'), run: () => viewpoint.fit(beside.cards) },
      })
    const timer = setTimeout(() => hidden.settle(), turnedMs)
    return () => clearTimeout(timer)
  }, [turning, hidden, viewpoint, isTold])
  return backs.map(one => <BacksInZone key={placeKey(one)} backs={one} />)
}

function BacksInZone({ backs: { canvas, zone: id, count, boxes } }: { readonly backs: Backs }) {
  const { view } = useEditor()
  useCanvases()
  const sheet = sheetOf(view.canvases, canvas)
  const zone = sheet && zoneIn(sheet, id)
  if (!sheet || !zone) return null
  const [x, y] = sheet.canvas.at
  const ground = zoneBox(sheet.template, zone)
  return (
    <>
      {boxes.map(({ x: left, y: top, w, h }) => (
        <div key={`${left} ${top}`} className={styles.back} style={{ left, top, width: w, height: h }}>
          <EyeOff aria-hidden="true" />
        </div>
      ))}
      <p
        className={styles.count}
        style={{ left: x + ground.x, top: y + ground.y + ground.h, width: ground.w }}
      >
        <span>{t('drafts.inZone', { n: count })}</span>
      </p>
    </>
  )
}
