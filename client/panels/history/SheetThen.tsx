import { useEffect, useState } from 'react'
import { useCanvases } from '#client/editor/hooks.ts'
import { Button } from '#client/ui/Button.tsx'
import { ErrorBox } from '#client/ui/ErrorBox.tsx'
import { Segment, Segments } from '#client/ui/Segments.tsx'
import { Spinner } from '#client/ui/Spinner.tsx'
import { useObservable } from '#client/ui/useObservable.ts'
import { picturePath } from '#client/wire/http.ts'
import { t } from '#client/words/t.ts'
import { canvasTitles } from '../canvasTitles.ts'
import { PictureShelf } from './PictureShelf.ts'
import styles from './SheetThen.module.css'

export interface SheetThenProps {
  readonly board: string
  readonly seq: number
  readonly when: string
}

/** One sheet of the board as it was, drawn by the server, and the choice of sheets. */
export function SheetThen({ board, seq, when }: SheetThenProps) {
  const { core, further } = canvasTitles(useCanvases())
  const sheets = [...core, ...further]
  const [id, setId] = useState(sheets[0]?.id)
  const sheet = sheets.find(one => one.id === id) ?? sheets[0]
  const [shelf] = useState(() => new PictureShelf())
  useEffect(() => () => shelf.clear(), [shelf])
  const path = sheet && picturePath(board, sheet.id, seq)
  useEffect(() => {
    if (path !== undefined) shelf.want(path)
  }, [shelf, path])
  const shown = useObservable(shelf.shown)
  if (!sheet) return null
  const isFormer = shown.path !== path
  return (
    <>
      <div className={styles.sheets}>
        <Segments label={t('history.sheets')}>
          {sheets.map(one => (
            <Segment key={one.id} current={one.id === sheet.id} onClick={() => setId(one.id)}>
              {one.title}
            </Segment>
          ))}
        </Segments>
      </div>
      <div className={styles.frame} data-former={isFormer || undefined} aria-busy={shown.isLoading}>
        {shown.url !== undefined && (
          <img
            className={styles.sheet}
            src={shown.url}
            alt={t('history.picture', { title: sheet.title, when })}
          />
        )}
        {shown.isLoading && (
          <p className={styles.loading} role="status">
            <Spinner /> {t('history.drawing')}
          </p>
        )}
        {shown.refusal && !isFormer && <NoSheet shelf={shelf} code={shown.refusal.code} />}
      </div>
    </>
  )
}

/** A canvas that was laid out later, or a picture that could not be had. */
function NoSheet({ shelf, code }: { readonly shelf: PictureShelf; readonly code: string }) {
  const { refusal } = useObservable(shelf.shown)
  if (code === 'not-found') return <p className={styles.absent}>{t('history.notYet')}</p>
  return (
    <div className={styles.absent}>
      <ErrorBox action={<Button onClick={() => shelf.again()}>{t('common.retry')}</Button>}>
        {refusal?.message}
      </ErrorBox>
    </div>
  )
}
