import { stringify } from 'csv-stringify/browser/esm/sync'
import type { Table } from './tables.ts'
import { cleanText } from './text/cleanText.ts'

/**
 * A table for spreadsheets: byte order mark, CRLF, quotes where needed. Text that a spreadsheet could take for a
 * formula gets an apostrophe in front, so the CSV is for reading and sorting; board.json is the lossless form.
 */
export function csv({ columns, rows }: Table): string {
  return stringify(
    [columns, ...rows].map(row => row.map(guarded)),
    { bom: true, record_delimiter: 'windows', quoted_match: /[\r\n;\t]/ },
  )
}

/** Also behind blanks, breaks and invisible marks, and in full width: spreadsheets look past all of these. */
const formula = /^[\s\p{Cf}\p{Cc}]*[=+\-@＝＋－＠]/u

function guarded(value: string): string {
  return formula.test(value) && !plainNumber.test(value) ? `'${cleanText(value)}` : cleanText(value)
}

const plainNumber = /^-?\d+(\.\d+)?$/
