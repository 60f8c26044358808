import { once } from 'node:events'
import { access, constants, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import { readSecret } from '#server/access/openSecret.ts'
import { databaseFile } from '#server/storage/sqliteSchema.ts'
import { accept, type Result, refuse } from '#shared/std/result.ts'
import { toDisk } from './toDisk.ts'

export interface Progress {
  readonly bytes: number
  /** About so many: what has been deleted is not copied. */
  readonly of: number
}

const lookMs = 500

/**
 * Takes a backup of a data folder into one file, whether a server runs there or not, and never over another file: the
 * name appears only once all of it is on the disk. Only its owner may read it, for it holds the secret. Answers its
 * size, or a sentence that says what to do.
 */
export async function takeBackup(
  { folder, target }: { readonly folder: string; readonly target: string },
  told: (progress: Progress) => void = () => {},
): Promise<Result<{ readonly bytes: number }, string>> {
  const secret = await readSecret(folder)
  const source = await sizeOf(databaseFile(folder))
  if (!secret || !source)
    return refuse(`There is nothing to back up in ${resolve(folder)}. Set DATA_DIR to the server’s folder.`)
  if ((await sizeOf(target)) !== undefined) return refuse(isThere(target))
  if (!(await stat(dirname(target)).catch(() => undefined))?.isDirectory())
    return refuse(`There is no folder ${resolve(dirname(target))}. Make it first.`)
  const draft = `${target}.part-${process.pid}`
  try {
    await access(dirname(target), constants.W_OK | constants.X_OK)
    await (await open(draft, 'wx', 0o600)).close()
    const task = { folder, target: draft, secret: secret.toString('base64url'), made: Date.now() }
    await copy(task, bytes => told({ bytes, of: source }))
    await toDisk(draft)
    await (await open(target, 'wx')).close()
    await rename(draft, target)
    await toDisk(dirname(target))
    return accept({ bytes: (await sizeOf(target)) ?? 0 })
  } catch (error) {
    return refuse(reasonOf(error, target))
  } finally {
    for (const rest of [draft, `${draft}-journal`]) await rm(rest, { force: true })
  }
}

async function copy(
  task: {
    readonly folder: string
    readonly target: string
    readonly secret: string
    readonly made: number
  },
  told: (bytes: number) => void,
): Promise<void> {
  const worker = new Worker(new URL('./backupWorker.ts', import.meta.url), { workerData: task })
  const look = setInterval(async () => told((await sizeOf(task.target)) ?? 0), lookMs)
  try {
    await once(worker, 'exit')
  } finally {
    clearInterval(look)
  }
}

/** Undefined if nothing is there. */
async function sizeOf(path: string): Promise<number | undefined> {
  return (await stat(path).catch(() => undefined))?.size
}

function reasonOf(error: unknown, target: string): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EEXIST') return isThere(target)
  if (typeof code === 'string' && /^E[A-Z]+$/.test(code))
    return `The folder ${resolve(dirname(target))} cannot be written (${code}).`
  return error instanceof Error ? error.message : String(error)
}

function isThere(target: string): string {
  return `${resolve(target)} is there already, and nothing is written over it. Choose another name.`
}
