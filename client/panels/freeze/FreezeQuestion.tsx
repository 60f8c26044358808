import { useEffect, useState } from 'react'
import { announce } from '#client/ui/announcements.ts'
import { Button } from '#client/ui/Button.tsx'
import { toast } from '#client/ui/toast.ts'
import { useAction } from '#client/ui/useAction.ts'
import { http } from '#client/wire/http.ts'
import { t } from '#client/words/t.ts'
import type { Freeze } from '#shared/protocol/rules.ts'
import { AskTakeBack } from '../history/AskTakeBack.tsx'
import { Notice } from './Notice.tsx'

export interface FreezeQuestionProps {
  readonly board: string
  readonly freeze: Freeze
}

/** Somebody deleted a lot: whoever leads lets them go on, or leaves it so for now. */
export function FreezeQuestion({ board, freeze }: FreezeQuestionProps) {
  const { id, name, deleted, tried } = freeze
  const letting = useAction()
  const keeping = useAction()
  const [asksTakeBack, setAsksTakeBack] = useState(false)
  const title =
    deleted > 0 ? t('freeze.deleted', { name, n: deleted }) : t('freeze.tried', { name, n: tried })

  useEffect(() => announce(title, { urgent: true }), [title])

  return (
    <Notice
      title={title}
      actions={
        <>
          {deleted > 0 && <Button onClick={() => setAsksTakeBack(true)}>{t('freeze.takeBack')}</Button>}
          <Button
            busy={keeping.busy}
            onClick={() =>
              keeping.run(
                () => http.keepFrozen(board, id),
                () => toast(t('freeze.keptNow', { name })),
              )
            }
          >
            {t('freeze.keep')}
          </Button>
          <Button
            tone="main"
            busy={letting.busy}
            onClick={() =>
              letting.run(
                () => http.letGo(board, id),
                () => toast(t('freeze.goesOn', { name })),
              )
            }
          >
            {t('freeze.letGo')}
          </Button>
        </>
      }
    >
      {letting.error ?? keeping.error ?? t('freeze.question')}
      {asksTakeBack && (
        <AskTakeBack board={board} people={[{ id, name }]} onClose={() => setAsksTakeBack(false)} />
      )}
    </Notice>
  )
}
