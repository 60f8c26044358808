import { useCallback } from 'react'
import { http } from '#client/wire/http.ts'
import { t } from '#client/words/t.ts'
import { type Act, ActDialog } from './ActDialog.tsx'

export interface TakeBackActDialogProps {
  readonly board: string
  readonly seq: number
  /** What was done, in words. */
  readonly what: string
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Takes a restore back, or an undo, whenever that was, and leaves what was done since. */
export function TakeBackActDialog({ board, seq, what, ...rest }: TakeBackActDialogProps) {
  const act: Act = useCallback(how => http.undo(board, { edit: seq, ...how }), [board, seq])
  return (
    <ActDialog
      {...{ board, act }}
      {...rest}
      title={t('history.takeBackActTitle')}
      text={t('history.takeBackActText', { what })}
      runLabel={t('history.takeBackRun')}
      done={t('history.tookBackAct')}
    />
  )
}
