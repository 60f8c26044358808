import type { Box } from '#shared/geometry/box.ts'
import { dirtyBoxes } from './dirtyBoxes.ts'

/** What of a painting is no longer true. */
export class Damage {
  #boxes: Box[] = []
  #isTotal = false

  get isNone(): boolean {
    return !this.#isTotal && this.#boxes.length === 0
  }

  add(box: Box | undefined): void {
    if (box && !this.#isTotal) this.#boxes.push(box)
  }

  total(): void {
    this.#isTotal = true
    this.#boxes = []
  }

  /** What to paint of the bounds; after that all is well. */
  mend(bounds: Box): readonly Box[] {
    const boxes = this.#isTotal ? [bounds] : dirtyBoxes(this.#boxes, bounds)
    this.#boxes = []
    this.#isTotal = false
    return boxes
  }
}
