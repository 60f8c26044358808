import type { DatabaseSync } from 'node:sqlite'

/** Runs all of it in one transaction or nothing: an exception rolls back and goes on. */
export function transact<Value>(database: DatabaseSync, run: () => Value): Value {
  return between(database, 'BEGIN IMMEDIATE', run)
}

/** All that it reads is of one moment. Waits for nobody who writes, and works where nothing can be written. */
export function readAtOnce<Value>(database: DatabaseSync, run: () => Value): Value {
  return between(database, 'BEGIN', run)
}

function between<Value>(database: DatabaseSync, begin: string, run: () => Value): Value {
  database.exec(begin)
  try {
    const value = run()
    database.exec('COMMIT')
    return value
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK')
    throw error
  }
}
