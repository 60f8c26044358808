import { Component, type ReactNode } from 'react'
import { Button } from '#client/ui/Button.tsx'
import { t } from '#client/words/t.ts'
import styles from './CrashBoundary.module.css'

/** Where a fault in drawing ends: the page says so and offers to load itself again, instead of going blank. */
export class CrashBoundary extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true }
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children
    return (
      <main className={styles.crash} role="alert">
        <h1 className={styles.title}>{t('crash.title')}</h1>
        <p>{t('crash.text')}</p>
        <Button tone="ink" size="big" onClick={() => location.reload()}>
          {t('crash.reload')}
        </Button>
      </main>
    )
  }
}
