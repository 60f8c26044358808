import { Lock, LockOpen } from 'lucide-react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { useRights } from '#client/editor/hooks.ts'
import type { Sheet } from '#client/editor/sheets.ts'
import { t } from '#client/words/t.ts'
import styles from './LockMark.module.css'

/** That a sheet is locked; to those who may lock it, the way to do so and to open it again. */
export function LockMark({ sheet: { canvas, template } }: { readonly sheet: Sheet }) {
  const { arranging } = useEditor()
  const mayLock = !useRights().whyNotArrange()
  const isLocked = canvas.locked === true
  const mark = isLocked ? (
    <>
      <Lock aria-hidden="true" />
      <span className={styles.word}>{t('lock.mark')}</span>
    </>
  ) : (
    <LockOpen aria-hidden="true" />
  )
  if (!mayLock) return isLocked && <span className={styles.lock}>{mark}</span>
  return (
    <button
      type="button"
      className={styles.lock}
      data-open={!isLocked || undefined}
      aria-label={t(isLocked ? 'lock.open' : 'lock.lock', { canvas: template.title })}
      onClick={() => arranging.lock(canvas.id, !isLocked)}
    >
      {mark}
    </button>
  )
}
