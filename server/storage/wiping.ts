import type { DatabaseSync } from 'node:sqlite'

/**
 * Deletes what must not be found on the disk afterwards: its bytes are overwritten, and the write-ahead log, in which
 * they still stand, is emptied. If somebody reads at this moment (a backup) the log is emptied by the next who may, or
 * overwritten in time: nobody waits for it.
 */
export function wiping<Value>(database: DatabaseSync, run: () => Value): Value {
  const value = between(database, { before: 'secure_delete = ON', after: 'secure_delete = FAST' }, run)
  between(database, { before: 'busy_timeout = 0', after: 'busy_timeout = 5000' }, () =>
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)'),
  )
  return value
}

function between<Value>(
  database: DatabaseSync,
  { before, after }: { readonly before: string; readonly after: string },
  run: () => Value,
): Value {
  database.exec(`PRAGMA ${before}`)
  try {
    return run()
  } finally {
    database.exec(`PRAGMA ${after}`)
  }
}
