import { Button } from '#client/ui/Button.tsx'
import { t } from '#client/words/t.ts'
import { takeOverAfterMs } from '#shared/session/lead/LeadState.ts'
import notice from '../attention/Attention.module.css'
import { useAttending } from '../ConveningContext.tsx'
import { useCommand } from '../useCommand.ts'
import { useSession } from '../useSession.ts'
import { useTicking } from '../useTicking.ts'

/** Nobody leads any more: a participant may. Somebody leads in place of another: who led before may take it back. */
export function LeadNotice() {
  const { lead, people, course } = useSession()
  const { leads, me } = useAttending()
  const { command, busy } = useCommand()
  const { absentSince, takenOver } = lead
  const isDue = useTicking(now => absentSince !== undefined && now - absentSince >= takeOverAfterMs)
  if (course.state !== 'running') return null
  if (isDue && me.role === 'participant') {
    return (
      <div className={notice.notice} role="status">
        <span>{t('session.nobodyLeads')}</span>
        <Button tone="main" busy={busy} onClick={() => command('lead.takeOver', {})}>
          {t('session.takeOver')}
        </Button>
      </div>
    )
  }
  if (!takenOver || !leads || takenOver.by === me.id) return null
  return (
    <div className={notice.notice} role="status">
      <span>{t('session.tookOver', { name: people[takenOver.by]?.name ?? '' })}</span>
      <Button tone="main" busy={busy} onClick={() => command('lead.takeBack', {})}>
        {t('session.takeBack')}
      </Button>
    </div>
  )
}
