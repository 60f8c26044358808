import {
  CheckCheck,
  CircleParking,
  Gavel,
  LayoutDashboard,
  ListTree,
  MoreHorizontal,
  Plus,
  QrCode,
  SquarePen,
  Users,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { runCommand } from '#client/editor/commands/Command.ts'
import { commandOf } from '#client/editor/commands/commands.ts'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { useCanvases, useRights } from '#client/editor/hooks.ts'
import { Menu, MenuGroup, MenuItem, MenuRule } from '#client/ui/Menu.tsx'
import { t } from '#client/words/t.ts'
import type { BoardDialog, BoardPanel, BoardView, Destination } from './boardViews.ts'
import { canvasTitles } from './canvasTitles.ts'
import { ExportItems } from './ExportMenu.tsx'
import styles from './PhoneTabs.module.css'
import type { Tally } from './tallyOf.ts'

export interface PhoneTabsProps {
  readonly board: string
  readonly view: BoardView
  readonly panel: BoardPanel | undefined
  readonly tally: Tally
  readonly onGo: (destination: Destination) => void
  readonly onPanel: (panel: BoardPanel) => void
  readonly onDialog: (dialog: BoardDialog) => void
}

/** The views at the thumb. */
export function PhoneTabs({ board, view, panel, tally, onGo, onPanel, onDialog }: PhoneTabsProps) {
  const editor = useEditor()
  const rights = useRights()
  const mayArrange = !rights.whyNotArrange()
  const { core, further } = canvasTitles(useCanvases())
  const shown = panel ?? view
  return (
    <nav className={styles.tabs} aria-label={t('bar.views')}>
      {!rights.whyNotWrite() && (
        <Tab icon={<SquarePen />} current={shown === 'contribute'} onClick={() => onGo({ to: 'contribute' })}>
          {t('contribute.tab')}
        </Tab>
      )}
      <Tab icon={<LayoutDashboard />} current={shown === 'table'} onClick={() => onGo({ to: 'everything' })}>
        {t('bar.board')}
      </Tab>
      <Tab icon={<ListTree />} current={shown === 'outline'} onClick={() => onGo({ to: 'outline' })}>
        {t('bar.outline')}
      </Tab>
      <Tab icon={<Users />} current={shown === 'people'} onClick={() => onPanel('people')}>
        {t('bar.people')}
      </Tab>
      <Menu
        side="top"
        trigger={
          <button type="button" className={styles.tab}>
            <MoreHorizontal aria-hidden="true" />
            {t('bar.more')}
          </button>
        }
      >
        <MenuItem
          icon={<CheckCheck />}
          hint={t('progress.count', { ...tally })}
          onSelect={() => onPanel('progress')}
        >
          {t('progress.title')}
        </MenuItem>
        <MenuItem icon={<QrCode />} onSelect={() => onDialog('share')}>
          {t('share.title')}
        </MenuItem>
        {!editor.aside.whyNot('parking') && (
          <MenuItem icon={<CircleParking />} onSelect={() => runCommand(commandOf('aside.park'), editor)}>
            {t('aside.park')}
          </MenuItem>
        )}
        {!editor.aside.whyNot('decisions') && (
          <MenuItem icon={<Gavel />} onSelect={() => runCommand(commandOf('aside.decide'), editor)}>
            {t('aside.decide')}
          </MenuItem>
        )}
        <MenuRule />
        <MenuGroup label={t('bar.sheets')}>
          {[...core, ...further].map(({ id, title }) => (
            <MenuItem key={id} onSelect={() => onGo({ to: 'canvas', canvas: id })}>
              {title}
            </MenuItem>
          ))}
          {mayArrange && (
            <MenuItem icon={<Plus />} onSelect={() => onDialog('addSheet')}>
              {t('bar.addSheet')}
            </MenuItem>
          )}
        </MenuGroup>
        <MenuRule />
        <MenuGroup label={t('export.title')}>
          <ExportItems
            board={board}
            onExport={exporting => void exporting}
            onRecord={() => onGo({ to: 'record' })}
          />
        </MenuGroup>
      </Menu>
    </nav>
  )
}

interface TabProps {
  readonly icon: ReactNode
  readonly current: boolean
  readonly onClick: () => void
  readonly children: ReactNode
}

function Tab({ icon, current, onClick, children }: TabProps) {
  return (
    <button
      type="button"
      className={styles.tab}
      aria-current={current ? 'true' : undefined}
      onClick={onClick}
    >
      <span aria-hidden="true">{icon}</span>
      {children}
    </button>
  )
}
