import { useEffect } from 'react'
import { t } from '#client/words/t.ts'

/** Names the tab. */
export function useTitle(title: string | undefined): void {
  useEffect(() => {
    document.title = title ? t('page.title', { title }) : t('app.name')
  }, [title])
}
