import { useCallback } from 'react'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { ErrorBox } from '#client/ui/ErrorBox.tsx'
import { Skeleton } from '#client/ui/Skeleton.tsx'
import { useAnswer } from '#client/ui/useAnswer.ts'
import { http } from '#client/wire/http.ts'
import { t } from '#client/words/t.ts'
import { TakeBackForm } from './TakeBackForm.tsx'

/** Somebody whose work can be taken back. */
interface Worker {
  readonly id: string
  readonly name: string
}

export interface TakeBackDialogProps {
  readonly board: string
  /** One whose work it is, or several to choose from. */
  readonly people: readonly [Worker, ...Worker[]]
  /** The moment from which on is proposed; without one, the last time they did something. */
  readonly after?: { readonly seq: number; readonly when: string } | undefined
  readonly onClose: () => void
  readonly onDone?: (() => void) | undefined
}

/** Takes back all that one person did since a moment, and nothing that others did. */
export function TakeBackDialog(props: TakeBackDialogProps) {
  const { board, people, onClose } = props
  const { answer, again } = useAnswer(useCallback(() => http.history(board), [board]))
  const [first, ...others] = people
  const title = others.length === 0 ? t('history.takeBackOf', { name: first.name }) : t('history.takeBack')
  if (answer?.ok) return <TakeBackForm {...props} title={title} moments={answer.value.moments} />
  return (
    <Dialog open onOpenChange={onClose} title={title} description={t('history.takeBackText')}>
      {answer ? (
        <ErrorBox action={<Button onClick={again}>{t('common.retry')}</Button>}>
          {answer.refusal.message}
        </ErrorBox>
      ) : (
        <Skeleton label={t('history.loading')} lines={4} />
      )}
    </Dialog>
  )
}
