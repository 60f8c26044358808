import { Dialog as Base } from '@base-ui/react/dialog'
import type { ReactNode, RefObject } from 'react'
import { CloseButton } from './CloseButton.tsx'
import styles from './Dialog.module.css'
import { ScrollBody } from './ScrollBody.tsx'

export interface DialogProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly title: string
  readonly description?: ReactNode
  readonly children: ReactNode
  /** The row of actions at the foot, the main one last. */
  readonly actions?: ReactNode
  /** A dialog stands in the middle; a wide one has room for two things side by side; a side panel leaves the board in sight; a full one fills the screen. */
  readonly place?: 'middle' | 'wide' | 'side' | 'full'
  readonly initialFocus?: RefObject<HTMLElement | null>
}

/** Takes the focus when it opens, gives it back when it closes; Escape and the cross close it. */
export function Dialog(props: DialogProps) {
  const { open, onOpenChange, title, description, children, actions, place = 'middle', initialFocus } = props
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Backdrop forceRender className={styles.backdrop} data-place={place} />
        <Base.Popup className={styles.popup} data-place={place} {...(initialFocus ? { initialFocus } : {})}>
          <header className={styles.header}>
            <Base.Title className={styles.title}>{title}</Base.Title>
            <Base.Close render={<CloseButton />} />
          </header>
          <ScrollBody className={styles.body}>
            {description && <Base.Description className={styles.description}>{description}</Base.Description>}
            {children}
          </ScrollBody>
          {actions && <footer className={styles.actions}>{actions}</footer>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
