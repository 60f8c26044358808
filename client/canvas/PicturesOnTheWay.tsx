import { useEditor } from '#client/editor/EditorContext.tsx'
import { Spinner } from '#client/ui/Spinner.tsx'
import { useObservable } from '#client/ui/useObservable.ts'
import { t } from '#client/words/t.ts'
import styles from './PicturesOnTheWay.module.css'

/** While pictures are sent: it can take a moment. */
export function PicturesOnTheWay() {
  const { pictures } = useEditor()
  const sending = useObservable(pictures.sending)
  return (
    <div className={styles.place} role="status">
      {sending > 0 && (
        <span className={styles.note}>
          <Spinner />
          {t('picture.sending', { n: sending })}
        </span>
      )}
    </div>
  )
}
