import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import type { DatabaseFiles } from './DatabaseFiles.ts'
import { StorageFailure } from './StorageFailure.ts'

/**
 * While we hold a deleted database open, all of it can still be read: it is copied once beside where it was, so that
 * it outlives this process. It is not put back in its place: somebody may just be about to lay another file there.
 */
export class Rescue {
  readonly #database: DatabaseSync
  readonly #folder: string
  #outcome: string | undefined

  constructor(database: DatabaseSync, folder: string) {
    this.#database = database
    this.#folder = folder
  }

  /** Throws `StorageFailure` if the files are no longer those we opened, and says where the copy lies. */
  ifLost(files: DatabaseFiles): void {
    try {
      files.expectThere()
      this.#outcome = undefined
    } catch (error) {
      if (!(error instanceof StorageFailure) || error.code !== 'lost' || !files.isAlone) throw error
      this.#outcome ??= this.#copy()
      throw new StorageFailure('lost', `${error.message} ${this.#outcome}`, { cause: error })
    }
  }

  #copy(): string {
    const copy = join(this.#folder, `convene.rescued-${new Date().toISOString().replace(/[:.]/g, '-')}.db`)
    try {
      this.#database.prepare('VACUUM INTO ?').run(copy)
      return `Everything that was stored is also in ${copy}.`
    } catch {
      return 'It could not be copied.'
    }
  }
}
