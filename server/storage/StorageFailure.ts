/**
 * Why storage cannot be opened or used. `newer-version`: written by a later release. `not-writable`: the folder or
 * disk refuses. `corrupt`: not a database, or a damaged one. `busy`: another server holds the folder. `lost`: the file
 * that was there before is gone, or another lies in its place. `slow`: the disk has not answered for too long.
 */
export type StorageFailureCode = (typeof storageFailureCodes)[number]

const storageFailureCodes = ['newer-version', 'not-writable', 'corrupt', 'busy', 'lost', 'slow'] as const

export function isStorageFailureCode(code: unknown): code is StorageFailureCode {
  return storageFailureCodes.some(known => known === code)
}

/** Storage says no for a reason that the operator can do something about. */
export class StorageFailure extends Error {
  readonly code: StorageFailureCode

  constructor(code: StorageFailureCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'StorageFailure'
    this.code = code
  }
}
