import { X } from 'lucide-react'
import { IconButton } from '#client/ui/IconButton.tsx'
import { t } from '#client/words/t.ts'
import type { BallotProps } from '../BallotProps.ts'
import styles from './Ballot.module.css'
import { ChoiceTiles } from './ChoiceTiles.tsx'

/** A number from one to five for each. */
export function RatingBallot({ vote, ballot, onMark }: BallotProps) {
  const ratings = ballot?.kind === 'rating' ? ballot.ratings : {}
  return (
    <ul className={styles.rows}>
      {vote.candidates.map(({ id, text }) => {
        const rating = ratings[id]
        return (
          <li key={id} className={styles.row} data-stacked="true">
            <span className={styles.words} dir="auto">
              {text}
            </span>
            <span className={styles.rating}>
              <ChoiceTiles
                look="small"
                label={t('vote.rating.of', { text })}
                choices={[1, 2, 3, 4, 5].map(value => ({ value, label: String(value) }))}
                chosen={rating}
                onChoose={value => onMark({ do: 'rate', candidate: id, rating: value })}
              />
              <IconButton
                label={t('vote.rating.clear', { text })}
                aria-disabled={rating === undefined}
                onClick={() => onMark({ do: 'rate', candidate: id, rating: undefined })}
              >
                <X aria-hidden="true" />
              </IconButton>
            </span>
          </li>
        )
      })}
    </ul>
  )
}
