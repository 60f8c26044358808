import { EllipsisVertical, EyeOff, HandHelping, Lock, Trash2 } from 'lucide-react'
import type { Drafts } from '#client/editor/Drafts.ts'
import { isColourful } from '#client/editor/isColourful.ts'
import { Swatches } from '#client/panels/details/Swatches.tsx'
import { SharedText } from '#client/panels/SharedText.tsx'
import { announce } from '#client/ui/announcements.ts'
import { IconButton } from '#client/ui/IconButton.tsx'
import { Menu, MenuItem, MenuRule } from '#client/ui/Menu.tsx'
import { kindLabel } from '#client/words/labels.ts'
import { t } from '#client/words/t.ts'
import type { Draft } from '#shared/board/drafts/drafts.ts'
import styles from './Drafting.module.css'

export interface DraftCardProps {
  readonly draft: Draft
  readonly drafts: Drafts
  /** It has just been made: the keyboard opens for it. */
  readonly focused: boolean
  /** The one written in last shows its papers. */
  readonly open: boolean
  readonly onOpen: () => void
}

/** A card that only its author sees. */
export function DraftCard({ draft, drafts, focused, open, onOpen }: DraftCardProps) {
  const { editor } = drafts
  const name = t('contribute.card', { kind: kindLabel(draft.kind), text: draft.text || t('canvas.noText') })
  return (
    <li
      className={styles.card}
      style={{ '--paper': `var(--paper-${draft.color})` }}
      data-open={open || undefined}
      data-kept={draft.isKept || undefined}
      onFocus={onOpen}
      onBlur={event => {
        if (event.currentTarget.contains(event.relatedTarget)) return
        drafts.removeIfEmpty(draft.id)
      }}
    >
      <div className={styles.line}>
        <SharedText card={draft.id} focused={focused} className={styles.text} aria-label={name} />
        <Menu
          trigger={
            <IconButton label={t('contribute.acts', { card: name })}>
              <EllipsisVertical aria-hidden="true" />
            </IconButton>
          }
        >
          <MenuItem
            icon={draft.isKept ? <HandHelping /> : <Lock />}
            onSelect={() => {
              drafts.keepBack(draft.id, !draft.isKept)
              announce(t(draft.isKept ? 'drafts.givenFree' : 'drafts.keptBack'))
            }}
          >
            {t(draft.isKept ? 'drafts.giveFree' : 'drafts.keepBack')}
          </MenuItem>
          <MenuRule />
          <MenuItem icon={<Trash2 />} tone="danger" onSelect={() => drafts.remove(draft.id)}>
            {t('outline.delete')}
          </MenuItem>
        </Menu>
      </div>
      <p className={styles.hidden}>
        {draft.isKept ? <Lock aria-hidden="true" /> : <EyeOff aria-hidden="true" />}
        {t(draft.isKept ? 'drafts.stays' : 'drafts.hidden')}
      </p>
      {open && isColourful(draft.kind) && (
        <Swatches
          value={draft.color}
          disabled={false}
          onChange={paper => {
            editor.writing.lastPaper = paper
            editor.arranging.recolor([draft.id], paper)
          }}
        />
      )}
    </li>
  )
}
