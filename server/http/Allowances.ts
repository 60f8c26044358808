import { Allowance } from '#server/access/Allowance.ts'
import { RefusedError } from '#server/errors/RefusedError.ts'
import type { Limits } from '#shared/protocol/limits.ts'

/** How often an address may do what costs us, or what somebody who guesses would do. */
export class Allowances {
  readonly #joins: Allowance
  readonly #boards: Allowance
  readonly #wrong: Allowance
  readonly #wrongInAll: Allowance

  constructor(limits: Limits) {
    this.#joins = new Allowance(limits.joinsPerMinute)
    this.#boards = new Allowance(limits.boardsPerMinute)
    this.#wrong = new Allowance(limits.wrongCodesPerMinute)
    this.#wrongInAll = new Allowance(limits.wrongCodesPerMinuteInAll)
  }

  takeJoin(address: string): void {
    if (!this.#joins.take(address))
      throw tooMany('Too many people join from this address. Try again in a minute.')
  }

  takeBoard(address: string): void {
    if (!this.#boards.take(address))
      throw tooMany('Too many boards from this address. Try again in a minute.')
  }

  /** Asked before a code or pass phrase is looked at, so that a right guess after too many wrong ones fails too. */
  mayGuess(address: string): void {
    if (!this.#wrong.has(address) || !this.#wrongInAll.has('all'))
      throw tooMany('Too many wrong tries. Wait a minute, or use the link instead of the code.')
  }

  guessedWrong(address: string): void {
    this.#wrong.take(address)
    this.#wrongInAll.take('all')
  }
}

function tooMany(message: string): RefusedError {
  return new RefusedError('too-many', message)
}
