import { constants, copyFile, readdir, rename, rm, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { writeSecret } from '#server/access/openSecret.ts'
import { StorageFailure } from '#server/storage/StorageFailure.ts'
import { type BackupContent, readBackup, stripBackup } from '#server/storage/sqliteBackup.ts'
import { databaseFile, holdFolder } from '#server/storage/sqliteSchema.ts'
import { type Result, refuse } from '#shared/std/result.ts'
import { toDisk } from './toDisk.ts'

/**
 * Lays a backup out again into a folder that is empty or not there yet; the backup stays as it is. The database gets
 * its name last: a folder in which that did not come to pass does not start. Answers what was restored, or a sentence
 * that says what to do.
 */
export async function restoreBackup({
  file,
  folder,
}: {
  readonly file: string
  readonly folder: string
}): Promise<Result<BackupContent, string>> {
  if (!(await stat(file).catch(() => undefined))?.isFile())
    return refuse(`There is no file ${resolve(file)}.`)
  const content = readBackup(file)
  if (!content.ok) return content
  try {
    if (!(await isEmpty(folder)))
      return refuse(`The folder ${resolve(folder)} is not empty. Set DATA_DIR to another, or move it away.`)
    using _guard = holdFolder(folder)
    await layOut({ file, folder, secret: content.value.secret })
    return content
  } catch (error) {
    if (error instanceof StorageFailure) return refuse(error.message)
    const reason = error instanceof Error ? error.message : String(error)
    return refuse(`The folder ${resolve(folder)} cannot be written: ${reason}`)
  }
}

async function layOut(task: {
  readonly file: string
  readonly folder: string
  readonly secret: string
}): Promise<void> {
  const { file, folder, secret } = task
  const draft = join(folder, 'convene.restoring.db')
  try {
    await copyFile(file, draft, constants.COPYFILE_EXCL)
    stripBackup(draft)
    await toDisk(draft)
    await writeSecret(folder, secret)
    await rename(draft, databaseFile(folder))
    await toDisk(folder)
  } finally {
    for (const rest of [draft, `${draft}-wal`, `${draft}-shm`]) await rm(rest, { force: true })
  }
}

/** The lock of a server that has ended may lie in it. */
async function isEmpty(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch(() => [])
  return names.every(name => name === 'convene.lock')
}
