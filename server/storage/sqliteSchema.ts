import { accessSync, constants, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type FileIdentity, identityAt } from './DatabaseFiles.ts'
import { StorageFailure } from './StorageFailure.ts'
import { storageFailureOf } from './storageFailureOf.ts'

const pictures = `
  CREATE TABLE picture (
    board TEXT NOT NULL REFERENCES board(id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    type TEXT NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    participant TEXT NOT NULL,
    created INTEGER NOT NULL,
    PRIMARY KEY (board, id)
  ) STRICT;
`

const sessions = `
  CREATE TABLE session (
    board TEXT PRIMARY KEY REFERENCES board(id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    state TEXT NOT NULL
  ) STRICT;
  CREATE TABLE session_command (
    board TEXT NOT NULL REFERENCES board(id) ON DELETE CASCADE,
    person TEXT NOT NULL,
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (board, person, id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX session_command_by_version ON session_command(board, version);
  CREATE TABLE session_record (
    board TEXT NOT NULL REFERENCES board(id) ON DELETE CASCADE,
    started INTEGER NOT NULL,
    record TEXT NOT NULL,
    PRIMARY KEY (board, started)
  ) STRICT;
  CREATE TABLE script (
    board TEXT NOT NULL REFERENCES board(id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    script TEXT NOT NULL,
    PRIMARY KEY (board, id)
  ) STRICT;
  ALTER TABLE participant ADD COLUMN door TEXT NOT NULL DEFAULT 'inside';
`

const schema = `
  CREATE TABLE board (
    id TEXT PRIMARY KEY,
    created INTEGER NOT NULL,
    code_hash TEXT NOT NULL UNIQUE,
    head INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE TABLE link (
    board TEXT NOT NULL REFERENCES board(id) ON DELETE CASCADE,
    role TEXT NOT NULL,
    generation INTEGER NOT NULL,
    key_hash TEXT NOT NULL,
    PRIMARY KEY (board, role)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE participant (
    id TEXT PRIMARY KEY,
    board TEXT NOT NULL REFERENCES board(id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    name TEXT NOT NULL,
    organisation TEXT NOT NULL,
    role TEXT NOT NULL,
    color INTEGER NOT NULL,
    generation INTEGER NOT NULL,
    joined INTEGER NOT NULL,
    removed INTEGER NOT NULL DEFAULT 0,
    UNIQUE (board, number)
  ) STRICT;
  CREATE TABLE author (
    board TEXT NOT NULL REFERENCES board(id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    color INTEGER NOT NULL,
    PRIMARY KEY (board, id)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE token (
    hash TEXT PRIMARY KEY,
    participant TEXT NOT NULL REFERENCES participant(id) ON DELETE CASCADE,
    created INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX token_of_participant ON token(participant);
  CREATE TABLE claim (
    board TEXT NOT NULL REFERENCES board(id) ON DELETE CASCADE,
    client INTEGER NOT NULL,
    participant TEXT NOT NULL,
    PRIMARY KEY (board, client)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE tail (
    board TEXT NOT NULL REFERENCES board(id) ON DELETE CASCADE,
    seq INTEGER NOT NULL,
    time INTEGER NOT NULL,
    participant TEXT NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (board, seq)
  ) STRICT;
  CREATE TABLE snapshot (
    board TEXT NOT NULL REFERENCES board(id) ON DELETE CASCADE,
    seq INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (board, seq)
  ) STRICT;
  CREATE TABLE segment (
    board TEXT NOT NULL REFERENCES board(id) ON DELETE CASCADE,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (board, first)
  ) STRICT;
`

/** What is private: ballots until the close of their vote, and what people write before it is revealed. */
const privacy = `
  CREATE TABLE ballot (
    board TEXT NOT NULL REFERENCES board(id) ON DELETE CASCADE,
    vote TEXT NOT NULL,
    voter TEXT NOT NULL,
    revision INTEGER NOT NULL,
    ballot TEXT,
    PRIMARY KEY (board, vote, voter)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE sealed_vote (
    board TEXT NOT NULL REFERENCES board(id) ON DELETE CASCADE,
    vote TEXT NOT NULL,
    PRIMARY KEY (board, vote)
  ) STRICT, WITHOUT ROWID;
  ALTER TABLE board ADD COLUMN within TEXT REFERENCES board(id) ON DELETE CASCADE;
  CREATE INDEX private_within ON board(within) WHERE within IS NOT NULL;
`

const pronouns = `
  ALTER TABLE participant ADD COLUMN pronouns TEXT NOT NULL DEFAULT '';
`

/** The step at index n lifts a database from version n to n + 1. */
const steps: readonly string[] = [schema, pictures, privacy, sessions, pronouns]

/** The shape of the database that this release writes; kept in `PRAGMA user_version`. */
export const databaseVersion = steps.length

/** What must lie in a folder: nothing yet, some database, or this very file. */
export type Expected = 'perhaps new' | 'there' | { readonly file: FileIdentity }

export const databaseFile = (folder: string) => join(folder, 'convene.db')

/**
 * Makes the folder if need be and holds it against a second server until the guard is closed or this process ends,
 * however it ends: two servers would each believe their own copy of a board. Throws `StorageFailure`.
 */
export function holdFolder(folder: string): DatabaseSync {
  makeWritable(folder)
  let guard: DatabaseSync | undefined
  try {
    guard = new DatabaseSync(join(folder, 'convene.lock'))
    guard.exec('PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE')
    return guard
  } catch (error) {
    guard?.close()
    const failure = storageFailureOf(error)
    if (!(failure instanceof StorageFailure) || failure.code !== 'busy') throw failure
    throw new StorageFailure('busy', `Another server uses the data folder ${folder}.`, { cause: error })
  }
}

/** A connection to a folder that this process holds. Throws `StorageFailure`. */
export function openDatabase(folder: string, expected: Expected): DatabaseSync {
  expectDatabase(databaseFile(folder), expected)
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(databaseFile(folder), { timeout: 5000, enableForeignKeyConstraints: true })
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = FAST')
    migrate(database)
    return database
  } catch (error) {
    database?.close()
    throw storageFailureOf(error)
  }
}

/** SQLite would lay an empty database where one is missing, and every board would be gone without a word. */
function expectDatabase(file: string, expected: Expected): void {
  if (expected === 'perhaps new') return
  const found = statSync(file, { throwIfNoEntry: false })
  if (!found?.size)
    throw new StorageFailure(
      'lost',
      `The database ${file} is missing or empty, though this folder has served before. Put it back, or restore a ` +
        'backup into an empty folder. To begin anew, delete the file "secret" beside it, too.',
    )
  if (expected !== 'there' && identityAt(file) !== expected.file)
    throw new StorageFailure('lost', `Another file lies where the database ${file} was.`)
}

function migrate(database: DatabaseSync): void {
  const found = Number(database.prepare('PRAGMA user_version').get()?.user_version)
  if (found === databaseVersion) return
  if (found > databaseVersion) {
    throw new StorageFailure(
      'newer-version',
      `The database is of version ${found}, this release knows version ${databaseVersion}. Use a newer release.`,
    )
  }
  const due = steps.slice(found).join(';')
  database.exec(`BEGIN IMMEDIATE; ${due}; PRAGMA user_version = ${databaseVersion}; COMMIT`)
}

function makeWritable(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    accessSync(folder, constants.W_OK | constants.X_OK)
  } catch (error) {
    throw new StorageFailure('not-writable', `The data folder ${folder} cannot be written.`, { cause: error })
  }
}
