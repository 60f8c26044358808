import { useCallback, useState } from 'react'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { ErrorBox } from '#client/ui/ErrorBox.tsx'
import { Skeleton } from '#client/ui/Skeleton.tsx'
import { useAnswer } from '#client/ui/useAnswer.ts'
import { http } from '#client/wire/http.ts'
import { t } from '#client/words/t.ts'
import type { BoardHistory } from '#shared/protocol/history.ts'
import { HistoryView } from './HistoryView.tsx'

export interface HistoryDialogProps {
  readonly board: string
  readonly leads: boolean
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}

/** The board as it was, moment by moment, and the ways back. */
export function HistoryDialog({ open, onOpenChange, ...rest }: HistoryDialogProps) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('history.title')} place="wide">
      <Loaded {...rest} />
    </Dialog>
  )
}

function Loaded({ board, leads }: Omit<HistoryDialogProps, 'open' | 'onOpenChange'>) {
  const { answer, again } = useAnswer(useCallback(() => http.history(board), [board]))
  // What was there stays in sight while it is asked for again.
  const [shown, setShown] = useState<BoardHistory>()
  if (answer?.ok && answer.value !== shown) setShown(answer.value)
  const history = answer?.ok ? answer.value : shown
  if (history && answer?.ok !== false) return <HistoryView {...{ board, leads, history }} onChanged={again} />
  if (!answer || answer.ok) return <Skeleton label={t('history.loading')} lines={8} />
  return (
    <ErrorBox action={<Button onClick={again}>{t('common.retry')}</Button>}>
      {answer.refusal.message}
    </ErrorBox>
  )
}
