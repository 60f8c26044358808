import { t } from '#client/words/t.ts'
import styles from './SkipLink.module.css'

/** The first stop of the Tab key: past the bar, to the content with this id, which must be focusable. */
export function SkipLink({ to }: { readonly to: string }) {
  return (
    <a
      className={styles.skip}
      href={`#${to}`}
      onClick={event => {
        event.preventDefault()
        document.getElementById(to)?.focus()
      }}
    >
      {t('app.skip')}
    </a>
  )
}
