/**
 * Why storage cannot be opened or used. `newer-version`: written by a later release. `not-writable`: the folder or
 * disk refuses. `corrupt`: not a database, or a damaged one. `busy`: another server holds the folder.
 */
export type StorageFailureCode = 'newer-version' | 'not-writable' | 'corrupt' | 'busy'

/** Storage says no for a reason that the operator can do something about. */
export class StorageFailure extends Error {
  readonly code: StorageFailureCode

  constructor(code: StorageFailureCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'StorageFailure'
    this.code = code
  }
}
