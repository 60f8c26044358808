import type { VoteResult } from './VoteResult.ts'

const words = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]

/** A tally as the record says it: `five 5s, four 4s, three 3s`, of a second round with `round 2:` before it. */
export function tallyInWords(result: VoteResult, round: number): string {
  const tally = result.voters === 0 ? 'nobody voted' : counted(result)
  return round > 1 ? `round ${round}: ${tally}` : tally
}

function counted(result: VoteResult): string {
  switch (result.kind) {
    case 'fist_to_five':
      return result.counts
        .flatMap((count, fingers) =>
          count > 0 ? [`${inWords(count)} ${fingers}${count > 1 ? 's' : ''}`] : [],
        )
        .toReversed()
        .join(', ')
    case 'consent':
      return `${inWords(result.without)} without objection, ${several(result.objections.length, 'objection')}`
    case 'yes_no':
      return `${result.yes} yes, ${result.no} no`
    case 'dots':
      return `${several(result.dots, 'dot')} of ${several(result.voters, 'voter')}: ${scores(result.ranks)}`
    case 'ranking':
      return `${several(result.voters, 'voter')}, points: ${scores(result.ranks)}`
    case 'rating':
      return `${several(result.voters, 'voter')}, means: ${result.ratings.map(({ counts }) => meanOf(counts)?.toFixed(1) ?? '–').join(', ')}`
  }
}

/** Of counts of ones, twos, ...; undefined of none. */
export function meanOf(counts: readonly number[]): number | undefined {
  const given = counts.reduce((sum, count) => sum + count, 0)
  return given === 0 ? undefined : counts.reduce((sum, count, index) => sum + count * (index + 1), 0) / given
}

function scores(ranks: readonly { readonly score: number }[]): string {
  const shown = ranks.slice(0, 10).map(({ score }) => score)
  return shown.join(', ') + (ranks.length > shown.length ? ', …' : '')
}

function several(count: number, one: string): string {
  return `${count <= 12 && count > 0 ? words[count] : count === 0 ? 'no' : count} ${one}${count === 1 ? '' : 's'}`
}

function inWords(count: number): string {
  return words[count] ?? String(count)
}
