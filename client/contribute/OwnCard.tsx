import { Crosshair, EllipsisVertical, MessageCircle, PanelRightOpen, Trash2 } from 'lucide-react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { isColourful } from '#client/editor/isColourful.ts'
import { Swatches } from '#client/panels/details/Swatches.tsx'
import { SharedText } from '#client/panels/SharedText.tsx'
import { IconButton } from '#client/ui/IconButton.tsx'
import { Menu, MenuItem, MenuRule } from '#client/ui/Menu.tsx'
import { kindLabel } from '#client/words/labels.ts'
import { t } from '#client/words/t.ts'
import type { CardId } from '#shared/board/ids.ts'
import type { CardSnapshot } from '#shared/board/snapshot.ts'
import styles from './Contribute.module.css'

export interface OwnCardProps {
  readonly card: CardSnapshot
  /** It has just been made: the keyboard opens for it. */
  readonly focused: boolean
  /** The one written in last: it shows its papers, and goes on doing so, or what lies below would jump from the finger. */
  readonly open: boolean
  readonly onOpen: () => void
  readonly onShowOnBoard: (card: CardId) => void
}

/** One of one's own cards, open to be written; its papers show while it is. */
export function OwnCard({ card, focused, open, onOpen, onShowOnBoard }: OwnCardProps) {
  const editor = useEditor()
  const name = t('contribute.card', { kind: kindLabel(card.kind), text: card.text || t('canvas.noText') })
  return (
    <li
      className={styles.card}
      style={{ '--paper': `var(--paper-${card.color})` }}
      data-open={open || undefined}
      onFocus={onOpen}
      onBlur={event => {
        if (event.currentTarget.contains(event.relatedTarget)) return
        editor.history.pause()
        editor.writing.removeIfEmpty(card.id)
      }}
    >
      <div className={styles.line}>
        <SharedText card={card.id} focused={focused} className={styles.text} aria-label={name} />
        <Menu
          trigger={
            <IconButton label={t('contribute.acts', { card: name })}>
              <EllipsisVertical aria-hidden="true" />
            </IconButton>
          }
        >
          <MenuItem icon={<Crosshair />} onSelect={() => onShowOnBoard(card.id)}>
            {t('outline.showOnBoard')}
          </MenuItem>
          <MenuItem
            icon={<PanelRightOpen />}
            onSelect={() => {
              editor.select([card.id])
              editor.details.set(true)
            }}
          >
            {t('outline.details')}
          </MenuItem>
          <MenuItem icon={<MessageCircle />} onSelect={() => editor.commenting.asked.tell(card.id)}>
            {t('comment.button')}
          </MenuItem>
          {!editor.rights.whyNotDelete(card.id) && (
            <>
              <MenuRule />
              <MenuItem icon={<Trash2 />} tone="danger" onSelect={() => editor.arranging.remove([card.id])}>
                {t('outline.delete')}
              </MenuItem>
            </>
          )}
        </Menu>
      </div>
      {open && isColourful(card.kind) && (
        <Swatches
          value={card.color}
          disabled={editor.rights.whyNotEdit(card.id) !== undefined}
          onChange={paper => editor.arranging.recolor([card.id], paper)}
        />
      )}
    </li>
  )
}
