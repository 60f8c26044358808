import { Plus } from 'lucide-react'
import { kindLabel } from '#client/words/labels.ts'
import { t } from '#client/words/t.ts'
import type { CardKind } from '#shared/board/kinds.ts'
import styles from './WritingPaper.module.css'

export interface AddPaperProps {
  readonly kind: CardKind
  readonly isFirst: boolean
  readonly onAdd: () => void
}

/** Room for the next card, under those that one has written. */
export function AddPaper({ kind, isFirst, onAdd }: AddPaperProps) {
  return (
    <button type="button" className={styles.add} onClick={onAdd}>
      <Plus aria-hidden="true" />
      {t(isFirst ? 'contribute.first' : 'contribute.another', { kind: kindLabel(kind).toLowerCase() })}
    </button>
  )
}
