import { Cell } from '#client/wire/Cell.ts'
import { t } from '#client/words/t.ts'
import type { CanvasId } from '#shared/board/ids.ts'
import { boxContains } from '#shared/geometry/box.ts'
import { add, subtract, type Vector } from '#shared/geometry/vector.ts'
import type { Editor } from './Editor.ts'
import { sheetAt, sheetBox, sheetOf } from './sheets.ts'
import { frameOn, fromMap, type TableMap, tableMap } from './tableMap.ts'

/** It is no larger than this, in pixels of the screen. */
const most = { w: 208, h: 200 }
/** A window narrower than this, as a phone's is, has no room for it. */
const leastWindow = 768
/** Of what is seen, by which a key moves the view. */
const keyStep = 0.25

const arrows: Readonly<Record<string, Vector>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** The small map of the whole table: where one is, and a way to be elsewhere, by hand or by keys. */
export class Minimap {
  readonly shown = new Cell(false)
  readonly #editor: Editor
  /** From the hand that holds the frame to the middle of the view, on the table. */
  #grip: Vector | undefined
  #said: CanvasId | undefined

  constructor(editor: Editor) {
    this.#editor = editor
  }

  /** Whether there is room for it. */
  get fits(): boolean {
    return this.#editor.viewpoint.size.w >= leastWindow
  }

  get map(): TableMap | undefined {
    const { canvases } = this.#editor.view
    return tableMap(
      [...canvases.keys()].flatMap(id => {
        const sheet = sheetOf(canvases, id)
        return sheet ? [sheetBox(sheet)] : []
      }),
      most,
    )
  }

  /** Takes hold of the frame, or goes to where it pressed beside it; `at` in pixels of the map. */
  press(at: Vector): void {
    const { map } = this
    const { viewpoint } = this.#editor
    if (!map) return
    const point = fromMap(map, at)
    const isOnFrame = boxContains(frameOn(map, viewpoint.seen), at)
    this.#grip = isOnFrame ? subtract(viewpoint.toTable(viewpoint.middle), point) : [0, 0]
    if (!isOnFrame) viewpoint.flyTo(point)
  }

  move(at: Vector): void {
    const { map } = this
    if (map && this.#grip) this.#editor.viewpoint.centre(add(fromMap(map, at), this.#grip))
  }

  release(): void {
    this.#grip = undefined
  }

  /** What a key does on the map; false leaves it to others. */
  key(key: string): boolean {
    const { viewpoint, looking } = this.#editor
    const arrow = arrows[key]
    if (arrow) {
      viewpoint.pan([-arrow[0] * viewpoint.size.w * keyStep, -arrow[1] * viewpoint.size.h * keyStep])
      this.#sayWhere()
    } else if (key === 'Home') looking.zoomToAll()
    else return false
    return true
  }

  /** Those who see no map hear on which sheet they have come. */
  #sayWhere(): void {
    const { viewpoint, view } = this.#editor
    const sheet = sheetAt(view.canvases, viewpoint.toTable(viewpoint.middle))
    if (sheet && sheet.canvas.id !== this.#said) this.#editor.say(sheet.template.title)
    else if (!sheet && this.#said !== undefined) this.#editor.say(t('map.nowhere'))
    this.#said = sheet?.canvas.id
  }
}
