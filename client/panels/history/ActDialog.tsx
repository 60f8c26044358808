import { type ReactNode, useCallback } from 'react'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { ErrorBox } from '#client/ui/ErrorBox.tsx'
import { toast } from '#client/ui/toast.ts'
import { useAction } from '#client/ui/useAction.ts'
import { useAnswer } from '#client/ui/useAnswer.ts'
import type { Answer } from '#client/wire/http.ts'
import { t } from '#client/words/t.ts'
import type { ActDone } from '#shared/protocol/history.ts'
import { isNothing } from './changeWords.ts'
import { Foretold } from './Foretold.tsx'
import { takeBackEdit } from './takeBackEdit.ts'

/** Asks the server to do something about history, or only to tell what would come of it. */
export type Act = (how?: { readonly dryRun: true }) => Promise<Answer<ActDone>>

export interface ActDialogProps {
  readonly board: string
  readonly title: string
  readonly text: string
  readonly runLabel: string
  /** What is said when it is done. */
  readonly done: string
  /** The same function from drawing to drawing, as long as it is the same act. */
  readonly act: Act
  /** What there is to choose. */
  readonly children?: ReactNode
  readonly onClose: () => void
  readonly onDone?: (() => void) | undefined
}

/** Before something of the past comes back: what that changes now. Afterwards it can be taken back. */
export function ActDialog(props: ActDialogProps) {
  const { board, title, text, runLabel, done, act, children, onClose, onDone } = props
  const foretold = useAnswer(useCallback(() => act({ dryRun: true }), [act]))
  const acting = useAction()
  const { answer } = foretold
  const mayRun = answer?.ok === true && !isNothing(answer.value)
  const finish = ({ seq }: ActDone) => {
    onClose()
    onDone?.()
    toast(done, takeBackEdit(board, seq, onDone))
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={title}
      description={text}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button
            tone="main"
            busy={acting.busy}
            disabled={!mayRun}
            onClick={() => acting.run(() => act(), finish)}
          >
            {runLabel}
          </Button>
        </>
      }
    >
      {children}
      <Foretold {...foretold} />
      {acting.error && <ErrorBox>{acting.error}</ErrorBox>}
    </Dialog>
  )
}
