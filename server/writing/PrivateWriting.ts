import { randomInt } from 'node:crypto'
import { serverAuthor } from '#server/storage/actors.ts'
import type { BoardStore } from '#server/storage/BoardStore.ts'
import { privateName } from '#server/storage/privateName.ts'
import type { SyncServer } from '#server/sync/SyncServer.ts'
import { OneByOne } from '#server/threads/OneByOne.ts'
import type { Board } from '#shared/board/Board.ts'
import { deleteCards } from '#shared/board/changes/deleteCards.ts'
import { editText } from '#shared/board/changes/editText.ts'
import { type Draft, readDrafts, revealable } from '#shared/board/drafts/drafts.ts'
import type { DraftCount, DraftCounts } from '#shared/session/writing/DraftCount.ts'
import { layDrafts } from '#shared/session/writing/layDrafts.ts'
import { shuffled } from '#shared/std/shuffled.ts'
import { KeptCounts, type OwnCounts } from './KeptCounts.ts'

export interface WritingParts {
  /** Everybody who belongs to a board and may have written in private. */
  readonly writers: (board: string) => Promise<readonly string[]>
  readonly sync: SyncServer
  readonly store: BoardStore
}

/** What is to be revealed: the drafts of one step. */
export interface RevealWish {
  readonly step: string
  /** An anonymous card bears no author, and its words stay in nobody's private log. */
  readonly naming: 'named' | 'anonymous'
  /** No more than so many, drawn by lot. */
  readonly most?: number
}

/** What a reveal has done, and how many more there are. */
export interface Reveal {
  readonly revealed: number
  readonly left: number
}

interface Written {
  readonly author: string
  readonly draft: Draft
}

/**
 * What people write before others see it: a document each, beside the board. Nobody but the author and this server
 * reads any of it; all others get counts. A reveal is the server's own change of the board, in an order drawn by lot.
 */
export class PrivateWriting {
  readonly #parts: WritingParts
  readonly #reveals = new OneByOne()
  readonly #counts = new KeptCounts((board, author) => this.#countOf(board, author))
  readonly #release: () => void

  constructor(parts: WritingParts) {
    this.#parts = parts
    this.#release = parts.sync.wroteInPrivate.add(({ board, participant }) =>
      this.#counts.forget(board, participant),
    )
  }

  stop(): void {
    this.#release()
    this.#counts.stop()
  }

  /** How much is written for each step. */
  async counts(board: string): Promise<DraftCounts> {
    const writers = await this.#parts.writers(board)
    const all = await Promise.all(writers.map(author => this.#counts.of(board, author)))
    const steps = new Map<string, DraftCount>()
    for (const [step, n] of all.flatMap(own => [...own])) {
      const { cards, writers: so } = steps.get(step) ?? { cards: 0, writers: 0 }
      steps.set(step, { cards: cards + n, writers: so + 1 })
    }
    return Object.fromEntries(steps)
  }

  /**
   * First the cards lie on the board, and are durable; then they go from where they were written. If the server ends in
   * between, the next reveal takes away what is left, and lays nothing twice. Two at once go one after the other.
   */
  reveal(board: string, wish: RevealWish): Promise<Reveal> {
    return this.#reveals.run(board, () => this.#reveal(board, wish))
  }

  async #reveal(
    board: string,
    { step, naming, most = Number.POSITIVE_INFINITY }: RevealWish,
  ): Promise<Reveal> {
    const written = await this.#all(board, step)
    const drawn = shuffled(written, limit => randomInt(limit)).slice(0, most)
    const revealed = drawn.map(({ author, draft }) => (naming === 'named' ? { author, draft } : { draft }))
    const laid = await this.#parts.sync.change(board, one =>
      layDrafts(one, revealed, { now: Date.now(), origin: serverAuthor }),
    )
    await this.#takeAway(board, drawn)
    return { revealed: laid.length, left: written.length - drawn.length }
  }

  /** What somebody has typed since the cards were laid comes after them. No history of what was private is kept. */
  async #takeAway(board: string, drawn: readonly Written[]): Promise<void> {
    const { sync, store } = this.#parts
    const gone = await Promise.all(
      [...Map.groupBy(drawn, one => one.author)].map(async ([author, those]) => {
        const own = privateName(board, author)
        const texts = new Map(those.map(({ draft }) => [draft.id, draft.text]))
        const drafts = await sync.change(own, writing => taken(writing, [...texts.keys()]))
        this.#counts.forget(board, author)
        await store.compact(own)
        return drafts.filter(({ id, text }) => texts.get(id) !== text)
      }),
    )
    const late = gone.flat()
    if (late.length === 0) return
    await sync.change(board, one => {
      for (const { id, text } of late) editText(one, id, text, serverAuthor)
    })
  }

  /** What a reveal would take, of all who belong to the board. */
  async #all(board: string, step: string): Promise<readonly Written[]> {
    const { writers, sync } = this.#parts
    const own = await Promise.all(
      (await writers(board)).map(async author => {
        const drafts = await sync.look(privateName(board, author), readDrafts)
        return revealable(drafts, step).map(draft => ({ author, draft }))
      }),
    )
    return own.flat()
  }

  async #countOf(board: string, author: string): Promise<OwnCounts> {
    const drafts = await this.#parts.sync.look(privateName(board, author), readDrafts)
    const bySteps = Map.groupBy(revealable(drafts), ({ step }) => step)
    return new Map([...bySteps].map(([step, those]) => [step, those.length]))
  }
}

/** Takes drafts away, and answers them as they were at the last. */
function taken(writing: Board, ids: readonly string[]): readonly Draft[] {
  const drafts = readDrafts(writing).filter(({ id }) => ids.includes(id))
  deleteCards(writing, ids, serverAuthor)
  return drafts
}
