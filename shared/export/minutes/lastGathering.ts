import type { Moment } from '#shared/protocol/history.ts'

/** A stretch in which a group worked together, as edits of the board. */
export interface Gathering {
  /** ISO 8601, in UTC. */
  readonly from: string
  readonly to: string
  /** The last edit before it; 0 if it began with the board. */
  readonly before: number
  /** Its last edit: the version of the board that came of it. */
  readonly last: number
  /** Those who wrote, by id. */
  readonly wrote: readonly string[]
}

/** After so long without an edit another gathering begins. */
const pauseMs = 3 * 3_600_000

/**
 * The last time that people gathered on a board, by what they wrote; what the server wrote by itself is nobody's work.
 * `until` looks at what was before a time. Undefined while nobody has written anything.
 */
export function lastGathering(moments: readonly Moment[], until?: string): Gathering | undefined {
  const past = until === undefined ? moments : moments.filter(({ from }) => from <= until)
  const worked = past.filter(({ people }) => people.some(({ id }) => id !== 'server'))
  let first = worked.at(-1)
  const last = first
  if (!first || !last) return undefined
  for (const moment of worked.slice(0, -1).reverse()) {
    if (Date.parse(first.from) - Date.parse(moment.to) > pauseMs) break
    first = moment
  }
  const among = worked.slice(worked.indexOf(first))
  const wrote = new Set(among.flatMap(({ people }) => people.map(({ id }) => id)))
  wrote.delete('server')
  return {
    from: first.from,
    to: last.to,
    before: first.seq - first.edits,
    last: last.seq,
    wrote: [...wrote],
  }
}
