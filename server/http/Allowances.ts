import { Allowance } from '#server/access/Allowance.ts'
import { neighbourhoodOf } from '#server/access/clientAddress.ts'
import { Headcount } from '#server/access/Headcount.ts'
import { RefusedError } from '#server/errors/RefusedError.ts'
import type { Limits } from '#shared/protocol/limits.ts'

/** How often an address may do what costs us, or what somebody who guesses would do. */
export class Allowances {
  readonly #joins: Allowance
  readonly #boards: Allowance
  readonly #wrong: Allowance
  readonly #wrongInAll: Allowance
  readonly #requests: Allowance
  readonly #ownRequests: Allowance
  readonly #openings: Allowance
  readonly #ownOpenings: Allowance
  readonly #pictures: Allowance
  readonly #sockets: Headcount

  constructor(limits: Limits) {
    this.#joins = new Allowance(limits.joinsPerMinute)
    this.#boards = new Allowance(limits.boardsPerMinute)
    this.#wrong = new Allowance(limits.wrongCodesPerMinute)
    this.#wrongInAll = new Allowance(limits.wrongCodesPerMinuteInAll)
    this.#requests = new Allowance(limits.requestsPerMinute)
    this.#ownRequests = new Allowance(limits.ownRequestsPerMinute)
    this.#openings = new Allowance(limits.socketOpeningsPerMinute)
    this.#ownOpenings = new Allowance(limits.ownSocketOpeningsPerMinute)
    this.#pictures = new Allowance(limits.picturesPerMinute)
    this.#sockets = new Headcount(limits.socketsPerAddress)
  }

  /** `token` is what a device shows; all those without one share what their address has. */
  takeRequest(address: string, token: string | undefined): void {
    const allowed = this.#requests.take(neighbourhoodOf(address)) && (!token || this.#ownRequests.take(token))
    if (!allowed) throw tooMany('Too many requests. Try again in a minute.')
  }

  takeJoin(address: string): void {
    if (!this.#joins.take(neighbourhoodOf(address)))
      throw tooMany('Too many people join from this address. Try again in a minute.')
  }

  takeBoard(address: string): void {
    if (!this.#boards.take(neighbourhoodOf(address)))
      throw tooMany('Too many boards from this address. Try again in a minute.')
  }

  /** Asked before a code or pass phrase is looked at, so that a right guess after too many wrong ones fails too. */
  mayGuess(address: string): void {
    if (!this.#wrong.has(neighbourhoodOf(address)) || !this.#wrongInAll.has('all'))
      throw tooMany('Too many wrong tries. Wait a minute, or use the link instead of the code.')
  }

  /** What to call once the socket is closed; undefined if there are too many. `token` is what its owner shows. */
  takeSocket(address: string, token: string | undefined): (() => void) | undefined {
    const neighbourhood = neighbourhoodOf(address)
    if (!this.#openings.take(neighbourhood) || !this.#ownOpenings.take(token ?? neighbourhood))
      return undefined
    return this.#sockets.enter(neighbourhood)
  }

  takePicture(participant: string): void {
    if (!this.#pictures.take(participant))
      throw tooMany('Too many pictures in a short time. Try again in a minute.')
  }

  guessedWrong(address: string): void {
    this.#wrong.take(neighbourhoodOf(address))
    this.#wrongInAll.take('all')
  }
}

function tooMany(message: string): RefusedError {
  return new RefusedError('too-many', message)
}
