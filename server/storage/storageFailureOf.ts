import { StorageFailure, type StorageFailureCode } from './StorageFailure.ts'

/** SQLite's primary result codes that an operator can do something about (https://sqlite.org/rescode.html). */
const codes: ReadonlyMap<number, { readonly code: StorageFailureCode; readonly says: string }> = new Map([
  [5, { code: 'busy', says: 'The database is locked by another program.' }],
  [6, { code: 'busy', says: 'The database is locked by another program.' }],
  [8, { code: 'not-writable', says: 'The database cannot be written.' }],
  [10, { code: 'not-writable', says: 'The disk failed to read or write the database.' }],
  [11, { code: 'corrupt', says: 'The database is damaged.' }],
  [13, { code: 'not-writable', says: 'The disk is full.' }],
  [14, { code: 'not-writable', says: 'The database cannot be opened.' }],
  [26, { code: 'corrupt', says: 'The database file is not a database.' }],
])

/** The typed failure behind an error of SQLite; any other error is answered as it is. */
export function storageFailureOf(error: unknown): unknown {
  if (!(error instanceof Error) || !('errcode' in error)) return error
  const known = codes.get(Number(error.errcode) & 0xff)
  return known ? new StorageFailure(known.code, known.says, { cause: error }) : error
}
