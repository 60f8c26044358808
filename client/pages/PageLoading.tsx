import { Spinner } from '#client/ui/Spinner.tsx'
import styles from './PageLoading.module.css'

/** Between two pages. It shows itself only after a moment, so that quick answers do not flicker. */
export function PageLoading({ label }: { readonly label: string }) {
  return (
    <div className={styles.loading} role="status">
      <Spinner />
      {label}
    </div>
  )
}
