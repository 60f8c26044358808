import { Button } from '#client/ui/Button.tsx'
import { ErrorBox } from '#client/ui/ErrorBox.tsx'
import { useAction } from '#client/ui/useAction.ts'
import { http } from '#client/wire/http.ts'
import { t } from '#client/words/t.ts'
import type { Invitation } from '#shared/protocol/http.ts'
import { clockFor, dayAndClock } from './history/when.ts'
import styles from './ShareDialog.module.css'

export interface RoomCodeProps {
  readonly board: string
  readonly ways: Invitation
  readonly leads: boolean
  readonly onTurned: (ways: Invitation) => void
}

/** The code to read aloud, until when it leads in, and for those who lead the way to close it and to open it again. */
export function RoomCode({ board, ways, leads, onTurned }: RoomCodeProps) {
  const turning = useAction()
  const { code, codeUntil } = ways
  const turn = (open: boolean) => void turning.run(() => http.turnCode(board, open), onTurned)
  return (
    <div>
      <p className={styles.label}>{t('share.code')}</p>
      {code === undefined || codeUntil === undefined ? (
        <p className={styles.hint}>{t('share.codeClosed')}</p>
      ) : (
        <>
          <p className={styles.code}>{code}</p>
          <p className={styles.hint}>
            {t('share.codeHint')} <strong>{location.host}</strong>
          </p>
          <p className={styles.hint}>{t('share.codeUntil', { when: whenOf(codeUntil) })}</p>
        </>
      )}
      {leads && (
        <div className={styles.turn}>
          <Button busy={turning.busy} onClick={() => turn(code === undefined)}>
            {t(code === undefined ? 'share.codeOpen' : 'share.codeClose')}
          </Button>
        </div>
      )}
      {turning.error && <ErrorBox>{turning.error}</ErrorBox>}
    </div>
  )
}

function whenOf(time: number): string {
  return dayAndClock(new Date(time).toISOString(), { now: Date.now(), clockOf: clockFor([]) })
}
