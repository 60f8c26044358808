import { Cell } from '#client/wire/Cell.ts'
import { t } from '#client/words/t.ts'
import { resizeCard } from '#shared/board/changes/resizeCard.ts'
import type { CardId } from '#shared/board/ids.ts'
import { isTag } from '#shared/canvases/cardBox.ts'
import { cardForm } from '#shared/canvases/cardForms.ts'
import { zoneBox } from '#shared/canvases/zoneBox.ts'
import type { Vector } from '#shared/geometry/vector.ts'
import type { Editor } from './Editor.ts'
import { sheetOf, zoneIn } from './sheets.ts'

export interface Size {
  readonly w: number
  readonly h: number
}

/** Bounds of the document; a card is never larger than its zone anyhow. */
const largest: Size = { w: 4000, h: 4000 }
const inset = 8

/**
 * Cards made larger. A size given by hand is a least size: no card is smaller than its kind, and all grow with their
 * text, so that none is ever cut. Like a drag, a size in the hand is shown here and written when it is let go.
 */
export class Sizing {
  readonly inHand = new Cell<(Size & { readonly id: CardId }) | undefined>(undefined)
  readonly #editor: Editor

  constructor(editor: Editor) {
    this.#editor = editor
  }

  /** The one selected card, if it has a size that can be changed. A person's tag has not. */
  get subject(): CardId | undefined {
    const { selection, view, clusters } = this.#editor
    const [id] = selection.current
    const card = id === undefined ? undefined : view.card(id)
    const isOne = selection.current.size === 1 && card !== undefined
    return isOne && !isTag(card.kind) && !clusters.isFolded(card.id) ? card.id : undefined
  }

  /** The size as it is drawn. */
  sizeOf(id: CardId): Size | undefined {
    const box = this.#editor.boxes.boxOf(id)
    return box && { w: box.w, h: box.h }
  }

  show(id: CardId, size: Size): void {
    this.inHand.set({ id, ...this.#fitting(id, size) })
  }

  /** Writes what is shown. */
  keep(): void {
    const wanted = this.inHand.current
    this.cancel()
    if (wanted) this.#write(wanted.id, wanted)
  }

  cancel(): void {
    if (this.inHand.current) this.inHand.set(undefined)
  }

  /** By keys: so much larger or smaller. Quick presses are one undo step. */
  grow([w, h]: Vector): void {
    const id = this.subject
    const size = id === undefined ? undefined : this.sizeOf(id)
    if (id !== undefined && size) this.#write(id, { w: size.w + w, h: size.h + h }, { quick: true })
  }

  /** The size of its kind again. */
  reset(): void {
    const id = this.subject
    const { board, origin, rights, view } = this.#editor
    if (id === undefined || !view.card(id)?.size || this.#editor.refuses(rights.whyNotMove(id))) return
    this.#editor.change(() => resizeCard(board, id, undefined, origin))
    this.#editor.say(t('size.isReset'))
  }

  #write(id: CardId, wanted: Size, { quick = false }: { readonly quick?: boolean } = {}): void {
    const editor = this.#editor
    const card = editor.view.card(id)
    if (!card || editor.refuses(editor.rights.whyNotMove(id))) return
    const { w, h } = this.#fitting(id, wanted)
    const form = cardForm(card.kind, card.zone)
    const isOwn = w !== form.w || h !== form.minH
    const size = isOwn ? ([w, h] as const) : undefined
    if (size?.[0] === card.size?.[0] && size?.[1] === card.size?.[1]) return
    const write = () => resizeCard(editor.board, id, size, editor.origin)
    if (quick) editor.continue(write)
    else editor.change(write)
    editor.say(t('size.is', { w, h }))
  }

  /** Not smaller than the kind, not beyond the zone. */
  #fitting(id: CardId, { w, h }: Size): Size {
    const { view } = this.#editor
    const card = view.card(id)
    const sheet = card && sheetOf(view.canvases, card.canvas)
    const zone = sheet && card && zoneIn(sheet, card.zone)
    if (!card || !sheet) return { w, h }
    const form = cardForm(card.kind, card.zone)
    const room = zone?.shape.form === 'rect' ? zoneBox(sheet.template, zone) : undefined
    const most = room
      ? { w: room.x + room.w - inset - card.at[0], h: room.y + room.h - inset - card.at[1] }
      : largest
    return { w: between(form.w, w, most.w, largest.w), h: between(form.minH, h, most.h, largest.h) }
  }
}

/** The least counts most: a card that is too wide for its zone is as wide as its kind. */
function between(least: number, value: number, ...most: readonly number[]): number {
  return Math.round(Math.max(least, Math.min(value, ...most)))
}
