/** Every refusal that crosses a module, by its stable code, with the status it has over HTTP. */
const refusals = {
  'request-invalid': 400,
  'ballot-unfit': 400,
  'passphrase-wrong': 403,
  'origin-foreign': 403,
  'not-permitted': 403,
  'not-admitted': 403,
  'door-locked': 403,
  'board-unknown': 404,
  'not-found': 404,
  'link-unknown': 404,
  'code-unknown': 404,
  'moment-unknown': 404,
  'board-full': 409,
  'last-facilitator': 409,
  'vote-closed': 409,
  'budget-spent': 409,
  'recorded-already': 409,
  'too-many-scripts': 409,
  'request-too-large': 413,
  'type-unknown': 415,
  'too-many': 429,
  'storage-unavailable': 503,
} as const
export type RefusalCode = keyof typeof refusals

/** A refusal that the asker can understand and act on. Whoever catches it answers `code` and `message` as they are. */
export class RefusedError extends Error {
  readonly code: RefusalCode

  constructor(code: RefusalCode, message: string) {
    super(message)
    this.name = 'RefusedError'
    this.code = code
  }

  get status(): number {
    return refusals[this.code]
  }
}

/** One answer for boards that do not exist and for those one may not see, so that nobody learns which exist. */
export function boardUnknown(): RefusedError {
  return new RefusedError('board-unknown', 'There is no such board, or this link to it no longer counts.')
}

export function notPermitted(message: string): RefusedError {
  return new RefusedError('not-permitted', message)
}
