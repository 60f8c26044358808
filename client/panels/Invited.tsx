import { type ReactNode, useCallback } from 'react'
import { Button } from '#client/ui/Button.tsx'
import { ErrorBox } from '#client/ui/ErrorBox.tsx'
import { Skeleton } from '#client/ui/Skeleton.tsx'
import { useAnswer } from '#client/ui/useAnswer.ts'
import { http } from '#client/wire/http.ts'
import { t } from '#client/words/t.ts'
import type { Invitation } from '#shared/protocol/http.ts'

export interface InvitedProps {
  readonly board: string
  /** What has come in place of the ways that were fetched. */
  readonly renewed?: Invitation | undefined
  readonly children: (ways: Invitation & { readonly participantUrl: string }) => ReactNode
}

/** Fetches the ways in, and shows what is made of them; those who only watch have none to pass on. */
export function Invited({ board, renewed, children }: InvitedProps) {
  const { answer, again } = useAnswer(useCallback(() => http.invitation(board), [board]))
  if (!answer) return <Skeleton label={t('share.loading')} lines={4} />
  if (!answer.ok) {
    return (
      <ErrorBox action={<Button onClick={again}>{t('common.retry')}</Button>}>
        {answer.refusal.message}
      </ErrorBox>
    )
  }
  const { participantUrl, ...others } = renewed ?? answer.value
  if (!participantUrl) return <p>{t('share.none')}</p>
  return children({ ...others, participantUrl })
}
