import { EyeOff, HandHelping, Lock, Trash2 } from 'lucide-react'
import type { Drafts } from '#client/editor/Drafts.ts'
import { WritingPaper, type WritingPaperProps } from '#client/panels/WritingPaper.tsx'
import { announce } from '#client/ui/announcements.ts'
import { MenuItem, MenuRule } from '#client/ui/Menu.tsx'
import { t } from '#client/words/t.ts'
import type { Draft } from '#shared/board/drafts/drafts.ts'
import { DraftFields } from './DraftFields.tsx'
import styles from './Drafting.module.css'

export interface DraftCardProps extends Pick<WritingPaperProps, 'focused' | 'open' | 'onOpen'> {
  readonly draft: Draft
  readonly drafts: Drafts
}

/** A card that only its author sees. */
export function DraftCard({ draft, drafts, focused, open, onOpen }: DraftCardProps) {
  const { editor } = drafts
  return (
    <WritingPaper
      {...{ focused, open, onOpen }}
      card={draft}
      size="plain"
      isFlat={draft.isKept}
      onLeave={() => drafts.removeIfEmpty(draft.id)}
      mayRecolor
      onRecolor={paper => {
        editor.writing.lastPaper = paper
        editor.arranging.recolor([draft.id], paper)
      }}
      acts={
        <>
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
        </>
      }
    >
      {open && <DraftFields draft={draft} drafts={drafts} />}
      <p className={styles.hidden}>
        {draft.isKept ? <Lock aria-hidden="true" /> : <EyeOff aria-hidden="true" />}
        {t(draft.isKept ? 'drafts.stays' : 'drafts.hidden')}
      </p>
    </WritingPaper>
  )
}
