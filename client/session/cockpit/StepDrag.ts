import { Cell } from '#client/wire/Cell.ts'
import type { StepId } from '#shared/session/script/WorkingScript.ts'

/** Where a row of the script stands in its list, scrolled or not, in pixels. */
export interface RowPlace {
  readonly step: StepId
  readonly top: number
  readonly height: number
}

/** A step that is carried to another place of the script. */
export interface HeldStep {
  readonly step: StepId
  /** How far its row has been carried, downward, and how high it is. */
  readonly by: number
  readonly height: number
  /** The place in the script that it has, and that it would get. */
  readonly from: number
  readonly to: number
}

/** Carries a step by its row. Nothing of the script changes until it is let go, and the script is asked for it. */
export class StepDrag {
  readonly held = new Cell<HeldStep | undefined>(undefined)
  #rows: readonly RowPlace[] = []
  #began = 0
  /** It has been let go, and lies in its new place until the script says so. */
  #isLying = false

  /** `at` is where the pointer is in the list, counted from its very beginning. */
  take(step: StepId, at: number, rows: readonly RowPlace[]): void {
    this.#rows = rows
    this.#began = at
    this.#isLying = false
    this.#carry(step, 0)
  }

  move(at: number): void {
    const { current } = this.held
    if (current && !this.#isLying) this.#carry(current.step, at - this.#began)
  }

  /** Lays it down where it would come to stand; undefined if that is where it was, and all is over. */
  letGo(): HeldStep | undefined {
    const { current } = this.held
    if (!current || this.#isLying) return undefined
    if (current.to === current.from) {
      this.end()
      return undefined
    }
    const { step, from, to } = current
    const passed = this.#rows.slice(Math.min(from, to), Math.max(from, to) + 1)
    const way = passed.reduce((sum, row) => sum + (row.step === step ? 0 : row.height), 0)
    this.#isLying = true
    this.held.set({ ...current, by: to > from ? way : -way })
    return current
  }

  /** Puts it back, unless it has been let go. */
  cancel(): void {
    if (!this.#isLying) this.end()
  }

  end(): void {
    this.#isLying = false
    this.held.set(undefined)
  }

  #carry(step: StepId, by: number): void {
    const from = this.#rows.findIndex(row => row.step === step)
    const own = this.#rows[from]
    if (!own) return
    const middle = own.top + own.height / 2 + by
    const to = this.#rows.filter(row => row !== own && row.top + row.height / 2 < middle).length
    this.held.set({ step, by, height: own.height, from, to })
  }
}

/** How far another row makes room for the one that is carried. */
export function makesRoom(place: number, { from, to, height }: HeldStep): number {
  if (place > from && place <= to) return -height
  return place < from && place >= to ? height : 0
}
