import {
  ChartNoAxesGantt,
  ChartPie,
  EyeOff,
  GraduationCap,
  Heading,
  History,
  House,
  Keyboard,
  MessagesSquare,
  Presentation,
  Projector,
  Search,
  SquareTerminal,
  Trash2,
  UserPen,
  UsersRound,
  Vote,
} from 'lucide-react'
import { MenuItem, MenuRule } from '#client/ui/Menu.tsx'
import { ThemeChoices } from '#client/ui/ThemeChoices.tsx'
import { t } from '#client/words/t.ts'
import type { BoardDialog, BoardPanel } from './boardViews.ts'
import { CursorChoices } from './CursorChoices.tsx'
import { LockMenu } from './LockMenu.tsx'
import { RemoveSheetMenu } from './RemoveSheetMenu.tsx'

export interface BoardMenuItemsProps {
  readonly leads: boolean
  readonly onDialog: (dialog: BoardDialog) => void
  readonly onPanel: (panel: BoardPanel) => void
  readonly onLeave: (path: string) => void
}

/** What is needed seldom: name, shortcuts, colours, the way out, the end of the board. */
export function BoardMenuItems({ leads, onDialog, onPanel, onLeave }: BoardMenuItemsProps) {
  return (
    <>
      <MenuItem icon={<Search />} onSelect={() => onPanel('find')}>
        {t('find.title')}
      </MenuItem>
      <MenuItem icon={<ChartNoAxesGantt />} onSelect={() => onPanel('overviews')}>
        {t('overview.title')}
      </MenuItem>
      <MenuItem icon={<MessagesSquare />} onSelect={() => onPanel('comments')}>
        {t('comment.title')}
      </MenuItem>
      <MenuItem icon={<History />} onSelect={() => onDialog('history')}>
        {t('history.title')}
      </MenuItem>
      <MenuItem icon={<Projector />} onSelect={() => onDialog('wall')}>
        {t('session.wall')}
      </MenuItem>
      <MenuItem icon={<Vote />} onSelect={() => onPanel('vote')}>
        {t('menu.votes')}
      </MenuItem>
      <MenuItem icon={<EyeOff />} onSelect={() => onPanel('drafts')}>
        {t('menu.drafts')}
      </MenuItem>
      {leads && (
        <MenuItem icon={<Presentation />} onSelect={() => onDialog('script')}>
          {t('session.lead')}
        </MenuItem>
      )}
      <MenuRule />
      <MenuItem icon={<UserPen />} onSelect={() => onDialog('aboutMe')}>
        {t('roster.aboutMe')}
      </MenuItem>
      {leads && (
        <>
          <MenuItem icon={<UsersRound />} onSelect={() => onDialog('community')}>
            {t('community.item')}
          </MenuItem>
          <MenuItem icon={<ChartPie />} onSelect={() => onDialog('perspectives')}>
            {t('perspectives.item')}
          </MenuItem>
          <MenuItem icon={<Heading />} onSelect={() => onDialog('zones')}>
            {t('zones.item')}
          </MenuItem>
          <LockMenu />
          <RemoveSheetMenu />
        </>
      )}
      <MenuItem icon={<SquareTerminal />} onSelect={() => onDialog('palette')}>
        {t('palette.title')}
      </MenuItem>
      <MenuItem icon={<Keyboard />} onSelect={() => onDialog('shortcuts')}>
        {t('bar.shortcuts')}
      </MenuItem>
      <MenuItem icon={<GraduationCap />} onSelect={() => onLeave('/learn')}>
        {t('bar.learn')}
      </MenuItem>
      <MenuItem icon={<House />} onSelect={() => onLeave('/')}>
        {t('bar.home')}
      </MenuItem>
      <MenuRule />
      <CursorChoices />
      <MenuRule />
      <ThemeChoices />
      {leads && (
        <>
          <MenuRule />
          <MenuItem icon={<Trash2 />} tone="danger" onSelect={() => onDialog('delete')}>
            {t('delete.item')}
          </MenuItem>
        </>
      )}
    </>
  )
}
