import { ArrowRight, Compass } from 'lucide-react'
import { useReport } from '#client/editor/hooks.ts'
import { Button } from '#client/ui/Button.tsx'
import { t } from '#client/words/t.ts'
import type { Missing } from '#shared/canvases/checks/report.ts'
import type { Advice } from '#shared/session/advice/adviceNow.ts'
import styles from './AdviceNow.module.css'
import type { LeadActs } from './LeadActs.ts'
import { useAdvice } from './useAdvice.ts'

/** What to do next, in one sentence and with the way there, for whoever leads for the first time. */
export function AdviceNow({ acts }: { readonly acts: LeadActs }) {
  const advice = useAdvice()
  const { ready } = useReport()
  if (!advice) return null
  const act = actOf(advice, acts)
  return (
    <section className={styles.advice} aria-label={t('advice.title')}>
      <Compass aria-hidden="true" />
      <p className={styles.words} role="status">
        {wordsOf(advice, ready)}
      </p>
      {act && (
        <Button tone="main" onClick={act.run}>
          {act.label}
        </Button>
      )}
      {advice.do === 'complete' && <MissingList missing={advice.missing} acts={acts} />}
    </section>
  )
}

interface MissingListProps {
  readonly missing: readonly Missing[]
  readonly acts: LeadActs
}

/** More than these would be a list to work off, and no advice. */
const mostShown = 2

function MissingList({ missing, acts }: MissingListProps) {
  const left = missing.length - mostShown
  return (
    <ul className={styles.missing}>
      {missing.slice(0, mostShown).map(one => (
        <li key={`${one.says} ${one.card ?? one.zone ?? ''}`}>
          <Button tone="quiet" className={styles.go} onClick={() => acts.onMissing(one)}>
            <span>{one.says}</span>
            <ArrowRight aria-hidden="true" />
          </Button>
        </li>
      ))}
      {left > 0 && (
        <li>
          <Button tone="quiet" className={styles.go} onClick={acts.onProgress}>
            {t('advice.more', { n: left })}
          </Button>
        </li>
      )}
    </ul>
  )
}

function wordsOf(advice: Advice, isReady: boolean): string {
  switch (advice.do) {
    case 'wait':
      return t('advice.wait', { done: advice.done, of: advice.of })
    case 'await-votes':
      return t('advice.awaitVotes', { voted: advice.voted, of: advice.of })
    case 'reveal':
      return t('advice.reveal', { cards: advice.cards, step: advice.step.title })
    case 'move':
      return t('advice.move', { step: advice.to.title })
    case 'end':
      return t(isReady ? 'advice.endReady' : 'advice.end')
    case 'rest':
    case 'start-vote':
    case 'close-vote':
    case 'let-vote':
    case 'vote-again':
    case 'record':
    case 'complete':
      return t(`advice.${advice.do}`)
  }
}

/** The way to where it is done, if that is neither in sight nor the button that moves everyone. */
function actOf(
  advice: Advice,
  acts: LeadActs,
): { readonly label: string; readonly run: () => void } | undefined {
  switch (advice.do) {
    case 'reveal':
      return acts.shown === 'drafts' ? undefined : { label: t('task.reveal'), run: acts.onReveal }
    case 'start-vote':
      return { label: t('task.startVote'), run: acts.onStartVote }
    case 'close-vote':
    case 'let-vote':
    case 'vote-again':
    case 'record':
      return acts.shown === 'vote' ? undefined : { label: t('advice.toVote'), run: acts.onVote }
    default:
      return undefined
  }
}
