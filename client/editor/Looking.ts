import { Cell } from '#client/wire/Cell.ts'
import type { CanvasId, CardId, ZoneId } from '#shared/board/ids.ts'
import { zoneBox } from '#shared/canvases/zoneBox.ts'
import { boundsOf, inflate, moveBox } from '#shared/geometry/box.ts'
import type { Vector } from '#shared/geometry/vector.ts'
import { Listeners } from '#shared/std/Listeners.ts'
import type { Editor } from './Editor.ts'
import { placeAt, placeKey, sheetBox, sheetOf, zoneIn } from './sheets.ts'

/** Where one looks and points, in terms of the board: sheets, zones, cards. */
export class Looking {
  /** The zone under the mouse. */
  readonly hovered = new Cell<string | undefined>(undefined)
  /** A card asks for the keyboard focus. */
  readonly focused = new Listeners<CardId>()
  readonly #editor: Editor

  constructor(editor: Editor) {
    this.#editor = editor
  }

  zoomToAll(): void {
    const { view, viewpoint } = this.#editor
    const sheets = [...view.canvases.keys()].flatMap(id => {
      const sheet = sheetOf(view.canvases, id)
      return sheet ? [sheetBox(sheet)] : []
    })
    const box = boundsOf(sheets)
    if (box) viewpoint.fit(box)
  }

  zoomToCanvas(id: CanvasId): void {
    const sheet = sheetOf(this.#editor.view.canvases, id)
    if (sheet) this.#editor.viewpoint.fitReadable(sheetBox(sheet))
  }

  zoomToSelection(): boolean {
    const { boxes, selection, viewpoint } = this.#editor
    const box = boxes.bounds(selection.current)
    if (box) viewpoint.fit(inflate(box, 60))
    return box !== undefined
  }

  zoomToZone(canvas: CanvasId, zone: ZoneId): void {
    const sheet = sheetOf(this.#editor.view.canvases, canvas)
    const spec = sheet && zoneIn(sheet, zone)
    if (sheet && spec)
      this.#editor.viewpoint.fitReadable(moveBox(zoneBox(sheet.template, spec), sheet.canvas.at))
  }

  /** Selects the card and brings it into view, large enough to read, and gives it the keyboard. */
  reveal(id: CardId): void {
    if (this.bringIn(id)) this.focused.tell(id)
  }

  /** Selects the card and brings it into view, and leaves the keyboard where it is; false if there is no such card. */
  bringIn(id: CardId): boolean {
    const { boxes, viewpoint } = this.#editor
    const box = boxes.boxOf(id)
    if (!box) return false
    this.#editor.select([id])
    viewpoint.bring(box)
    return true
  }

  /** The keyboard goes on with the selected cards. */
  focusSelection(): void {
    const [first] = this.#editor.selection.current
    if (first !== undefined) this.focused.tell(first)
  }

  /** The mouse is over this point of the table, or (undefined) elsewhere. */
  hover(at: Vector | undefined): void {
    const place = at && placeAt(this.#editor.view.canvases, at)
    this.hovered.set(place && placeKey(place))
  }
}
