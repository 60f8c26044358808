import { type BigIntStats, existsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { StorageFailure } from './StorageFailure.ts'

/** Which file something is, whatever its name. */
export type FileIdentity = string

/**
 * The files of an open database, looked at from outside. SQLite goes on writing happily into a file that was deleted,
 * moved or cut short under its hands, and all that it calls durable would be gone with the next start. Only `stat` is
 * used: opening and closing the file here would take SQLite's locks on it away.
 */
export class DatabaseFiles {
  readonly #database: string
  readonly #log: string
  readonly #folderWas: FileIdentity
  readonly #databaseWas: FileIdentity
  readonly #logWas: FileIdentity
  #largest: bigint

  /** To be made once the database is open: only then its write-ahead log is there. */
  constructor(database: string) {
    this.#database = database
    this.#log = `${database}-wal`
    this.#folderWas = identityOf(look(dirname(database)))
    const found = look(database)
    this.#databaseWas = identityOf(found)
    this.#largest = found?.size ?? 0n
    this.#logWas = identityOf(look(this.#log))
  }

  get identity(): FileIdentity {
    return this.#databaseWas
  }

  /** The folder is the one it was, and the database has gone from it: not a disk that was taken away. */
  get isAlone(): boolean {
    return identityOf(look(dirname(this.#database))) === this.#folderWas && !existsSync(this.#database)
  }

  /** Throws `StorageFailure` if whatever is written now would not be found again. */
  expectThere(): void {
    const now = look(this.#database)
    if (!now) throw new StorageFailure('lost', `The database file was moved or deleted. ${putBack}`)
    if (identityOf(now) !== this.#databaseWas)
      throw new StorageFailure('lost', `Another file lies where the database was. ${putBack}`)
    if (identityOf(look(this.#log)) !== this.#logWas)
      throw new StorageFailure('lost', `The write-ahead log of the database was moved or deleted. ${restart}`)
    if (now.size < this.#largest)
      throw new StorageFailure(
        'lost',
        'The database file was cut short. Stop the server and restore a backup.',
      )
    this.#largest = now.size
  }
}

/** Undefined if nothing lies there. */
export function identityAt(path: string): FileIdentity | undefined {
  const found = look(path)
  return found && identityOf(found)
}

const putBack = 'Put the same file back, or stop the server and restore a backup.'
/** SQLite still holds the log, and brings it into the database as it closes. */
const restart = 'Restart the server: as it stops, it brings everything into the database.'

function look(path: string): BigIntStats | undefined {
  try {
    return statSync(path, { bigint: true, throwIfNoEntry: false })
  } catch (error) {
    throw new StorageFailure('not-writable', 'The disk of the database cannot be reached.', { cause: error })
  }
}

function identityOf(found: BigIntStats | undefined): FileIdentity {
  return found ? `${found.dev}:${found.ino}` : 'nothing'
}
