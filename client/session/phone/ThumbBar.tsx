import { Presentation } from 'lucide-react'
import { Button } from '#client/ui/Button.tsx'
import { t } from '#client/words/t.ts'
import { useAttending } from '../ConveningContext.tsx'
import { ReactButton } from '../reactions/ReactButton.tsx'
import { HandButton } from '../strip/HandButton.tsx'
import { ReadyButton } from '../strip/ReadyButton.tsx'
import { useSession } from '../useSession.ts'
import styles from './ThumbBar.module.css'

/** On a phone what one needs most is at the thumb: hand, reactions and "I'm done"; for whoever leads, the way to lead. */
export function ThumbBar({ onLead }: { readonly onLead: () => void }) {
  const { course } = useSession()
  const { leads, me } = useAttending()
  if (leads) {
    return (
      <section className={styles.bar} aria-label={t('session.atHand')}>
        <Button tone="ink" size="big" wide icon={<Presentation aria-hidden="true" />} onClick={onLead}>
          {t('session.leadOn')}
        </Button>
        {course.state === 'running' && <ReactButton opens="above" />}
      </section>
    )
  }
  if (course.state !== 'running' || me.role === 'observer') return null
  return (
    <section className={styles.bar} aria-label={t('session.atHand')}>
      <HandButton small size="big" />
      <ReactButton opens="above" />
      <ReadyButton size="big" wide />
    </section>
  )
}
