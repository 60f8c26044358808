import type { ReactNode } from 'react'
import { LinkButton } from '#client/ui/Button.tsx'
import { t } from '#client/words/t.ts'
import { Notice } from './Notice.tsx'
import { useTitle } from './useTitle.ts'

export interface JoinRefusedProps {
  /** The link no longer counts; there was none; it was replaced while one was here; the board was deleted. */
  readonly why: 'stale' | 'noKey' | 'closed' | 'gone'
  /** What else there is to say, below. */
  readonly children?: ReactNode
}

/** Why the board does not open, without blame, and what to do. */
export function JoinRefused({ why, children }: JoinRefusedProps) {
  const title = t(`join.${why}Title`)
  useTitle(title)
  return (
    <Notice title={title} text={t(`join.${why}Text`)} below={children}>
      <LinkButton href="/" tone="ink" size="big">
        {t(why === 'gone' ? 'join.home' : 'join.byCode')}
      </LinkButton>
    </Notice>
  )
}
