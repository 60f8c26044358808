import { Cell } from '#client/wire/Cell.ts'
import { deleteCards } from '#shared/board/changes/deleteCards.ts'
import { editText } from '#shared/board/changes/editText.ts'
import { linkCards, unlinkCards } from '#shared/board/changes/linkCards.ts'
import { setField } from '#shared/board/changes/setField.ts'
import type { FieldValue } from '#shared/board/fields.ts'
import type { CardId, LinkId } from '#shared/board/ids.ts'
import type { CardKind, Paper } from '#shared/board/kinds.ts'
import type { LinkType } from '#shared/board/linkTypes.ts'
import { isTag } from '#shared/canvases/cardBox.ts'
import { cardForm } from '#shared/canvases/cardForms.ts'
import { rounded, subtract, type Vector } from '#shared/geometry/vector.ts'
import type { Editor } from './Editor.ts'
import { writeCards } from './edits/writeCards.ts'
import { keptInside } from './keptInside.ts'
import { type Place, placeAt, sheetAt, sheetOf } from './sheets.ts'

/** A card to be written; what is left out is chosen by the zone. */
export interface CardWish extends Place {
  readonly kind?: CardKind
  readonly text?: string
  readonly fields?: Readonly<Record<string, FieldValue>>
  /** On the canvas: upper left corner, or the centre of a person's disc. */
  readonly at?: Vector
}

/** What people write: new cards, the text of the open one, fields and links. */
export class Writing {
  /** The card whose text is open. */
  readonly open = new Cell<CardId | undefined>(undefined)
  /** Where a card without a place goes: the zone used last. */
  lastPlace: Place | undefined
  lastPaper: Paper | undefined
  /** The card that was begun last, and the step by which it was made. */
  #begun: { readonly id: CardId; readonly step: object | undefined } | undefined
  readonly #editor: Editor

  constructor(editor: Editor) {
    this.#editor = editor
  }

  edit(id: CardId): void {
    const editor = this.#editor
    if (!editor.view.card(id) || editor.refuses(editor.rights.whyNotEdit(id))) return
    editor.select([id])
    editor.history.pause()
    this.open.set(id)
    editor.tell({ editing: { card: id, anchor: 0, head: 0 } })
  }

  /** A card that was left empty goes without a word. */
  stop(): void {
    const editor = this.#editor
    const id = this.open.current
    if (id === undefined) return
    this.close()
    this.removeIfEmpty(id)
    editor.history.pause()
  }

  /** Says nothing and shows nothing: a picture, or a rating, needs no words. */
  removeIfEmpty(id: CardId): void {
    const editor = this.#editor
    editor.view.flush()
    const card = editor.view.card(id)
    const saysNothing =
      card?.text.trim() === '' && Object.keys(card.fields).every(key => key === 'perspective')
    if (saysNothing && !editor.rights.whyNotDelete(id) && !editor.rights.whyNotFewer([id])) this.#discard(id)
  }

  /** A card that was begun and left again was never there: undo goes on with what was done before it. */
  #discard(id: CardId): void {
    const editor = this.#editor
    if (this.#begun?.id === id && this.#begun.step === editor.history.last) {
      editor.history.takeBack()
      editor.view.flush()
    } else editor.change(() => deleteCards(editor.board, [id], editor.origin))
  }

  /** Only shuts the text, whatever it says. */
  close(): void {
    this.open.set(undefined)
    this.#editor.tell({ editing: undefined })
  }

  /** One card; undefined if the zone takes no more, or none of this kind. */
  addCard(wish: CardWish): CardId | undefined {
    const [id] = writeCards(this.#editor, wish, [wish.text ?? ''])
    return id
  }

  /** One card per text. */
  addCards(wish: Omit<CardWish, 'text' | 'at'>, texts: readonly string[]): readonly CardId[] {
    return writeCards(this.#editor, wish, texts)
  }

  /** A new card in the zone in use, open for writing. */
  writeNew(): void {
    const place = this.currentPlace()
    if (place) this.writeIn(place)
  }

  /** A new card under a point of the table, open for writing. */
  writeAt(at: Vector, chosen?: CardKind): void {
    const { canvases } = this.#editor.view
    const place = placeAt(canvases, at)
    const sheet = place && sheetOf(canvases, place.canvas)
    const kind = chosen ?? place?.spec.kinds[0]
    if (!place || !sheet || !kind) return
    const form = cardForm(kind, place.zone)
    const wanted = subtract(at, sheet.canvas.at)
    const box = { w: form.w, h: form.minH }
    const kept = isTag(kind) ? wanted : keptInside(wanted, { spec: place.spec, sheet, box })
    this.writeIn({
      canvas: place.canvas,
      zone: place.zone,
      at: rounded(kept),
      ...(chosen && { kind: chosen }),
    })
  }

  /** A new card in a zone, in a free place unless one is wished for, open for writing. */
  writeIn(wish: CardWish): void {
    const id = this.addCard(wish)
    if (id === undefined) return
    this.#begun = { id, step: this.#editor.history.last }
    const box = this.#editor.boxes.boxOf(id)
    if (box) this.#editor.viewpoint.bring(box)
    this.edit(id)
  }

  /** The zone of the selected card, or the one used last, or the first of the sheet in the middle of the view. */
  currentPlace(): Place | undefined {
    const { selection, viewpoint, view } = this.#editor
    const [selected] = selection.current
    const place = (selected !== undefined && this.#editor.placeOf(selected)) || this.lastPlace
    if (place) return place
    const middle = viewpoint.toTable(viewpoint.middle)
    const under = placeAt(view.canvases, middle)
    if (under) return under
    const [any] = view.canvases.keys()
    const sheet =
      sheetAt(view.canvases, middle) ?? (any === undefined ? undefined : sheetOf(view.canvases, any))
    const zone = sheet?.template.zones[0]
    return sheet && zone && { canvas: sheet.canvas.id, zone: zone.id }
  }

  setText(id: CardId, text: string): void {
    const { rights, board, origin } = this.#editor
    if (this.#editor.refuses(rights.whyNotEdit(id))) return
    this.#editor.change(() => editText(board, id, text.slice(0, rights.charactersPerCard), origin))
  }

  setField(id: CardId, key: string, value: FieldValue | undefined): boolean {
    const { rights, board, origin } = this.#editor
    if (this.#editor.refuses(rights.whyNotSet(id, key))) return false
    return this.#editor.change(() => setField(board, id, key, value, origin))
  }

  link(wish: { readonly type: LinkType; readonly from: CardId; readonly to: CardId }): LinkId | undefined {
    const { rights, board, origin } = this.#editor
    if (this.#editor.refuses(rights.whyNotLink(wish))) return undefined
    return this.#editor.change(() => linkCards(board, wish, origin))
  }

  unlink(ids: Iterable<LinkId>): void {
    const { rights, board, origin } = this.#editor
    const links = [...ids]
    if (this.#editor.refuses(links.map(id => rights.whyNotUnlink(id)).find(Boolean))) return
    this.#editor.change(() => unlinkCards(board, links, origin))
  }
}
