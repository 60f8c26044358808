import { Ellipsis } from 'lucide-react'
import { Suspense } from 'react'
import { IconButton } from '#client/ui/IconButton.tsx'
import { later } from '#client/ui/later.ts'
import { Menu } from '#client/ui/Menu.tsx'
import { t } from '#client/words/t.ts'
import type { BoardMenuItemsProps } from './BoardMenuItems.tsx'

const BoardMenuItems = later(() => import('./BoardMenuItems.tsx').then(module => module.BoardMenuItems))

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
      <Suspense>
        <BoardMenuItems {...props} />
      </Suspense>
    </Menu>
  )
}
