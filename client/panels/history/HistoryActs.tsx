import { RotateCcw, UserX } from 'lucide-react'
import { useState } from 'react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { Button } from '#client/ui/Button.tsx'
import { useObservable } from '#client/ui/useObservable.ts'
import { t } from '#client/words/t.ts'
import type { Moment } from '#shared/protocol/history.ts'
import styles from './HistoryView.module.css'
import { momentWords, type NameOf } from './momentWords.ts'
import { RestoreDialog } from './RestoreDialog.tsx'
import { TakeBackActDialog } from './TakeBackActDialog.tsx'
import { TakeBackDialog } from './TakeBackDialog.tsx'

export interface HistoryActsProps {
  readonly board: string
  readonly moment: Moment
  readonly when: string
  readonly isNow: boolean
  readonly nameOf: NameOf
  readonly onChanged: () => void
}

/** What a facilitator can do from a moment: go back to it, take back somebody's work since, or an act of that moment. */
export function HistoryActs({ board, moment, when, isNow, nameOf, onChanged }: HistoryActsProps) {
  const [asked, setAsked] = useState<'restore' | 'take-back' | 'take-back-act'>()
  const authors = useObservable(useEditor().authors)
  const { seq } = moment
  const closing = { onClose: () => setAsked(undefined), onDone: onChanged }
  const everybody = [...authors].map(([id, { name }]) => ({ id, name }))
  const [first, ...others] = everybody.sort((a, b) => a.name.localeCompare(b.name))
  return (
    <div className={styles.acts}>
      {moment.act && (
        <Button icon={<RotateCcw aria-hidden="true" />} onClick={() => setAsked('take-back-act')}>
          {t('history.takeBackAct')}
        </Button>
      )}
      {first && (
        <Button icon={<UserX aria-hidden="true" />} onClick={() => setAsked('take-back')}>
          {isNow ? t('history.takeBackAsk') : t('history.takeBackAskSince')}
        </Button>
      )}
      {!isNow && (
        <Button tone="main" onClick={() => setAsked('restore')}>
          {t('history.restoreAsk')}
        </Button>
      )}
      {asked === 'restore' && <RestoreDialog {...{ board, seq, when }} {...closing} />}
      {asked === 'take-back' && first && (
        <TakeBackDialog
          board={board}
          people={[first, ...others]}
          after={isNow ? undefined : { seq, when }}
          {...closing}
        />
      )}
      {asked === 'take-back-act' && (
        <TakeBackActDialog {...{ board, seq }} what={momentWords(moment, nameOf)} {...closing} />
      )}
    </div>
  )
}
