import type { Measure } from './Measure.ts'
import { textWidth } from './splitRuns.ts'
import { parseFont } from './Typeface.ts'

/**
 * A canvas that can only measure text, in the shape that the line breaker asks for: `new Canvas(1, 1)`, then
 * `getContext('2d')`. Where there is no real one it is put in the place of `OffscreenCanvas`, once and for all.
 */
export function canvasOf(measure: Measure) {
  return class MeasuringCanvas {
    getContext() {
      return new MeasuringContext(measure)
    }
  }
}

class MeasuringContext {
  font = '16px "Noto Sans Variable"'
  letterSpacing = '0px'
  readonly #measure: Measure

  constructor(measure: Measure) {
    this.#measure = measure
  }

  measureText(text: string) {
    const { face, size } = parseFont(this.font)
    return { width: textWidth(text, face, this.#measure) * size }
  }
}
