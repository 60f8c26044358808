import type { SQLOutputValue } from 'node:sqlite'
import type { Row } from './BoardStore.ts'

/** A row as SQLite answers it; the schema is STRICT, so a wrong type means a damaged database. */
export type Columns = Readonly<Record<string, SQLOutputValue>>

export function text(record: Columns, column: string): string {
  const value = record[column]
  if (typeof value !== 'string') throw new TypeError(`column ${column} holds no text`)
  return value
}

export function whole(record: Columns, column: string): number {
  const value = record[column]
  if (typeof value !== 'number') throw new TypeError(`column ${column} holds no number`)
  return value
}

export function blob(record: Columns, column: string): Uint8Array {
  const value = record[column]
  if (!(value instanceof Uint8Array)) throw new TypeError(`column ${column} holds no bytes`)
  return value
}

export function rowOf(record: Columns): Row {
  return {
    seq: whole(record, 'seq'),
    time: whole(record, 'time'),
    participant: text(record, 'participant'),
    bytes: blob(record, 'bytes'),
  }
}
