import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react'
import { announce } from '#client/ui/announcements.ts'
import { Button } from '#client/ui/Button.tsx'
import { IconButton } from '#client/ui/IconButton.tsx'
import { t } from '#client/words/t.ts'
import type { BallotProps } from '../BallotProps.ts'
import styles from './Ballot.module.css'

/** One's own order, from the first place on, and below it what has no place yet. */
export function RankingBallot({ vote, ballot, onMark }: BallotProps) {
  const order = ballot?.kind === 'ranking' ? ballot.order : []
  const textOf = (id: string) => vote.candidates.find(candidate => candidate.id === id)?.text ?? ''
  const unplaced = vote.candidates.filter(({ id }) => !order.includes(id))

  function put(candidate: string, place: number | undefined) {
    onMark({ do: 'rank', candidate, place })
    const text = textOf(candidate)
    announce(place === undefined ? t('vote.ranking.out', { text }) : t('vote.ranking.at', { text, place }), {
      urgent: true,
    })
  }

  return (
    <>
      {order.length > 0 && (
        <ol className={styles.rows} aria-label={t('vote.ranking.mine')}>
          {order.map((id, index) => (
            <li key={id} className={styles.row}>
              <span className={styles.place} aria-hidden="true">
                {index + 1}
              </span>
              <span className={styles.words} dir="auto">
                {textOf(id)}
              </span>
              <IconButton
                tone="plain"
                className={styles.step}
                label={t('vote.ranking.up', { text: textOf(id) })}
                aria-disabled={index === 0}
                onClick={() => index > 0 && put(id, index)}
              >
                <ArrowUp aria-hidden="true" />
              </IconButton>
              <IconButton
                tone="plain"
                className={styles.step}
                label={t('vote.ranking.down', { text: textOf(id) })}
                aria-disabled={index === order.length - 1}
                onClick={() => index < order.length - 1 && put(id, index + 2)}
              >
                <ArrowDown aria-hidden="true" />
              </IconButton>
              <IconButton
                label={t('vote.ranking.remove', { text: textOf(id) })}
                onClick={() => put(id, undefined)}
              >
                <X aria-hidden="true" />
              </IconButton>
            </li>
          ))}
        </ol>
      )}
      {unplaced.length > 0 && (
        <ul className={styles.rows} aria-label={t('vote.ranking.unplaced')}>
          {unplaced.map(({ id, text }) => (
            <li key={id} className={styles.row}>
              <span className={styles.words} dir="auto">
                {text}
              </span>
              <Button
                icon={<Plus aria-hidden="true" />}
                aria-label={t('vote.ranking.addNamed', { text, place: order.length + 1 })}
                onClick={() => put(id, order.length + 1)}
              >
                {t('vote.ranking.add', { place: order.length + 1 })}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
