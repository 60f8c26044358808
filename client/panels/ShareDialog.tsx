import { Expand } from 'lucide-react'
import { useState } from 'react'
import { Button } from '#client/ui/Button.tsx'
import { CopyField } from '#client/ui/CopyField.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { t } from '#client/words/t.ts'
import type { Invitation } from '#shared/protocol/http.ts'
import { Invited } from './Invited.tsx'
import type { Person } from './people.ts'
import { QrCode } from './QrCode.tsx'
import { RoomCode } from './RoomCode.tsx'
import { RotateLink } from './RotateLink.tsx'
import styles from './ShareDialog.module.css'

export interface ShareDialogProps {
  readonly board: string
  readonly people: readonly Person[]
  readonly leads: boolean
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  /** For everybody in the room, over the whole screen. */
  readonly onEnlarge: () => void
}

/** The ways in: a link to send, a code to read aloud, a QR code to point at. */
export function ShareDialog({ open, onOpenChange, ...rest }: ShareDialogProps) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('share.title')} description={t('share.lead')}>
      <Share {...rest} />
    </Dialog>
  )
}

function Share({ board, people, leads, onEnlarge }: Omit<ShareDialogProps, 'open' | 'onOpenChange'>) {
  const [renewed, setRenewed] = useState<Invitation>()
  return (
    <Invited {...{ board, renewed }}>
      {ways => (
        <div className={styles.ways}>
          <CopyField label={t('share.link')} value={ways.participantUrl} />
          <div className={styles.room}>
            {(leads || ways.code) && <RoomCode {...{ board, ways, leads }} onTurned={setRenewed} />}
            <figure className={styles.qr}>
              <QrCode text={ways.participantUrl} label={t('share.qr')} />
              <figcaption>{t('share.qrHint')}</figcaption>
            </figure>
          </div>
          <Button icon={<Expand aria-hidden="true" />} onClick={onEnlarge}>
            {t('wayIn.show')}
          </Button>
          {leads && (
            <details className={styles.others}>
              <summary>{t('share.others')}</summary>
              <div className={styles.ways}>
                <OtherLink
                  label={t('share.facilitator')}
                  hint={t('share.facilitatorHint')}
                  url={ways.facilitatorUrl}
                />
                <OtherLink
                  label={t('share.observer')}
                  hint={t('share.observerHint')}
                  url={ways.observerUrl}
                />
                <RotateLink board={board} people={people} onRotated={setRenewed} />
              </div>
            </details>
          )}
        </div>
      )}
    </Invited>
  )
}

function OtherLink({
  label,
  hint,
  url,
}: {
  readonly label: string
  readonly hint: string
  readonly url?: string | undefined
}) {
  if (!url) return null
  return (
    <div>
      <CopyField label={label} value={url} />
      <p className={styles.hint}>{hint}</p>
    </div>
  )
}
