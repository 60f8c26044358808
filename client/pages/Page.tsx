import { type ReactNode, useId } from 'react'
import { Mark } from '#client/ui/Mark.tsx'
import { SkipLink } from '#client/ui/SkipLink.tsx'
import { t } from '#client/words/t.ts'
import styles from './Page.module.css'
import { ThemeMenu } from './ThemeMenu.tsx'

export interface PageProps {
  readonly children: ReactNode
  readonly foot?: ReactNode
}

/** A page of words on the linoleum: skip link, header, the content, a line at the foot. */
export function Page({ children, foot }: PageProps) {
  const id = useId()
  return (
    <div className={styles.page}>
      <SkipLink to={id} />
      <header className={styles.header}>
        <a className={styles.logo} href="/" aria-label={t('header.home')}>
          <Mark />
          {t('app.name')}
        </a>
        <nav className={styles.nav} aria-label={t('header.label')}>
          <a className={styles.link} href="/learn">
            {t('header.learn')}
          </a>
        </nav>
        <ThemeMenu />
      </header>
      <main id={id} tabIndex={-1} className={styles.main}>
        {children}
      </main>
      {foot && <footer className={styles.foot}>{foot}</footer>}
    </div>
  )
}
