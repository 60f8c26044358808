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
  /** False for a panel that nobody asked for: it opens without disturbing. */
  readonly takesFocus?: boolean
  /** On a phone it leaves the upper half of the table in sight, since it is about what lies there. */
  readonly isLow?: boolean
}

/**
 * Stands beside the board and leaves it usable. It takes the focus when it opens on demand; Escape inside it closes it and gives
 * the focus back to where it was.
 */
export function SidePanel(props: SidePanelProps) {
  const { title, onClose, children, head, takesFocus = true, isLow = false } = props
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: how it was opened
  useEffect(() => {
    if (!takesFocus) return
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
      data-low={isLow || undefined}
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
