import { LinkButton } from '#client/ui/Button.tsx'
import { t } from '#client/words/t.ts'
import { Notice } from './Notice.tsx'
import { useTitle } from './useTitle.ts'

export function NotFoundPage() {
  useTitle(t('notFound.title'))
  return (
    <Notice title={t('notFound.title')} text={t('notFound.text')}>
      <LinkButton href="/" tone="ink" size="big">
        {t('join.home')}
      </LinkButton>
    </Notice>
  )
}
