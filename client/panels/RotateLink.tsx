import { useState } from 'react'
import { Button } from '#client/ui/Button.tsx'
import { ErrorBox } from '#client/ui/ErrorBox.tsx'
import { toast } from '#client/ui/toast.ts'
import { useAction } from '#client/ui/useAction.ts'
import { http } from '#client/wire/http.ts'
import { t } from '#client/words/t.ts'
import type { Invitation, RotateLink as Rotation } from '#shared/protocol/http.ts'
import type { Person } from './people.ts'
import styles from './RotateLink.module.css'

export interface RotateLinkProps {
  readonly board: string
  readonly people: readonly Person[]
  readonly onRotated: (ways: Invitation) => void
}

/** Makes a link worthless and gives a new one, after saying whom that puts out. */
export function RotateLink({ board, people, onRotated }: RotateLinkProps) {
  const [asked, setAsked] = useState<Rotation['role']>()
  const rotating = useAction()
  const leads = people.filter(({ role }) => role === 'facilitator')

  if (!asked) {
    return (
      <div className={styles.row}>
        <Button onClick={() => setAsked('participant')}>{t('share.rotateParticipant')}</Button>
        <Button onClick={() => setAsked('facilitator')}>{t('share.rotateFacilitator')}</Button>
      </div>
    )
  }

  const text =
    asked === 'participant'
      ? t('share.rotateParticipantText', { n: people.length - leads.length })
      : t('share.rotateFacilitatorText', { n: leads.filter(({ isMe }) => !isMe).length })

  return (
    <section className={styles.ask} aria-label={t('share.rotate')}>
      <p>{text}</p>
      {rotating.error && <ErrorBox>{rotating.error}</ErrorBox>}
      <div className={styles.row}>
        <Button onClick={() => setAsked(undefined)}>{t('common.cancel')}</Button>
        <Button
          tone="danger"
          busy={rotating.busy}
          onClick={() =>
            rotating.run(
              () => http.rotateLink(board, { role: asked }),
              ways => {
                setAsked(undefined)
                onRotated(ways)
                toast(t('share.rotated'))
              },
            )
          }
        >
          {t('share.rotateConfirm')}
        </Button>
      </div>
    </section>
  )
}
