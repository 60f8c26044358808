import {
  ArrowDown,
  ArrowUp,
  Crosshair,
  Ellipsis,
  FolderInput,
  MessageCircle,
  PanelRightOpen,
  PencilLine,
  Trash2,
} from 'lucide-react'
import { useRights } from '#client/editor/hooks.ts'
import { Menu, MenuItem, MenuRule } from '#client/ui/Menu.tsx'
import { t } from '#client/words/t.ts'
import type { CardId } from '#shared/board/ids.ts'
import { useOutline } from './OutlineContext.ts'

export interface CardActsProps {
  readonly card: CardId
  readonly name: string
  /** Whether Tab reaches the button: only on the current line. */
  readonly reachable: boolean
  readonly className: string
}

/** Everything that a pointer or a key could do with the card, as a menu. */
export function CardActs({ card, name, reachable, className }: CardActsProps) {
  const { desk, onShowOnBoard } = useOutline()
  const rights = useRights()
  const mayMove = !rights.whyNotMove(card)
  const mayDelete = !rights.whyNotDelete(card)
  return (
    <Menu
      trigger={
        <button
          type="button"
          className={className}
          aria-label={t('outline.actions', { card: name })}
          tabIndex={reachable ? 0 : -1}
        >
          <Ellipsis aria-hidden="true" />
        </button>
      }
    >
      {!rights.whyNotEdit(card) && (
        <MenuItem icon={<PencilLine />} onSelect={() => desk.write(card)}>
          {t('outline.edit')}
        </MenuItem>
      )}
      <MenuItem icon={<PanelRightOpen />} onSelect={() => desk.openDetails(card)}>
        {t('outline.details')}
      </MenuItem>
      <MenuItem icon={<MessageCircle />} onSelect={() => desk.editor.commenting.asked.tell(card)}>
        {t('comment.button')}
      </MenuItem>
      {onShowOnBoard && (
        <MenuItem icon={<Crosshair />} onSelect={() => onShowOnBoard(card)}>
          {t('outline.showOnBoard')}
        </MenuItem>
      )}
      {mayMove && (
        <>
          <MenuRule />
          <MenuItem icon={<ArrowUp />} onSelect={() => desk.move(card, -1)}>
            {t('outline.up')}
          </MenuItem>
          <MenuItem icon={<ArrowDown />} onSelect={() => desk.move(card, 1)}>
            {t('outline.down')}
          </MenuItem>
          <MenuItem icon={<FolderInput />} onSelect={() => desk.moving.set(card)}>
            {t('outline.moveTo')}
          </MenuItem>
        </>
      )}
      {mayDelete && (
        <>
          <MenuRule />
          <MenuItem icon={<Trash2 />} tone="danger" onSelect={() => desk.remove(card)}>
            {t('outline.delete')}
          </MenuItem>
        </>
      )}
    </Menu>
  )
}
