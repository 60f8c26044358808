import { type ReactNode, useEffect, useId, useRef } from 'react'
import { CloseButton } from './CloseButton.tsx'
import { ScrollBody } from './ScrollBody.tsx'
import styles from './SidePanel.module.css'

export interface SidePanelProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  /** Stays under the title when the rest scrolls. */
  readonly head?: ReactNode
}

/**
 * Stands beside the board and leaves it usable. It takes the focus when it opens; Escape inside it closes it and gives
 * the focus back to where it was.
 */
export function SidePanel({ title, onClose, children, head }: SidePanelProps) {
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)

  useEffect(() => {
    const before = document.activeElement
    heading.current?.focus()
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])

  return (
    <aside
      className={styles.panel}
      aria-labelledby={id}
      onKeyDown={event => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onClose()
      }}
    >
      <header className={styles.header}>
        <h2 id={id} ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h2>
        <CloseButton onClick={onClose} />
      </header>
      {head && <div className={styles.head}>{head}</div>}
      <ScrollBody className={styles.body}>{children}</ScrollBody>
    </aside>
  )
}
