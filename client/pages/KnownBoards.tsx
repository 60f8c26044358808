import { X } from 'lucide-react'
import { useState } from 'react'
import { ago } from '#client/ui/ago.ts'
import { Button } from '#client/ui/Button.tsx'
import { IconButton } from '#client/ui/IconButton.tsx'
import { toast } from '#client/ui/toast.ts'
import { useObservable } from '#client/ui/useObservable.ts'
import { t } from '#client/words/t.ts'
import styles from './KnownBoards.module.css'
import { forgetBoard, type KnownBoard, knownBoards, rememberBoard } from './knownBoards.ts'

const few = 3

/** The boards opened in this browser, latest first. Nothing shows where there is none. */
export function KnownBoards() {
  const boards = useObservable(knownBoards)
  const [all, setAll] = useState(false)
  if (boards.length === 0) return null
  return (
    <section className={styles.known} aria-labelledby="known-title">
      <header className={styles.header}>
        <h2 id="known-title" className={styles.title}>
          {t('home.boards')}
        </h2>
        <p className={styles.hint}>{t('home.boardsHint')}</p>
        {boards.length > few && !all && (
          <Button tone="quiet" onClick={() => setAll(true)}>
            {t('home.showAll', { n: boards.length })}
          </Button>
        )}
      </header>
      <ul className={styles.list}>
        {(all ? boards : boards.slice(0, few)).map(board => (
          <KnownBoardRow key={board.id} board={board} />
        ))}
      </ul>
    </section>
  )
}

function KnownBoardRow({ board }: { readonly board: KnownBoard }) {
  function forget() {
    forgetBoard(board.id)
    toast(t('home.forgotten', { title: board.title }), { undo: () => rememberBoard(board) })
  }
  return (
    <li className={styles.row}>
      <a className={styles.link} href={`/b/${board.id}`}>
        <span className={styles.name}>{board.title}</span>
        <span className={styles.when}>{t('home.opened', { when: ago(board.openedAt, Date.now()) })}</span>
      </a>
      <IconButton label={t('home.forget', { title: board.title })} onClick={forget}>
        <X />
      </IconButton>
    </li>
  )
}
