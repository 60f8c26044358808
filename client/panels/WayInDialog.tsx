import { useCallback, useEffect, useEffectEvent } from 'react'
import { hits } from '#client/editor/commands/chord.ts'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { ErrorBox } from '#client/ui/ErrorBox.tsx'
import { Skeleton } from '#client/ui/Skeleton.tsx'
import { useAnswer } from '#client/ui/useAnswer.ts'
import { http } from '#client/wire/http.ts'
import { t } from '#client/words/t.ts'
import { wayInChord } from './pageChords.ts'
import { QrCode } from './QrCode.tsx'
import styles from './WayInDialog.module.css'

export interface WayInDialogProps {
  readonly board: string
  readonly onClose: () => void
}

/** The way in over the whole screen, to be read from the back row: a QR code, and the code to type. */
export function WayInDialog({ board, onClose }: WayInDialogProps) {
  // The key that opened it closes it, too.
  const onKey = useEffectEvent(({ key, shiftKey: shift, altKey: alt, ctrlKey, metaKey }: KeyboardEvent) => {
    if (hits(wayInChord, { key, shift, alt, mod: ctrlKey || metaKey })) onClose()
  })
  useEffect(() => {
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  return (
    <Dialog open onOpenChange={onClose} title={t('wayIn.title')} place="full">
      <div className={styles.way}>
        <WayIn board={board} />
      </div>
    </Dialog>
  )
}

function WayIn({ board }: { readonly board: string }) {
  const { answer, again } = useAnswer(useCallback(() => http.invitation(board), [board]))
  if (!answer) return <Skeleton label={t('share.loading')} lines={4} />
  if (!answer.ok) {
    return (
      <ErrorBox action={<Button onClick={again}>{t('common.retry')}</Button>}>
        {answer.refusal.message}
      </ErrorBox>
    )
  }
  const { participantUrl, code } = answer.value
  if (!participantUrl) return <p>{t('share.none')}</p>
  return (
    <>
      <figure className={styles.qr}>
        <QrCode text={participantUrl} label={t('share.qr')} />
        <figcaption className={styles.hint}>{t('share.qrHint')}</figcaption>
      </figure>
      {code && (
        <div className={styles.typed}>
          <p className={styles.hint}>
            {t('wayIn.type')} <strong>{location.host}</strong>
          </p>
          <p className={styles.code}>{code}</p>
        </div>
      )}
    </>
  )
}
