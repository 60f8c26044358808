import { existsSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'

/**
 * Loaded into a server's threads before everything else: while the file that FULL_DISK names is there, the database
 * may not grow by a single page, and SQLite says what it says on a full disk.
 */
const flag = process.env.FULL_DISK ?? ''
const { exec } = DatabaseSync.prototype

DatabaseSync.prototype.exec = function (this: DatabaseSync, sql: string) {
  if (sql === 'BEGIN IMMEDIATE')
    exec.call(this, `PRAGMA max_page_count = ${existsSync(flag) ? 1 : 4_294_967_294}`)
  return exec.call(this, sql)
}
