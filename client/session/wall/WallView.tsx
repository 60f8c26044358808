import { X } from 'lucide-react'
import { useCallback, useEffect } from 'react'
import { BoardCanvas } from '#client/canvas/BoardCanvas.tsx'
import { useMeta } from '#client/editor/hooks.ts'
import { QrCode } from '#client/panels/QrCode.tsx'
import { IconButton } from '#client/ui/IconButton.tsx'
import { useAnswer } from '#client/ui/useAnswer.ts'
import { http } from '#client/wire/http.ts'
import { t } from '#client/words/t.ts'
import { LaserDots } from '../laser/LaserDots.tsx'
import { FloatingReactions } from '../reactions/FloatingReactions.tsx'
import { useWakeLock } from './useWakeLock.ts'
import { WallStrip } from './WallStrip.tsx'
import styles from './WallView.module.css'

export interface WallViewProps {
  readonly board: string
  readonly hasSession: boolean
  readonly onLeave: () => void
}

/** For the projector: no tools, large type, the way in at the corner. The screen stays awake; Escape leads back. */
export function WallView({ board, hasSession, onLeave }: WallViewProps) {
  const { title } = useMeta()
  const { answer } = useAnswer(useCallback(() => http.invitation(board), [board]))
  const ways = answer?.ok ? answer.value : undefined
  useWakeLock()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) onLeave()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [onLeave])
  return (
    <section className={styles.wall} aria-label={t('session.wall')}>
      {hasSession ? <WallStrip /> : <h1 className={styles.board}>{title}</h1>}
      <div className={styles.table}>
        <BoardCanvas bare />
        {hasSession && (
          <>
            <LaserDots />
            <FloatingReactions />
          </>
        )}
        {ways?.participantUrl && (
          <figure className={styles.way}>
            <QrCode text={ways.participantUrl} label={t('share.qr')} />
            {ways.code && <figcaption className={styles.code}>{ways.code}</figcaption>}
          </figure>
        )}
        <div className={styles.leave}>
          <IconButton label={t('session.wallLeave')} shortcut="Esc" tipSide="right" onClick={onLeave}>
            <X />
          </IconButton>
        </div>
      </div>
    </section>
  )
}
