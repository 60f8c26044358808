import { Copy, Download } from 'lucide-react'
import { useEffect, useState } from 'react'
import { saveFile } from '#client/panels/download.ts'
import { copyText } from '#client/panels/recovered/copyText.ts'
import { noteText } from '#client/panels/recovered/noteWords.ts'
import { RecoveredList } from '#client/panels/recovered/RecoveredList.tsx'
import { Button } from '#client/ui/Button.tsx'
import { useObservable } from '#client/ui/useObservable.ts'
import { lastHere, noteHere } from '#client/wire/device/boardsHere.ts'
import type { NotesShelf } from '#client/wire/device/NotesShelf.ts'
import { boardOnThisDevice, thisDevice } from '#client/wire/device/thisDevice.ts'
import { t } from '#client/words/t.ts'
import styles from './ClosedBoard.module.css'
import { JoinRefused, type JoinRefusedProps } from './JoinRefused.tsx'
import { useLeaveWarning } from './useLeaveWarning.ts'

export interface ClosedBoardProps extends Pick<JoinRefusedProps, 'why'> {
  readonly board: string
}

/** A board that does not open for this person; what they wrote on it here and it never got can be taken along. */
export function ClosedBoard({ board, why }: ClosedBoardProps) {
  const [shelf, setShelf] = useState<NotesShelf>()
  useEffect(() => {
    void closeHere(board, why === 'gone' ? 'gone' : 'signed-out').then(setShelf)
  }, [board, why])
  return <JoinRefused why={why}>{shelf && <LeftBehind shelf={shelf} />}</JoinRefused>
}

function LeftBehind({ shelf }: { readonly shelf: NotesShelf }) {
  const notes = useObservable(shelf.notes)
  useLeaveWarning(() => shelf.isAtRisk)
  if (notes.length === 0) return null
  const all = notes.map(noteText).join('\n\n')
  return (
    <section className={styles.left} aria-labelledby="left-behind">
      <h2 id="left-behind" className={styles.title}>
        {t('recovered.closedTitle', { n: notes.length })}
      </h2>
      <p className={styles.text}>{t('recovered.closedText')}</p>
      <div className={styles.all}>
        <Button icon={<Copy aria-hidden="true" />} onClick={() => void copyText(all)}>
          {t('recovered.copyAll')}
        </Button>
        <Button
          icon={<Download aria-hidden="true" />}
          onClick={() =>
            saveFile({ name: t('recovered.fileName'), file: new Blob([all], { type: 'text/plain' }) })
          }
        >
          {t('recovered.download')}
        </Button>
      </div>
      <RecoveredList notes={notes} shelf={shelf} />
    </section>
  )
}

/**
 * The copy on this device has no board any more: its unsent texts become notes, and the board opens from here no more.
 * Undefined if the board was never opened on this device.
 */
async function closeHere(board: string, reason: 'gone' | 'signed-out'): Promise<NotesShelf | undefined> {
  const here = await lastHere(thisDevice, board)
  if (!here) return undefined
  const { participant } = here
  const device = boardOnThisDevice(board, participant)
  const start = await device.open()
  if (start.found) await device.setAside(start, { reason, why: '' })
  start.doc.destroy()
  device.notes.showAll()
  await noteHere(thisDevice, { board, participant, openedAt: here.openedAt })
  return device.notes
}
