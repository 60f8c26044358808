import type { DatabaseSync } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'
import type { BoardId } from './BoardStore.ts'
import { StorageFailure } from './StorageFailure.ts'
import { compact } from './sqliteCompaction.ts'
import { sqliteHistory } from './sqliteHistory.ts'
import { sqliteLog } from './sqliteLog.ts'
import { sqliteRegistry } from './sqliteRegistry.ts'
import { openDatabase, openFolder } from './sqliteSchema.ts'
import { storageFailureOf } from './storageFailureOf.ts'

/**
 * The thread that owns one connection. `front` holds the folder and does the commits, `back` does what takes long
 * (compaction, history, backup) so that commits need not wait for it.
 */
export type ThreadTask = { readonly folder: string; readonly task: 'front' | 'back' }

export type Operations = ReturnType<typeof operationsOn>
export type Call = { readonly id: number; readonly name: keyof Operations; readonly args: readonly unknown[] }
export type Answer =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly code?: string; readonly message: string }

function operationsOn(database: DatabaseSync) {
  return {
    ...sqliteLog(database),
    ...sqliteHistory(database),
    ...sqliteRegistry(database),
    compact: (board: BoardId) => compact(database, board),
    backup(target: string): void {
      database.prepare('VACUUM INTO ?').run(target)
    },
    close(): void {
      database.close()
    },
    /** Answered once the database is open. */
    ready(): void {},
  }
}

function failureAnswer(id: number, error: unknown): Answer {
  const failure = storageFailureOf(error)
  const message = failure instanceof Error ? failure.message : String(failure)
  return { id, ok: false, message, ...(failure instanceof StorageFailure && { code: failure.code }) }
}

function serve({ folder, task }: ThreadTask): void {
  const port = parentPort
  if (!port) return
  let operations: Operations | undefined
  let guard: DatabaseSync | undefined
  let failure: unknown
  try {
    const opened =
      task === 'front' ? openFolder(folder) : { database: openDatabase(folder), guard: undefined }
    guard = opened.guard
    operations = operationsOn(opened.database)
  } catch (error) {
    failure = error
  }
  port.on('message', ({ id, name, args }: Call) => {
    try {
      if (!operations) throw failure
      const operation: (...args: never[]) => unknown = operations[name]
      const value = Reflect.apply(operation, undefined, args)
      if (name === 'close') guard?.close()
      port.postMessage({ id, ok: true, value } satisfies Answer)
    } catch (error) {
      port.postMessage(failureAnswer(id, error))
    }
  })
}

serve(workerData)
