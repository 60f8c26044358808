import { newId } from '#shared/board/ids.ts'
import type { SessionCommand } from '#shared/session/commandTable.ts'
import type { CommandAnswer } from '#shared/session/wire.ts'
import { accept, type Result, refuse } from '#shared/std/result.ts'
import { Cell } from '../Cell.ts'
import type { Declined } from './SessionClient.ts'

interface Errand {
  readonly id: string
  readonly command: SessionCommand
  readonly settle: (answer: Result<number, Declined>) => void
}

/** Sends a command and hears the answer. Nothing is heard if the line is lost meanwhile. */
export type Send = (errand: Errand, answered: (answer: CommandAnswer) => void) => void

/**
 * Commands on their way. What has not been answered when a line is lost goes out again over the next by the same id, and
 * is done once; after some time we say honestly that nobody knows.
 */
export class Errands {
  readonly pending = new Cell<readonly SessionCommand[]>([])
  readonly #patienceMs: number
  readonly #open = new Map<string, Errand>()
  #send: Send | undefined

  constructor(patienceMs: number) {
    this.#patienceMs = patienceMs
  }

  run(command: SessionCommand): Promise<Result<number, Declined>> {
    return new Promise(resolve => {
      const id = newId()
      const patience = setTimeout(() => this.#settle(id, refuse('unanswered')), this.#patienceMs)
      const settle = (answer: Result<number, Declined>) => {
        clearTimeout(patience)
        resolve(answer)
      }
      const errand = { id, command, settle }
      this.#open.set(id, errand)
      this.#show()
      this.#go(errand)
    })
  }

  /** There is a line: what waits goes out, in order. */
  goOn(send: Send): void {
    this.#send = send
    for (const errand of [...this.#open.values()]) this.#go(errand)
  }

  /** There is no line. */
  wait(): void {
    this.#send = undefined
  }

  /** There will be no line any more. */
  end(): void {
    this.wait()
    for (const id of [...this.#open.keys()]) this.#settle(id, refuse('closed'))
  }

  #go(errand: Errand): void {
    this.#send?.(errand, answer =>
      this.#settle(errand.id, answer.ok ? accept(answer.version) : refuse(answer.refusal)),
    )
  }

  #settle(id: string, answer: Result<number, Declined>): void {
    const errand = this.#open.get(id)
    if (!errand) return
    this.#open.delete(id)
    this.#show()
    errand.settle(answer)
  }

  #show(): void {
    this.pending.set([...this.#open.values()].map(({ command }) => command))
  }
}
