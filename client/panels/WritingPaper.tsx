import { EllipsisVertical } from 'lucide-react'
import type { ReactNode } from 'react'
import { isColourful } from '#client/editor/isColourful.ts'
import { IconButton } from '#client/ui/IconButton.tsx'
import { Menu } from '#client/ui/Menu.tsx'
import { kindLabel } from '#client/words/labels.ts'
import { t } from '#client/words/t.ts'
import type { CardSnapshot } from '#shared/board/snapshot.ts'
import { Swatches } from './details/Swatches.tsx'
import { SharedText } from './SharedText.tsx'
import styles from './WritingPaper.module.css'

export interface WritingPaperProps {
  readonly card: Pick<CardSnapshot, 'id' | 'kind' | 'text' | 'color'>
  /** It has just been made: the keyboard opens for it. */
  readonly focused: boolean
  /** The one written in last: it shows its papers, and goes on doing so, or what lies below would jump from the finger. */
  readonly open: boolean
  readonly onOpen: () => void
  /** The focus has gone to something beyond it. */
  readonly onLeave: () => void
  readonly size: 'plain' | 'large'
  /** It lies by itself, and is not to be given away. */
  readonly isFlat?: boolean
  /** Items of its menu. */
  readonly acts: ReactNode
  /** What is said under the text. */
  readonly children?: ReactNode
  readonly mayRecolor: boolean
  readonly onRecolor: (paper: CardSnapshot['color']) => void
}

/** One of one's own cards in a list, open to be written; its papers show while it is. */
export function WritingPaper(props: WritingPaperProps) {
  const { card, focused, open, onOpen, onLeave, size, isFlat, acts, children, mayRecolor, onRecolor } = props
  const name = t('contribute.card', { kind: kindLabel(card.kind), text: card.text || t('canvas.noText') })
  return (
    <li
      className={styles.card}
      style={{ '--paper': `var(--paper-${card.color})` }}
      data-open={open || undefined}
      data-flat={isFlat || undefined}
      onFocus={onOpen}
      onBlur={event => {
        if (!event.currentTarget.contains(event.relatedTarget)) onLeave()
      }}
    >
      <div className={styles.line}>
        <SharedText
          card={card.id}
          focused={focused}
          className={styles.text}
          data-size={size}
          aria-label={name}
        />
        <Menu
          trigger={
            <IconButton label={t('contribute.acts', { card: name })}>
              <EllipsisVertical aria-hidden="true" />
            </IconButton>
          }
        >
          {acts}
        </Menu>
      </div>
      {children}
      {open && isColourful(card.kind) && (
        <Swatches value={card.color} disabled={!mayRecolor} onChange={onRecolor} />
      )}
    </li>
  )
}
