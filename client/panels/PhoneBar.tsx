import type { BoardConnection } from '#client/wire/BoardConnection.ts'
import { BoardMenu } from './BoardMenu.tsx'
import { BoardTitle } from './BoardTitle.tsx'
import type { BoardDialog, BoardPanel } from './boardViews.ts'
import styles from './PhoneBar.module.css'
import { StatusMark } from './StatusMark.tsx'

export interface PhoneBarProps {
  readonly status: BoardConnection['status']
  readonly leads: boolean
  readonly onDialog: (dialog: BoardDialog) => void
  readonly onPanel: (panel: BoardPanel) => void
  readonly onLeave: (path: string) => void
}

/** The bar of a narrow window: title, status, and a menu for what is needed seldom. */
export function PhoneBar({ status, leads, onDialog, onPanel, onLeave }: PhoneBarProps) {
  return (
    <header className={styles.bar}>
      <BoardTitle mayRename={leads} />
      <StatusMark status={status} />
      <BoardMenu leads={leads} onDialog={onDialog} onPanel={onPanel} onLeave={onLeave} />
    </header>
  )
}
