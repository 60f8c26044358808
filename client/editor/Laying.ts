import { Cell } from '#client/wire/Cell.ts'
import { t } from '#client/words/t.ts'
import { moveCanvas } from '#shared/board/changes/moveCanvas.ts'
import { removeCanvas } from '#shared/board/changes/removeCanvas.ts'
import { isFixedCanvas } from '#shared/board/fixedCanvas.ts'
import type { CanvasId } from '#shared/board/ids.ts'
import { byOrder, parkingLot } from '#shared/board/read.ts'
import type { CardSnapshot } from '#shared/board/snapshot.ts'
import { add, type Vector } from '#shared/geometry/vector.ts'
import { Listeners } from '#shared/std/Listeners.ts'
import type { Editor } from './Editor.ts'
import { freePlaces } from './edits/freePlaces.ts'
import { besideWhom, type SheetScene, sheetSpot, sheetStep } from './sheetPlaces.ts'
import { type Sheet, sheetBox, sheetOf, zoneIn } from './sheets.ts'

/** A sheet in the hand: where it would come to lie. */
export interface CarriedSheet {
  readonly sheet: Sheet
  readonly at: Vector
}

const pullPixels = 14

/** Where the further sheets lie on the table: facilitators move them about and take them away. */
export class Laying {
  readonly carried = new Cell<CarriedSheet | undefined>(undefined)
  /** A sheet with cards on it is to go: the moment to ask. */
  readonly asked = new Listeners<CanvasId>()
  /** A sheet was taken away here: the moment to offer undo. */
  readonly removed = new Listeners<{ readonly title: string; readonly cards: number }>()
  readonly #editor: Editor

  constructor(editor: Editor) {
    this.#editor = editor
  }

  /** Whether this person may move and remove this sheet. */
  mayArrange(id: CanvasId): boolean {
    return !isFixedCanvas(id) && this.#editor.rights.whyNotArrange() === undefined
  }

  /** Shows where the sheet would lie that a hand has carried so far. Nothing is written before it is let go. */
  carry(id: CanvasId, by: Vector): void {
    const sheet = this.#sheet(id)
    if (!sheet) {
      this.cancel()
      return
    }
    const pull = pullPixels / this.#editor.camera.current.z
    const at = sheetSpot(add(sheet.canvas.at, by), this.#sceneFor(sheet), pull)
    this.carried.set({ sheet, at })
  }

  drop(): void {
    const carried = this.carried.current
    this.cancel()
    if (carried) this.#move(carried.sheet.canvas.id, carried.at)
  }

  cancel(): void {
    this.carried.set(undefined)
  }

  /** By keys: a step to one side, past what lies there. */
  step(id: CanvasId, way: Vector): void {
    const sheet = this.#sheet(id)
    if (!sheet) return
    this.#move(id, sheetStep(sheet.canvas.at, way, this.#sceneFor(sheet)))
    const moved = this.#sheet(id)
    if (moved) this.#editor.viewpoint.bring(sheetBox(moved), 0)
  }

  cardsOn(id: CanvasId): readonly CardSnapshot[] {
    return [...this.#editor.view.cards.values()].filter(card => card.canvas === id).sort(byOrder)
  }

  /** Takes an empty sheet away; one with cards on it is asked about first. */
  askToRemove(id: CanvasId): void {
    if (this.cardsOn(id).length > 0) this.asked.tell(id)
    else this.remove(id)
  }

  /** Its cards go to the parking lot, so that nobody's words vanish; undo brings them back with it. False if it may not go. */
  remove(id: CanvasId): boolean {
    const editor = this.#editor
    const sheet = this.#sheet(id)
    if (!sheet) return false
    const cards = this.cardsOn(id)
    const removal = { id, cards: this.#parked(cards) }
    if (!editor.arrange(() => removeCanvas(editor.board, removal, editor.origin))) return false
    this.removed.tell({ title: sheet.template.title, cards: cards.length })
    return true
  }

  #parked(cards: readonly CardSnapshot[]) {
    const { view } = this.#editor
    const sheet = sheetOf(view.canvases, parkingLot.canvas)
    const zone = sheet && zoneIn(sheet, parkingLot.zone)
    if (!sheet || !zone) return []
    const places = freePlaces(this.#editor, { sheet, zone }, cards)
    return cards.map(({ id, at }, index) => ({ id, ...parkingLot, at: places[index] ?? at }))
  }

  #move(id: CanvasId, at: Vector): void {
    const editor = this.#editor
    const former = editor.view.canvases.get(id)
    if (!editor.arrange(() => moveCanvas(editor.board, id, at, editor.origin))) return
    const sheet = this.#sheet(id)
    if (!sheet || sheet.canvas === former) return
    const { title } = sheet.template
    const beside = besideWhom(sheetBox(sheet), this.#others(id))
    if (beside) editor.say(t(`sheet.${beside.side}`, { canvas: title, other: beside.other.title }))
  }

  /** Undefined for those that stay where they are. */
  #sheet(id: CanvasId): Sheet | undefined {
    return isFixedCanvas(id) ? undefined : sheetOf(this.#editor.view.canvases, id)
  }

  #sceneFor({ canvas: { id }, template }: Sheet): SheetScene {
    return { size: template.size, others: this.#others(id) }
  }

  #others(id: CanvasId) {
    const { canvases } = this.#editor.view
    return [...canvases.keys()].flatMap(other => {
      const sheet = other === id ? undefined : sheetOf(canvases, other)
      return sheet ? [{ ...sheetBox(sheet), title: sheet.template.title }] : []
    })
  }
}
