import { Ellipsis } from 'lucide-react'
import { IconButton } from '#client/ui/IconButton.tsx'
import { Menu } from '#client/ui/Menu.tsx'
import { t } from '#client/words/t.ts'
import { BoardMenuItems, type BoardMenuItemsProps } from './BoardMenuItems.tsx'

/** The button at the end of the bar, and behind it what is needed seldom. */
export function BoardMenu(props: BoardMenuItemsProps) {
  return (
    <Menu
      trigger={
        <IconButton label={t('bar.menu')}>
          <Ellipsis />
        </IconButton>
      }
    >
      <BoardMenuItems {...props} />
    </Menu>
  )
}
