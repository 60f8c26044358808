import type * as Y from 'yjs'
import type { Observable } from '#client/wire/BoardConnection.ts'
import type { Board, Entry } from '#shared/board/Board.ts'
import type { CardId } from '#shared/board/ids.ts'
import { type DeletionLimits, DeletionPace } from '#shared/board/rules/DeletionPace.ts'
import type { Rules } from '#shared/protocol/rules.ts'

export interface OwnDeletionParts {
  readonly board: Board
  readonly rules: Observable<Rules>
  /** What is deleted without a line arrives all at once, when there is one again. */
  readonly isOnline: Observable<boolean>
  readonly now: () => number
}

/**
 * How much this tab deletes, watched where it happens: in the document. It counts more strictly than the server, whose
 * clock runs beside ours and to whom edits come late and in heaps, so that nothing that is offered here is refused
 * there.
 */
export class OwnDeletions {
  readonly #parts: OwnDeletionParts
  readonly #pace: DeletionPace
  #unsent: CardId[] = []
  #wasFrozen = false
  readonly #release: () => void

  constructor(parts: OwnDeletionParts) {
    this.#parts = parts
    this.#pace = new DeletionPace(() => stricter(parts.rules.current.limits))
    this.#rulesTurned()
    const onCards = (event: Y.YMapEvent<Entry>, { local }: Y.Transaction) => local && this.#note(event)
    parts.board.cards.observe(onCards)
    const releases = [
      parts.isOnline.subscribe(() => this.#lineTurned()),
      parts.rules.subscribe(() => this.#rulesTurned()),
    ]
    this.#release = () => {
      parts.board.cards.unobserve(onCards)
      for (const release of releases) release()
    }
  }

  /** Whether so many may go at once, now. */
  allow(cards: readonly CardId[]): boolean {
    return this.#isExempt || this.#pace.counting(cards, this.#parts.now()).length <= this.#left
  }

  /** Enough were deleted: the server is about to freeze us, or has done so. */
  get isExhausted(): boolean {
    return !this.#isExempt && this.#left <= 0
  }

  destroy(): void {
    this.#release()
  }

  get #isExempt(): boolean {
    return this.#parts.rules.current.role === 'facilitator'
  }

  get #left(): number {
    return this.#pace.left(this.#parts.now()) - this.#unsent.length
  }

  #note({ changes }: Y.YMapEvent<Entry>): void {
    const now = this.#parts.now()
    const { add = [], delete: gone = [] } = Object.groupBy(changes.keys, ([, { action }]) => action)
    const ids = (some: typeof add) => some.map(([id]) => id)
    if (this.#parts.isOnline.current) this.#pace.deleted(ids(gone), now)
    else this.#unsent.push(...this.#pace.counting(ids(gone), now))
    this.#pace.added(ids(add), now)
  }

  /** What was sent before will have been there for long when what is deleted from now on arrives. */
  #lineTurned(): void {
    this.#pace.settle()
    if (!this.#parts.isOnline.current) return
    this.#pace.deleted(this.#unsent, this.#parts.now())
    this.#unsent = []
  }

  /** A facilitator may have let us go on; another tab of ours may have deleted, too. */
  #rulesTurned(): void {
    const { freeze, deleted } = this.#parts.rules.current
    if (this.#wasFrozen && !freeze) this.#pace.begin()
    this.#wasFrozen = freeze !== undefined
    this.#pace.heard(deleted, this.#parts.now())
  }
}

function stricter({ deletionsAtOnce, deletionsWithinMs, takeBackMs }: DeletionLimits): DeletionLimits {
  return { deletionsAtOnce, deletionsWithinMs: deletionsWithinMs * 1.2 + 1000, takeBackMs: takeBackMs / 2 }
}
