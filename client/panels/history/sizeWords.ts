import { language, t } from '#client/words/t.ts'
import type { BoardHistory } from '#shared/protocol/history.ts'

/** "1,204 edits, 52 kB". */
export function sizeWords({ edits, bytes }: Pick<BoardHistory, 'edits' | 'bytes'>): string {
  return t('history.size', {
    n: edits,
    size: bytes < 1e6 ? format('kilobyte', bytes / 1e3) : format('megabyte', bytes / 1e6),
  })
}

function format(unit: string, value: number): string {
  const digits = value < 10 ? 1 : 0
  return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: digits }).format(value)
}
