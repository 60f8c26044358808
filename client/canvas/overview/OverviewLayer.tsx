import { useLayoutEffect, useRef } from 'react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { useWholeLater } from '#client/editor/hooks.ts'
import type { MountedCards } from '#client/editor/MountedCards.ts'
import { t } from '#client/words/t.ts'
import styles from '../BoardCanvas.module.css'
import { Overview } from './Overview.ts'

/** From afar, cards are painted. What they say is in the outline, for those who cannot see the painting. */
export function OverviewLayer({ mounted }: { readonly mounted: MountedCards }) {
  const editor = useEditor()
  const canvas = useRef<HTMLCanvasElement>(null)
  const { cards } = useWholeLater()
  useLayoutEffect(
    () => (canvas.current ? new Overview(editor, mounted, canvas.current).start() : undefined),
    [editor, mounted],
  )
  return (
    <canvas
      ref={canvas}
      className={styles.overview}
      role="img"
      aria-label={t('canvas.overview', { n: cards.length })}
      hidden
    />
  )
}
