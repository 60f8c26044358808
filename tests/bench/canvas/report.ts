import type { Figures } from './scenarios.ts'

const lines: readonly (readonly [figure: keyof Figures, says: string, digits: number])[] = [
  ['open', 'open, ms', 0],
  ['openCpu', 'open, ms of main thread', 0],
  ['panClosely', 'pan at reading zoom, ms a frame', 1],
  ['panAll', 'pan with all visible, ms a frame', 1],
  ['dragFifty', 'drag 50 cards, ms a frame', 1],
  ['othersClosely', '50 others at reading zoom, ms a frame', 1],
  ['othersAll', '50 others, all visible, ms a frame', 1],
  ['keyP95', 'key to paint, p95, ms', 0],
  ['heap', 'heap once open, MB', 0],
  ['script', 'JavaScript, gzip, KB', 0],
]

/** A table for people and for Markdown: medians, and in brackets how often the first candidate's figure. */
export function report(cards: number, results: ReadonlyMap<string, readonly Figures[]>): string {
  const names = [...results.keys()]
  const rows = lines.map(([figure, says, digits]) => {
    const medians = names.map(name => median((results.get(name) ?? []).map(one => one[figure])))
    const first = medians[0] ?? Number.NaN
    const cells = medians.map((value, index) =>
      index === 0 ? value.toFixed(digits) : `${value.toFixed(digits)} (${(value / first).toFixed(1)})`,
    )
    return `| ${says} | ${cells.join(' | ')} |`
  })
  return [
    `\n| ${cards.toLocaleString('en')} cards | ${names.join(' | ')} |`,
    `|---|${names.map(() => '---|').join('')}`,
    ...rows,
  ].join('\n')
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
