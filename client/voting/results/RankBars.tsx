import { t } from '#client/words/t.ts'
import { isShared } from '#shared/session/votes/rankByScore.ts'
import type { VoteQuestion } from '#shared/session/votes/Vote.ts'
import type { Ranks } from '#shared/session/votes/VoteResult.ts'
import styles from './Results.module.css'

export interface RankBarsProps {
  readonly vote: VoteQuestion
  readonly ranks: Ranks
  /** How the score is said: `11 dots`. */
  readonly scoreWords: (score: number) => string
}

/** Those that the group thinks most of. */
const ahead = 3

/** A list from the first rank down, with bars; those that are level share a rank and are said to. */
export function RankBars({ vote, ranks, scoreWords }: RankBarsProps) {
  const most = Math.max(1, ...ranks.map(({ score }) => score))
  return (
    <ol className={styles.ranks}>
      {ranks.map(({ candidate, score, rank }) => (
        <li
          key={candidate}
          className={styles.rank}
          data-ahead={rank <= ahead && score > 0 ? true : undefined}
        >
          <span className={styles.place}>
            <span className="visually-hidden">
              {t(isShared(ranks, rank) ? 'vote.result.sharedRank' : 'vote.result.rank', { rank })}
            </span>
            <span aria-hidden="true">{rank}</span>
          </span>
          <span className={styles.ranked}>
            <span className={styles.words} dir="auto">
              {vote.candidates.find(({ id }) => id === candidate)?.text}
            </span>
            <span className={styles.measure}>
              <span className={styles.bar} aria-hidden="true">
                <span style={{ inlineSize: `${(100 * score) / most}%` }} />
              </span>
              <b aria-hidden="true">{score}</b>
              <span className="visually-hidden">{scoreWords(score)}</span>
              {isShared(ranks, rank) && score > 0 && (
                <span className={styles.level} aria-hidden="true">
                  {t('vote.result.level')}
                </span>
              )}
            </span>
          </span>
        </li>
      ))}
    </ol>
  )
}
