import { Minus, Plus } from 'lucide-react'
import { announce } from '#client/ui/announcements.ts'
import { IconButton } from '#client/ui/IconButton.tsx'
import { t } from '#client/words/t.ts'
import { dotsIn } from '#shared/session/votes/Ballot.ts'
import { dotsOn, mayGiveDot } from '#shared/session/votes/markBallot.ts'
import type { BallotProps } from '../BallotProps.ts'
import { Dots } from '../Dots.tsx'
import styles from './Ballot.module.css'

/** A list with a dot given by plus, and taken back by minus. */
export function DotsBallot({ vote, ballot, onMark }: BallotProps) {
  const { method } = vote
  if (method.kind !== 'dots') return null
  const left = method.budget - dotsIn(ballot)

  function give(candidate: string, by: 1 | -1) {
    onMark({ do: 'dot', candidate, by })
    announce(t('vote.dots.left', { n: left - by, budget: method.kind === 'dots' ? method.budget : 0 }), {
      urgent: true,
    })
  }

  return (
    <ul className={styles.rows}>
      {vote.candidates.map(({ id, text }) => {
        const dots = dotsOn(ballot, id)
        const mayGive = mayGiveDot(method, ballot, id)
        return (
          <li key={id} className={styles.row}>
            <span className={styles.words} dir="auto">
              {text}
            </span>
            <Dots count={dots} />
            <IconButton
              tone="plain"
              label={t('vote.dots.take', { text, n: dots })}
              className={styles.step}
              aria-disabled={dots === 0}
              onClick={() => dots > 0 && give(id, -1)}
            >
              <Minus aria-hidden="true" />
            </IconButton>
            <IconButton
              tone="plain"
              label={t('vote.dots.give', { text, n: dots })}
              className={styles.step}
              aria-disabled={!mayGive}
              onClick={() => mayGive && give(id, 1)}
            >
              <Plus aria-hidden="true" />
            </IconButton>
          </li>
        )
      })}
    </ul>
  )
}
