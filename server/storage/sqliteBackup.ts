import { DatabaseSync } from 'node:sqlite'
import { accept, type Result, refuse } from '#shared/std/result.ts'
import { StorageFailure } from './StorageFailure.ts'
import { databaseFile, databaseVersion } from './sqliteSchema.ts'
import { storageFailureOf } from './storageFailureOf.ts'

/** In the header of a backup, so that it is not taken for just any database: "Cnve". */
const applicationId = 0x43_6e_76_65

export interface BackupContent {
  /** What all links derive from, in the form in which its owner keeps it. */
  readonly secret: string
  /** When it was taken, ms since 1970. */
  readonly made: number
  readonly boards: number
}

/**
 * A backup is one database file: a consistent copy of all that is stored, and the secret beside it in a table of its
 * own. It is taken in one read transaction, while a server may go on writing. The target must not exist. Synchronous,
 * and takes as long as reading everything does. Throws `StorageFailure`.
 */
export function writeBackup(task: {
  readonly folder: string
  readonly target: string
  readonly secret: string
  readonly made: number
}): void {
  const { folder, target, secret, made } = task
  using source = open(databaseFile(folder), { readOnly: true })
  attempt(() => source.prepare('VACUUM INTO ?').run(target))
  using copy = open(target)
  attempt(() => {
    copy.exec(`
      PRAGMA application_id = ${applicationId};
      CREATE TABLE backup (secret TEXT NOT NULL, made INTEGER NOT NULL) STRICT;
    `)
    copy.prepare('INSERT INTO backup (secret, made) VALUES (?, ?)').run(secret, made)
  })
  if (!isSound(copy)) throw new StorageFailure('corrupt', 'The database is damaged, so its copy is, too.')
}

/** What a backup holds, or a sentence that says why the file cannot be restored. Reads all of it. */
export function readBackup(file: string): Result<BackupContent, string> {
  try {
    using backup = open(file, { readOnly: true })
    const one = (sql: string) => attempt(() => backup.prepare(sql).get()) ?? {}
    if (one('PRAGMA application_id').application_id !== applicationId)
      return refuse('The file is not a backup of Convene.')
    if (Number(one('PRAGMA user_version').user_version) > databaseVersion)
      return refuse('The backup was taken by a newer release of Convene. Use that release.')
    if (!isSound(backup)) return refuse('The backup is damaged. Use another one.')
    const { secret, made } = one('SELECT secret, made FROM backup')
    const boards = Number(one("SELECT count(*) AS boards FROM board WHERE instr(id, '/') = 0").boards)
    return accept({ secret: String(secret), made: Number(made), boards })
  } catch (error) {
    if (!(error instanceof StorageFailure)) throw error
    return refuse(
      error.code === 'corrupt' ? 'The file is not a backup of Convene, or it is damaged.' : error.message,
    )
  }
}

/** Makes an ordinary database of a copied backup: the secret does not stay in it. Throws `StorageFailure`. */
export function stripBackup(copy: string): void {
  using database = open(copy)
  attempt(() =>
    database.exec(
      'PRAGMA secure_delete = ON; DROP TABLE backup; PRAGMA application_id = 0; PRAGMA journal_mode = WAL',
    ),
  )
}

function isSound(database: DatabaseSync): boolean {
  return attempt(() => database.prepare('PRAGMA integrity_check').get())?.integrity_check === 'ok'
}

function open(file: string, options: { readonly readOnly?: boolean } = {}): DatabaseSync {
  return attempt(() => new DatabaseSync(file, { timeout: 5000, ...options }))
}

function attempt<Value>(run: () => Value): Value {
  try {
    return run()
  } catch (error) {
    throw storageFailureOf(error)
  }
}
