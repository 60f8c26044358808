import { t } from '#client/words/t.ts'
import type { Moment } from '#shared/protocol/history.ts'
import { clockFor, dayAndClock } from './when.ts'

/** From when on somebody's work is to be taken back: after an edit, or from the beginning. */
export interface Since {
  /** Names the choice. */
  readonly key: string
  readonly after: number | undefined
  readonly label: string
}

const mostChoices = 30

/**
 * From when on one may take back what somebody did: from each stretch of time in which they did something, newest
 * first, and ever. By the server's own moments, since no clock of a page is to be trusted.
 */
export function sinceChoices(
  moments: readonly Moment[],
  person: string,
  now: number,
): readonly [Since, ...Since[]] {
  const reading = { now, clockOf: clockFor(moments) }
  const theirs = moments.flatMap(({ seq, edits, from, people }) =>
    people.some(({ id }) => id === person) && seq > edits
      ? [
          {
            key: `${seq - edits}`,
            after: seq - edits,
            label: t('history.sinceThen', { when: dayAndClock(from, reading) }),
          },
        ]
      : [],
  )
  const ever: Since = { key: 'ever', after: undefined, label: t('history.sinceEver') }
  const [newest, ...older] = theirs.reverse().slice(0, mostChoices)
  return newest ? [newest, ...older, ever] : [ever]
}
