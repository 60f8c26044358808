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

/** A table for people and for Markdown; in brackets how many times the first candidate's figure. */
export function report(cards: number, results: ReadonlyMap<string, Figures>): string {
  const columns = [...results.values()]
  const rows = lines.map(([figure, says, digits]) => {
    const cells = columns.map((figures, index) => {
      const value = figures[figure].toFixed(digits)
      return index === 0 ? value : `${value} (${(figures[figure] / (columns[0]?.[figure] ?? 0)).toFixed(1)})`
    })
    return `| ${says} | ${cells.join(' | ')} |`
  })
  const title = `| ${cards.toLocaleString('en')} cards | ${[...results.keys()].join(' | ')} |`
  return ['', title, `|---|${columns.map(() => '--:|').join('')}`, ...rows, ''].join('\n')
}
