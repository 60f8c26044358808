import type { DatabaseSync } from 'node:sqlite'

/** Runs all of it in one transaction or nothing: an exception rolls back and goes on. */
export function transact<Value>(database: DatabaseSync, run: () => Value): Value {
  database.exec('BEGIN IMMEDIATE')
  try {
    const value = run()
    database.exec('COMMIT')
    return value
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK')
    throw error
  }
}
