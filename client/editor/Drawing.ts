import { Cell } from '#client/wire/Cell.ts'
import { t } from '#client/words/t.ts'
import { drawStrokes, eraseStrokes } from '#shared/board/changes/drawStrokes.ts'
import type { CanvasId } from '#shared/board/ids.ts'
import type { Ink } from '#shared/board/kinds.ts'
import { mostStrokeNumbers } from '#shared/board/snapshot.ts'
import { distanceToStroke, simplified } from '#shared/geometry/strokes.ts'
import { add, scale, subtract, type Vector } from '#shared/geometry/vector.ts'
import type { Editor } from './Editor.ts'
import { sheetAt } from './sheets.ts'

export interface Line {
  readonly canvas: CanvasId
  /** Relative to the canvas. */
  readonly points: readonly Vector[]
}

const width = 5
/** Pixels of the screen by which a line may differ from what the hand drew, and by which an eraser may miss it. */
const slackPixels = 1.2
const eraserPixels = 10
/** Closer together than this the points of a hand say nothing. */
const leastStep = 1

/** The pen: lines on sheets, each written once when the pen is lifted, and taken away by the eraser. */
export class Drawing {
  readonly ink = new Cell<Ink>('pen')
  /** The line under way. */
  readonly line = new Cell<Line | undefined>(undefined)
  readonly #editor: Editor

  constructor(editor: Editor) {
    this.#editor = editor
  }

  /** False (and said why) where there is nothing to draw on, or one may not. */
  begin(at: Vector): boolean {
    const sheet = sheetAt(this.#editor.view.canvases, at)
    if (!sheet) {
      this.#editor.say(t('pen.onSheets'))
      return false
    }
    const canvas = sheet.canvas.id
    if (this.#editor.refuses(this.#editor.rights.whyNotDraw(canvas))) return false
    this.line.set({ canvas, points: [subtract(at, sheet.canvas.at)] })
    return true
  }

  go(at: Vector): void {
    const line = this.line.current
    const origin = line && this.#editor.view.canvases.get(line.canvas)?.at
    if (!line || !origin) return
    const point = subtract(at, origin)
    const [x, y] = line.points.at(-1) ?? point
    if (Math.hypot(point[0] - x, point[1] - y) < leastStep) return
    this.line.set({ ...line, points: [...line.points, point] })
  }

  /** The pen is lifted: the line is written. A mere dot is none. */
  finish(): void {
    const line = this.line.current
    this.line.set(undefined)
    if (!line || line.points.length < 2) return
    // The sheet may have been locked under the pen.
    if (this.#editor.refuses(this.#editor.rights.whyNotDraw(line.canvas))) return
    const { board, origin, me, now, viewpoint } = this.#editor
    const points = bounded(line.points, slackPixels / viewpoint.camera.current.z)
    const stroke = {
      canvas: line.canvas,
      points,
      ink: this.ink.current,
      width,
      author: me.id,
      created: now(),
    }
    this.#editor.change(() => drawStrokes(board, [stroke], origin))
  }

  /** Whatever is in the hand is let go undone; what has been erased stays so. */
  drop(): void {
    this.line.set(undefined)
    this.stopErasing()
  }

  /** What is erased until it stops is one step for undo. */
  beginErasing(): void {
    this.#editor.history.begin()
  }

  stopErasing(): void {
    this.#editor.history.end()
  }

  /** Takes away the lines that lie between two points, as far as one may. */
  erase(from: Vector, to: Vector): void {
    const { view, viewpoint, rights, board, origin } = this.#editor
    const reach = eraserPixels / viewpoint.camera.current.z
    const touched = [...view.strokes.values()].filter(stroke => {
      const sheet = view.canvases.get(stroke.canvas)
      if (!sheet) return false
      const away = (at: Vector) => distanceToStroke(subtract(at, sheet.at), stroke.points)
      return pointsBetween(from, to, reach).some(at => away(at) <= reach + stroke.width / 2)
    })
    const gone = touched.filter(({ id }) => rights.whyNotErase(id) === undefined)
    if (gone.length > 0)
      this.#editor.continue(() =>
        eraseStrokes(
          board,
          gone.map(({ id }) => id),
          origin,
        ),
      )
    else if (touched[0]) this.#editor.refuses(rights.whyNotErase(touched[0].id))
  }
}

/** Close enough together that nothing slips through between them. */
function pointsBetween(from: Vector, to: Vector, step: number): readonly Vector[] {
  const way = subtract(to, from)
  const count = Math.min(100, Math.ceil(Math.hypot(...way) / step))
  return Array.from({ length: count + 1 }, (_, index) =>
    add(from, scale(way, count === 0 ? 0 : index / count)),
  )
}

/** A very long line is drawn more coarsely rather than cut off. */
function bounded(points: readonly Vector[], slack: number): readonly number[] {
  for (let coarse = slack; ; coarse *= 2) {
    const line = simplified(points, coarse)
    if (line.length <= mostStrokeNumbers) return line
  }
}
