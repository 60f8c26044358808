import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from '#client/ui/IconButton.tsx'
import { t } from '#client/words/t.ts'
import styles from './PanelFrame.module.css'

export interface PanelFrameProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  /** The row of actions that stays in sight at the foot; none, none. */
  readonly actions: ReactNode
}

export function PanelFrame({ title, onClose, children, actions }: PanelFrameProps) {
  return (
    <>
      <header className={styles.header}>
        <h2 className={styles.title}>{title}</h2>
        <IconButton label={t('details.close')} tipSide="left" onClick={onClose}>
          <X />
        </IconButton>
      </header>
      <div className={styles.body}>{children}</div>
      <footer className={styles.actions}>{actions}</footer>
    </>
  )
}
