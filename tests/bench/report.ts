import { unreachable } from '#shared/std/unreachable.ts'
import type { Spread } from './load/percentiles.ts'
import type { Outcome } from './runTask.ts'
import { type SubjectName, subjects } from './subjects.ts'

/** What was measured for one task at one server; undefined if it was spared. */
export interface Row {
  readonly name: string
  readonly subject: SubjectName
  readonly outcome: Outcome | undefined
}

type Cells = Readonly<Record<string, string>>

/** One scenario as a Markdown table, each server beside ours. */
export function tableOf(rows: readonly Row[]): string {
  const lines = rows.map(row => {
    const ours = rows.find(one => one.name === row.name && one.subject === 'convene')?.outcome
    const cells = row.outcome ? cellsOf(row.outcome, ours) : { CPU: 'spared: less was too much' }
    return { '': row.name, server: subjects[row.subject].title, ...cells }
  })
  const headings = [...new Set(lines.flatMap(line => Object.keys(line)))]
  const table = [
    headings,
    headings.map(() => '---'),
    ...lines.map(line => headings.map(one => cell(line, one))),
  ]
  return table.map(cells => `| ${cells.join(' | ')} |`).join('\n')
}

function cell(line: Cells, heading: string): string {
  return line[heading] ?? ''
}

function cellsOf(outcome: Outcome, ours: Outcome | undefined): Cells {
  switch (outcome.kind) {
    case 'crowd':
      return {
        CPU: outcome.core > 0.97 ? 'saturated' : percent(outcome.core),
        'µs a delivery': outcome.cpuPerDeliveryUs.toFixed(2),
        '× ours': ratio(outcome.cpuPerDeliveryUs, ours?.kind === 'crowd' ? ours.cpuPerDeliveryUs : undefined),
        ...spread(outcome.latency),
        lost: String(outcome.lost),
        'frames/s': outcome.framesEach.toFixed(0),
        'KB/s': (outcome.bytesEach / 1024).toFixed(1),
        'MB grown': (outcome.grownBytes / 2 ** 20).toFixed(1),
        load: percent(outcome.load),
      }
    case 'storm':
      return {
        'CPU, s': (outcome.cpuMs / 1000).toFixed(2),
        '× ours': ratio(outcome.cpuMs, ours?.kind === 'storm' ? ours.cpuMs : undefined),
        ...spread(outcome.latency),
        lost: String(outcome.lost),
        'first, ms': outcome.firstMs?.toFixed(0) ?? '',
        'board, KB': (outcome.stateBytes / 1024).toFixed(0),
      }
    case 'idle':
      return {
        'KB a board': (outcome.liveBytesEach / 1024).toFixed(0),
        '× ours': ratio(outcome.liveBytesEach, ours?.kind === 'idle' ? ours.liveBytesEach : undefined),
        'KB resident': (outcome.residentBytesEach / 1024).toFixed(0),
        CPU: percent(outcome.core),
      }
    case 'acknowledgement':
      return {
        ...spread(outcome.latency),
        lost: String(outcome.lost),
        'fsync p50, p99, ms': `${outcome.disk.p50.toFixed(1)}, ${outcome.disk.p99.toFixed(1)}`,
      }
    case 'largest':
      return { people: String(outcome.people) }
    default:
      return unreachable(outcome)
  }
}

function spread({ p50, p95, p99 }: Spread): Cells {
  return { 'p50, ms': p50.toFixed(1), 'p95, ms': p95.toFixed(1), 'p99, ms': p99.toFixed(1) }
}

function percent(share: number): string {
  return `${(share * 100).toFixed(share < 0.1 ? 1 : 0)} %`
}

function ratio(value: number, ours: number | undefined): string {
  return ours === undefined ? '' : (value / ours).toFixed(2)
}
