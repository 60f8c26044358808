import type * as Y from 'yjs'
import { textOfCard } from '#shared/board/read.ts'
import { frames } from '#tests/support/rawFrames.ts'
import type { Participant } from './Participant.ts'

export type MarkKind = 'letters' | 'cursors'

const everyMs: Readonly<Record<MarkKind, number>> = { letters: 100, cursors: 50 }
const separator = ' '

/**
 * Somebody with a real document who writes the time into it, again and again, and notes when the times of others have
 * arrived in it. Letters all arrive however they are gathered on the way; of cursors only the last counts.
 */
export class Probe {
  /** From the writing of a mark to its arrival, ms. */
  latencies: number[] = []
  readonly #participant: Participant
  readonly #kind: MarkKind
  readonly #card: string
  #written = 0
  #said = 0
  #since = 0
  #timer: NodeJS.Timeout | undefined

  constructor(participant: Participant, { kind, card }: { kind: MarkKind; card: string }) {
    this.#participant = participant
    this.#kind = kind
    this.#card = card
  }

  /** Marks since the last `forget`. */
  get written(): number {
    return this.#written
  }

  /** Listens to the cards of other probes. */
  watch(cards: readonly string[]): void {
    const { board } = this.#participant
    if (this.#kind === 'letters') {
      for (const card of cards) textOfCard(board, card)?.observe(event => this.#read(event))
      return
    }
    this.#participant.onPresence = entries => {
      for (const { client, state } of entries) {
        if (client === board.doc.clientID) continue
        const mark = /"cursor":\[([\d.]+),-7\]/.exec(state)
        if (mark) this.#arrived(Number(mark[1]))
      }
    }
  }

  start(): void {
    this.#timer = setInterval(() => this.#write(), everyMs[this.#kind])
  }

  /** What was measured while everything got warm does not count, nor what is still on its way. */
  forget(): void {
    this.#since = performance.now()
    this.#written = 0
    this.latencies = []
  }

  stop(): void {
    clearInterval(this.#timer)
  }

  #write(): void {
    this.#written += 1
    this.#said += 1
    const { board } = this.#participant
    const now = performance.now().toFixed(3)
    if (this.#kind === 'cursors') {
      const entry = { client: board.doc.clientID, clock: this.#said, state: `{"cursor":[${now},-7]}` }
      this.#participant.say(frames.presence([entry]))
      return
    }
    const text = textOfCard(board, this.#card)
    board.change('own', () => text?.insert(text.length, `${separator}${now}`))
  }

  #read(event: Y.YTextEvent): void {
    if (event.transaction.local) return
    for (const { insert } of event.delta) {
      if (typeof insert !== 'string') continue
      for (const mark of insert.split(separator)) if (mark) this.#arrived(Number(mark))
    }
  }

  #arrived(writtenAt: number): void {
    if (writtenAt >= this.#since) this.latencies.push(performance.now() - writtenAt)
  }
}
