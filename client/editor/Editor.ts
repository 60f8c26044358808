import type { BoardConnection, Observable } from '#client/wire/BoardConnection.ts'
import { Cell } from '#client/wire/Cell.ts'
import { t } from '#client/words/t.ts'
import type { Board } from '#shared/board/Board.ts'
import { deleteCards } from '#shared/board/changes/deleteCards.ts'
import { editText } from '#shared/board/changes/editText.ts'
import { linkCards, unlinkCards } from '#shared/board/changes/linkCards.ts'
import { recolorCards } from '#shared/board/changes/recolorCards.ts'
import { setField } from '#shared/board/changes/setField.ts'
import type { FieldValue } from '#shared/board/fields.ts'
import type { CanvasId, CardId, LinkId, PersonId, ZoneId } from '#shared/board/ids.ts'
import type { CardKind, Paper } from '#shared/board/kinds.ts'
import type { LinkType } from '#shared/board/linkTypes.ts'
import { isTag } from '#shared/canvases/cardBox.ts'
import { cardForm } from '#shared/canvases/cardForms.ts'
import { type Box, boundsOf, inflate, moveBox } from '#shared/geometry/box.ts'
import { rounded, subtract, type Vector } from '#shared/geometry/vector.ts'
import type { Participant } from '#shared/protocol/http.ts'
import { mayArrangeBoard, mayContribute, mayDeleteCard } from '#shared/protocol/permissions.ts'
import type { Presence } from '#shared/protocol/presence.ts'
import { Listeners } from '#shared/std/Listeners.ts'
import { BoardView } from './BoardView.ts'
import type { Camera } from './Camera.ts'
import { CardBoxes } from './CardBoxes.ts'
import { Drag } from './Drag.ts'
import { duplicateCards } from './edits/duplicateCards.ts'
import { moveCardsToZone } from './edits/moveCardsToZone.ts'
import { pasteCards } from './edits/pasteCards.ts'
import { writeCards } from './edits/writeCards.ts'
import { History } from './History.ts'
import { keptInside } from './keptInside.ts'
import { type Place, placeAt, placeKey, sheetAt, sheetBox, sheetOf, zoneBox, zoneIn } from './sheets.ts'
import { Tools } from './tools/Tools.ts'
import { Viewpoint } from './Viewpoint.ts'

export interface EditorParts {
  readonly board: Board
  readonly me: Participant
  /** Says something of oneself to the others; nobody listens in tests. */
  readonly tell?: BoardConnection['tell']
  readonly others?: BoardConnection['others']
  /** Runs a flush of the view before the next frame. */
  readonly schedule?: (flush: () => void) => void
  readonly now?: () => number
}

/** Somebody whose name and colour stand on the cards they wrote. */
export interface Author {
  readonly name: string
  /** Index into the twelve person colours. */
  readonly color: number
}

/** A card to be written; what is left out is chosen by the zone. */
export interface CardWish extends Place {
  readonly kind?: CardKind
  readonly text?: string
  /** On the canvas: upper left corner, or the centre of a person's disc. */
  readonly at?: Vector
}

/** Presence must stay small; nobody misses the outlines beyond. */
const mostShared = 60

/**
 * Everything that a person does to a board in one tab, without a browser: what is selected, where one looks, which
 * card is open, and every change one can make. Components draw it and call it. What may not be done is said politely
 * and left undone; nothing here throws for what people do.
 */
export class Editor {
  readonly board: Board
  readonly view: BoardView
  readonly boxes: CardBoxes
  readonly viewpoint = new Viewpoint()
  readonly me: Participant
  readonly canEdit: boolean
  /** Title, community, perspectives, sheets. */
  readonly canArrange: boolean
  /** The maker of all changes of this tab: what undo undoes. */
  readonly origin: object = { by: 'editor' }
  readonly now: () => number
  readonly tell: BoardConnection['tell']
  readonly others: Observable<ReadonlyMap<number, Presence>>
  readonly selection = new Cell<ReadonlySet<CardId>>(new Set())
  readonly editing = new Cell<CardId | undefined>(undefined)
  /** Who wrote what; the page sets it from the server's roster. */
  readonly authors = new Cell<ReadonlyMap<PersonId, Author>>(new Map())
  /** Polite announcements, for screen readers and toasts. */
  readonly said = new Listeners<string>()
  /** Cards were deleted here: the moment to offer undo. */
  readonly removed = new Listeners<{ readonly cards: number }>()
  /** Whether the side panel of the selection is wanted beside the table; it stays so from card to card. */
  readonly details = new Cell(false)
  /** The menu of what can be done with the selection is asked for. */
  readonly menuWanted = new Listeners()
  /** The zone under the mouse. */
  readonly hovered = new Cell<string | undefined>(undefined)
  /** A card asks for the keyboard focus. */
  readonly focused = new Listeners<CardId>()
  /** Where a card without a place goes: the zone used last. */
  lastPlace: Place | undefined
  lastPaper: Paper | undefined
  /** The box being drawn around cards, on the table. */
  readonly lasso = new Cell<Box | undefined>(undefined)
  readonly drag = new Drag(this)
  readonly tools = new Tools(this)
  readonly #history: History
  readonly #release: () => void

  constructor({ board, me, tell, others, schedule, now }: EditorParts) {
    this.board = board
    this.me = me
    this.canEdit = mayContribute(me)
    this.canArrange = mayArrangeBoard(me)
    this.tell = tell ?? (() => {})
    this.others = others ?? new Cell<ReadonlyMap<number, Presence>>(new Map())
    this.now = now ?? Date.now
    this.view = new BoardView(board, schedule)
    this.boxes = new CardBoxes(this.view)
    this.#history = new History(board, this.origin)
    this.#release = this.view.changed.add(({ cards }) => this.#forget(cards))
  }

  get camera(): Observable<Camera> {
    return this.viewpoint.camera
  }

  get history(): Observable<{ readonly canUndo: boolean; readonly canRedo: boolean }> {
    return this.#history.state
  }

  select(ids: Iterable<CardId>): void {
    const next = new Set([...ids].filter(id => this.view.card(id)))
    const { current } = this.selection
    if (next.size === current.size && [...next].every(id => current.has(id))) return
    this.selection.set(next)
    for (const id of next) this.lastPlace = this.placeOf(id)
    this.tell({ selected: [...next].slice(0, mostShared) })
  }

  edit(id: CardId): void {
    if (!this.canEdit || !this.view.card(id)) return
    this.select([id])
    this.#history.pause()
    this.editing.set(id)
    this.tell({ editing: { card: id, anchor: 0, head: 0 } })
  }

  /** A card that was left empty goes without a word. */
  stopEditing(): void {
    const id = this.editing.current
    if (id === undefined) return
    this.editing.set(undefined)
    this.tell({ editing: undefined })
    this.view.flush()
    const isEmpty = this.view.card(id)?.text.trim() === ''
    if (isEmpty && this.mayRemove(id)) this.change(() => deleteCards(this.board, [id], this.origin))
    this.#history.pause()
  }

  /** One card; undefined if the zone takes no more, or none of this kind. */
  addCard(wish: CardWish): CardId | undefined {
    const [id] = writeCards(this, wish, [wish.text ?? ''])
    return id
  }

  /** One card per text. */
  addCards(wish: Omit<CardWish, 'text' | 'at'>, texts: readonly string[]): readonly CardId[] {
    return writeCards(this, wish, texts)
  }

  /** A new card in the zone in use, open for writing. */
  writeNew(): void {
    const place = this.currentPlace()
    if (place) this.#write(place)
  }

  /** A new card under a point of the table, open for writing. */
  writeAt(at: Vector): void {
    const place = placeAt(this.view.canvases, at)
    const sheet = place && sheetOf(this.view.canvases, place.canvas)
    const kind = place?.spec.kinds[0]
    if (!place || !sheet || !kind) return
    const form = cardForm(kind, place.zone)
    const wanted = subtract(at, sheet.canvas.at)
    const box = { w: form.w, h: form.minH }
    const kept = isTag(kind) ? wanted : keptInside(wanted, { spec: place.spec, sheet, box })
    this.#write({ canvas: place.canvas, zone: place.zone, at: rounded(kept) })
  }

  /** A new card in a free place of a zone, open for writing. */
  writeIn(place: Place): void {
    this.#write(place)
  }

  /** The zone of the selected card, or the one used last, or the first of the sheet in the middle of the view. */
  currentPlace(): Place | undefined {
    const [selected] = this.selection.current
    const place = (selected !== undefined && this.placeOf(selected)) || this.lastPlace
    if (place) return place
    const middle = this.viewpoint.toTable(this.viewpoint.middle)
    const under = placeAt(this.view.canvases, middle)
    if (under) return under
    const [any] = this.view.canvases.keys()
    const sheet =
      sheetAt(this.view.canvases, middle) ??
      (any === undefined ? undefined : sheetOf(this.view.canvases, any))
    const zone = sheet?.template.zones[0]
    return sheet && zone && { canvas: sheet.canvas.id, zone: zone.id }
  }

  paste(clipboard: { readonly json: string; readonly text: string }): readonly CardId[] {
    return pasteCards(this, clipboard)
  }

  /** To free places of a zone; false (and said why) if it does not take them. */
  moveToZone(ids: Iterable<CardId>, place: Place): boolean {
    return moveCardsToZone(this, [...ids], place)
  }

  setText(id: CardId, text: string): void {
    if (this.canEdit) this.change(() => editText(this.board, id, text, this.origin))
  }

  setField(id: CardId, key: string, value: FieldValue | undefined): boolean {
    return this.canEdit && this.change(() => setField(this.board, id, key, value, this.origin))
  }

  recolor(ids: Iterable<CardId>, paper: Paper): void {
    if (!this.canEdit) return
    this.lastPaper = paper
    this.change(() => recolorCards(this.board, ids, paper, this.origin))
  }

  /** Deletes those cards that one may delete, says so where one may not; false if nothing went. */
  remove(ids: Iterable<CardId>): boolean {
    const wanted = [...ids].filter(id => this.view.card(id))
    const gone = wanted.filter(id => this.mayRemove(id))
    const kept = wanted.length - gone.length
    if (kept > 0) this.say(t('canvas.mayNotDelete', { n: kept }))
    if (gone.length === 0) return false
    this.change(() => deleteCards(this.board, gone, this.origin))
    this.say(t('canvas.removed', { n: gone.length }))
    this.removed.tell({ cards: gone.length })
    return true
  }

  /** The server refuses by the same function. */
  mayRemove(id: CardId): boolean {
    const card = this.view.card(id)
    return card !== undefined && mayDeleteCard(this.me, card.author)
  }

  duplicate(ids: Iterable<CardId>): readonly CardId[] {
    return duplicateCards(this, [...ids])
  }

  link(wish: { readonly type: LinkType; readonly from: CardId; readonly to: CardId }): LinkId | undefined {
    return this.canEdit ? this.change(() => linkCards(this.board, wish, this.origin)) : undefined
  }

  unlink(ids: Iterable<LinkId>): void {
    if (this.canEdit) this.change(() => unlinkCards(this.board, ids, this.origin))
  }

  undo(): void {
    this.#history.undo()
    this.view.flush()
  }

  redo(): void {
    this.#history.redo()
    this.view.flush()
  }

  zoomToAll(): void {
    const sheets = [...this.view.canvases.keys()].flatMap(id => {
      const sheet = sheetOf(this.view.canvases, id)
      return sheet ? [sheetBox(sheet)] : []
    })
    const box = boundsOf(sheets)
    if (box) this.viewpoint.fit(box)
  }

  zoomToCanvas(id: CanvasId): void {
    const sheet = sheetOf(this.view.canvases, id)
    if (sheet) this.viewpoint.fitReadable(sheetBox(sheet))
  }

  zoomToSelection(): boolean {
    const box = this.boxes.bounds(this.selection.current)
    if (box) this.viewpoint.fit(inflate(box, 60))
    return box !== undefined
  }

  zoomToZone(canvas: CanvasId, zone: ZoneId): void {
    const sheet = sheetOf(this.view.canvases, canvas)
    const spec = sheet && zoneIn(sheet, zone)
    if (sheet && spec) this.viewpoint.fit(moveBox(zoneBox(sheet.template, spec), sheet.canvas.at))
  }

  /** Selects the card and brings it into view, large enough to read. */
  reveal(id: CardId): void {
    const box = this.boxes.boxOf(id)
    if (!box) return
    this.select([id])
    this.viewpoint.bring(box)
    this.focused.tell(id)
  }

  /** The mouse is over this point of the table, or (undefined) elsewhere. */
  hover(at: Vector | undefined): void {
    const place = at && placeAt(this.view.canvases, at)
    this.hovered.set(place && placeKey(place))
  }

  placeOf(id: CardId): Place | undefined {
    const card = this.view.card(id)
    return card && { canvas: card.canvas, zone: card.zone }
  }

  say(words: string): void {
    this.said.tell(words)
  }

  /** One change, one undo step, and the view up to date right after it. */
  change<Outcome>(run: () => Outcome): Outcome {
    const outcome = this.#history.step(run)
    this.view.flush()
    return outcome
  }

  /** Like `change`, but merges with what was typed or nudged just before. */
  continue<Outcome>(run: () => Outcome): Outcome {
    const outcome = run()
    this.view.flush()
    return outcome
  }

  destroy(): void {
    this.#release()
    this.#history.destroy()
    this.boxes.destroy()
    this.view.destroy()
  }

  #write(wish: CardWish): void {
    const id = this.addCard(wish)
    if (id === undefined) return
    const box = this.boxes.boxOf(id)
    if (box) this.viewpoint.bring(box)
    this.edit(id)
  }

  /** Cards that others deleted are neither selected nor open any more. */
  #forget(changed: ReadonlySet<CardId>): void {
    const gone = [...changed].filter(id => !this.view.card(id))
    if (gone.length === 0) return
    if (gone.some(id => id === this.editing.current)) {
      this.editing.set(undefined)
      this.tell({ editing: undefined })
    }
    if (gone.some(id => this.selection.current.has(id))) this.select(this.selection.current)
  }
}
