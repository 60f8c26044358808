import { readActor, serverAuthor } from '#server/storage/actors.ts'
import type { Piece, Row } from '#server/storage/BoardStore.ts'
import { rowsIn } from '#server/storage/segment.ts'
import type { Moment } from '#shared/protocol/history.ts'

/** A stretch of time in which something was written; its end is a moment that one can go back to. */
interface Stretch {
  readonly from: number
  to: number
  seq: number
  edits: number
  readonly people: Map<string, number>
  readonly act: Moment['act']
}

const second = 1000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour
/** Stretches get longer until there are few enough of them. */
const spans = [
  10 * second,
  30 * second,
  minute,
  5 * minute,
  15 * minute,
  hour,
  4 * hour,
  day,
  7 * day,
  28 * day,
] as const

const mostMoments = 120
const mostPeople = 12

/**
 * The moments of a board worth showing, oldest first: a bounded number, each the end of a stretch of work with who
 * wrote how much in it. A restored board or work taken back is a moment by itself, and so is what the server did.
 */
export function listMoments({ pieces }: { readonly pieces: readonly Piece[] }): readonly Moment[] {
  const [finest, ...longer] = spans
  let stretches: Stretch[] = []
  for (const piece of pieces) {
    for (const row of rowsIn(piece)) extend(stretches, stretchOf(row), finest)
  }
  for (const span of longer) {
    if (stretches.length <= mostMoments) break
    stretches = joined(stretches, span)
  }
  while (stretches.length > mostMoments) stretches = inPairs(stretches)
  return stretches.map(momentOf)
}

function stretchOf({ seq, time, participant }: Row): Stretch {
  const { id, act } = readActor(participant)
  return { from: time, to: time, seq, edits: 1, people: new Map([[id, 1]]), act }
}

function joined(stretches: readonly Stretch[], span: number): Stretch[] {
  const fewer: Stretch[] = []
  for (const stretch of stretches) extend(fewer, stretch, span)
  return fewer
}

function extend(stretches: Stretch[], next: Stretch, span: number): void {
  const last = stretches.at(-1)
  if (last && isAlike(last, next) && next.to - last.from < span) join(last, next)
  else stretches.push(next)
}

function isAlike(one: Stretch, other: Stretch): boolean {
  return !one.act && !other.act && one.people.has(serverAuthor) === other.people.has(serverAuthor)
}

function inPairs(stretches: readonly Stretch[]): Stretch[] {
  const fewer: Stretch[] = []
  stretches.forEach((stretch, index) => {
    const last = fewer.at(-1)
    if (last && index % 2 === 1) join(last, stretch)
    else fewer.push({ ...stretch, act: undefined })
  })
  return fewer
}

function join(stretch: Stretch, next: Stretch): void {
  stretch.to = next.to
  stretch.seq = next.seq
  stretch.edits += next.edits
  for (const [id, edits] of next.people) stretch.people.set(id, (stretch.people.get(id) ?? 0) + edits)
}

function momentOf({ from, to, seq, edits, people, act }: Stretch): Moment {
  const busiest = [...people].sort(([, a], [, b]) => b - a).slice(0, mostPeople)
  return {
    seq,
    from: new Date(from).toISOString(),
    to: new Date(to).toISOString(),
    edits,
    people: busiest.map(([id, edits]) => ({ id, edits })),
    ...(act && { act }),
  }
}
