import { constants, platform, setPriority } from 'node:os'
import type { DatabaseSync } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'
import { DatabaseFiles } from './DatabaseFiles.ts'
import { type PackedGroups, unpackGroups } from './packedGroups.ts'
import { Rescue } from './Rescue.ts'
import { StorageFailure } from './StorageFailure.ts'
import { sqliteBallots } from './sqliteBallots.ts'
import { sqliteCompaction } from './sqliteCompaction.ts'
import { sqliteHistory } from './sqliteHistory.ts'
import { sqliteLog } from './sqliteLog.ts'
import { sqlitePictures } from './sqlitePictures.ts'
import { sqliteRegistry } from './sqliteRegistry.ts'
import { databaseFile, type Expected, holdFolder, openDatabase } from './sqliteSchema.ts'
import { sqliteSessions } from './sqliteSessions.ts'
import { storageFailureOf } from './storageFailureOf.ts'

/**
 * The thread that owns one connection. `front` holds the folder and does the commits, `back` does what takes long
 * (working out what a log amounts to, history) so that commits need not wait for it.
 */
export type ThreadTask = {
  readonly folder: string
  readonly task: 'front' | 'back'
  readonly expected: Expected
}

export type Operations = ReturnType<typeof operationsOn>
export type Call = {
  readonly id: number
  readonly name: keyof Operations | 'close'
  readonly args: readonly unknown[]
}
export type Answer =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly code?: string; readonly message: string }

interface Opened {
  readonly database: DatabaseSync
  readonly operations: Operations
  readonly files: DatabaseFiles
  readonly rescue: Rescue
  readonly guard: DatabaseSync | undefined
}

/** These are honest even if the file has gone meanwhile: what was stored is read, and nothing is promised. */
const readings: ReadonlySet<keyof Operations> = new Set([
  'ready',
  'load',
  'read',
  'heads',
  'pieceFrom',
  'keyframe',
  'size',
  'boardById',
  'boardByCodeHash',
  'participant',
  'participants',
  'authors',
  'participantByToken',
  'privateWriters',
  'picture',
  'ballotOf',
  'ballotsOf',
  'fullBoxes',
  'isVoteSealed',
  'session',
  'sessionRecords',
  'scripts',
])

function operationsOn(database: DatabaseSync, { identity }: DatabaseFiles) {
  const log = sqliteLog(database)
  return {
    ...log,
    append: (packed: PackedGroups) => log.append(unpackGroups(packed)),
    ...sqliteHistory(database),
    ...sqliteCompaction(database),
    ...sqliteRegistry(database),
    ...sqlitePictures(database),
    ...sqliteBallots(database),
    ...sqliteSessions(database),
    /** Answered once the database is open: which file it is. */
    ready: () => identity,
    /** Nothing of its own: like everything that writes, it fails if the file has gone. */
    check(): void {},
  }
}

function open({ folder, task, expected }: ThreadTask): Opened {
  const guard = task === 'front' ? holdFolder(folder) : undefined
  let database: DatabaseSync | undefined
  try {
    database = openDatabase(folder, expected)
    const files = new DatabaseFiles(databaseFile(folder))
    const operations = operationsOn(database, files)
    return { database, operations, files, rescue: new Rescue(database, folder), guard }
  } catch (error) {
    database?.close()
    guard?.close()
    throw error
  }
}

function failureAnswer(id: number, error: unknown): Answer {
  const failure = storageFailureOf(error)
  const message = failure instanceof Error ? failure.message : String(failure)
  return { id, ok: false, message, ...(failure instanceof StorageFailure && { code: failure.code }) }
}

/** What takes long yields to whoever works, on machines with few cores. Only Linux has priorities of single threads. */
function yieldToOthers(): void {
  if (platform() === 'linux') setPriority(constants.priority.PRIORITY_LOW)
}

function serve(task: ThreadTask): void {
  const port = parentPort
  if (!port) return
  if (task.task === 'back') yieldToOthers()
  let opened: Opened | undefined
  const answer = ({ name, args }: Call): unknown => {
    if (name === 'close') return opened && close(opened)
    // What could not be opened is tried again: it may have been put back.
    opened ??= open(task)
    if (!readings.has(name)) opened.rescue.ifLost(opened.files)
    const operation: (...args: never[]) => unknown = opened.operations[name]
    return Reflect.apply(operation, undefined, args)
  }
  port.on('message', (call: Call) => {
    try {
      port.postMessage({ id: call.id, ok: true, value: answer(call) } satisfies Answer)
    } catch (error) {
      port.postMessage(failureAnswer(call.id, error))
    }
  })
}

function close({ database, guard }: Opened): void {
  database.close()
  guard?.close()
}

serve(workerData)
