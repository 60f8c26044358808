import { X } from 'lucide-react'
import { t } from '#client/words/t.ts'
import { Button, type ButtonProps } from './Button.tsx'
import styles from './IconButton.module.css'

/** The cross. It has no tooltip: it often has the focus, and Escape should close what it closes, not its tip. */
export function CloseButton(props: Omit<ButtonProps, 'children' | 'aria-label'>) {
  return (
    <Button tone="quiet" {...props} className={styles.icon} aria-label={t('common.close')}>
      <X />
    </Button>
  )
}
