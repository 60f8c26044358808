import { Crosshair, MessageCircle, PanelRightOpen, Trash2 } from 'lucide-react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { WritingPaper, type WritingPaperProps } from '#client/panels/WritingPaper.tsx'
import { MenuItem, MenuRule } from '#client/ui/Menu.tsx'
import { t } from '#client/words/t.ts'
import type { CardId } from '#shared/board/ids.ts'
import type { CardSnapshot } from '#shared/board/snapshot.ts'

export interface OwnCardProps extends Pick<WritingPaperProps, 'focused' | 'open' | 'onOpen'> {
  readonly card: CardSnapshot
  readonly onShowOnBoard: (card: CardId) => void
}

/** One of one's own cards on the board. */
export function OwnCard({ card, focused, open, onOpen, onShowOnBoard }: OwnCardProps) {
  const editor = useEditor()
  return (
    <WritingPaper
      {...{ card, focused, open, onOpen }}
      size="large"
      onLeave={() => {
        editor.history.pause()
        editor.writing.removeIfEmpty(card.id)
      }}
      mayRecolor={editor.rights.whyNotEdit(card.id) === undefined}
      onRecolor={paper => editor.arranging.recolor([card.id], paper)}
      acts={
        <>
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
        </>
      }
    />
  )
}
