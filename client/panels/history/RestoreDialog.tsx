import { useCallback } from 'react'
import { http } from '#client/wire/http.ts'
import { t } from '#client/words/t.ts'
import { type Act, ActDialog } from './ActDialog.tsx'

export interface RestoreDialogProps {
  readonly board: string
  readonly seq: number
  /** The moment, in words. */
  readonly when: string
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Makes a former state the newest version of the board. */
export function RestoreDialog({ board, seq, when, ...rest }: RestoreDialogProps) {
  const act: Act = useCallback(how => http.restore(board, { seq, ...how }), [board, seq])
  return (
    <ActDialog
      {...{ board, act }}
      {...rest}
      title={t('history.restoreTitle')}
      text={t('history.restoreText', { when })}
      runLabel={t('history.restoreRun')}
      done={t('history.restored', { when })}
    />
  )
}
