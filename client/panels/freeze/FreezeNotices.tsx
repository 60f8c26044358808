import { useEffect } from 'react'
import { announce } from '#client/ui/announcements.ts'
import { useObservable } from '#client/ui/useObservable.ts'
import type { BoardConnection } from '#client/wire/BoardConnection.ts'
import { t } from '#client/words/t.ts'
import styles from './FreezeNotices.module.css'
import { FreezeQuestion } from './FreezeQuestion.tsx'
import { Notice } from './Notice.tsx'

export interface FreezeNoticesProps {
  readonly board: string
  readonly rules: BoardConnection['rules']
}

/** Who has deleted a lot and waits: a calm word to them, and a question to whoever leads. */
export function FreezeNotices({ board, rules }: FreezeNoticesProps) {
  const { freeze, frozen } = useObservable(rules)
  const isFrozen = freeze !== undefined

  useEffect(() => {
    if (isFrozen) announce(t('freeze.youTitle'), { urgent: true })
  }, [isFrozen])

  const asked = frozen.filter(({ kept }) => !kept)
  if (!freeze && asked.length === 0) return null
  return (
    <div className={styles.notices}>
      {freeze && (
        <Notice title={t('freeze.youTitle')}>{t(freeze.kept ? 'freeze.youKept' : 'freeze.youText')}</Notice>
      )}
      {asked.map(one => (
        <FreezeQuestion key={one.id} board={board} freeze={one} />
      ))}
    </div>
  )
}
