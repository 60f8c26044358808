import { useEffect, useEffectEvent } from 'react'
import { hits } from '#client/editor/commands/chord.ts'
import { Dialog } from '#client/ui/Dialog.tsx'
import { t } from '#client/words/t.ts'
import { Invited } from './Invited.tsx'
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
        <Invited board={board}>{ways => <WayIn {...ways} />}</Invited>
      </div>
    </Dialog>
  )
}

function WayIn({
  participantUrl,
  code,
}: {
  readonly participantUrl: string
  readonly code?: string | undefined
}) {
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
