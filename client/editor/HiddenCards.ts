import { Cell } from '#client/wire/Cell.ts'
import type { CardId } from '#shared/board/ids.ts'
import { byOrder } from '#shared/board/read.ts'
import { boxAt } from '#shared/canvases/cardBox.ts'
import { cardForm } from '#shared/canvases/cardForms.ts'
import { openSeat } from '#shared/canvases/seats.ts'
import { type Box, boundsOf, boxWithin, moveBox } from '#shared/geometry/box.ts'
import { scale } from '#shared/geometry/vector.ts'
import type { BoardView, ViewChange } from './BoardView.ts'
import type { CardBoxes } from './CardBoxes.ts'
import { type Place, placeKey, sheetBox, sheetOf, zoneIn } from './sheets.ts'

/** So many cards of others are written for a zone, and nobody sees them before they are revealed. */
export interface HiddenCount extends Place {
  readonly count: number
}

/** The backs that lie in one zone. Where each lies says nothing: they are dealt to the free seats. */
export interface Backs extends HiddenCount {
  /** On the table; no more than the zone has free seats for. */
  readonly boxes: readonly Box[]
}

export interface CardsBeside {
  readonly count: number
  /** What to look at to see them, alone and with their sheets. */
  readonly cards: Box
  readonly whole: Box
}

/** Between one card that turns over and the next, and until the last one of however many begins. */
const apartMs = 40
const allWithinMs = 960

/**
 * What lies face down on the table, of which nothing is known but how many there are, and what has just been turned
 * over: cards that appear where backs lie. It holds no card of anybody's private writing, and could not.
 */
export class HiddenCards {
  readonly backs = new Cell<readonly Backs[]>([])
  /** Cards that turn over, and after how many milliseconds each begins. */
  readonly turning = new Cell<ReadonlyMap<CardId, number>>(new Map())
  readonly #view: BoardView
  readonly #boxes: CardBoxes
  readonly #release: () => void
  #known: ReadonlySet<CardId> = new Set()

  constructor(view: BoardView, boxes: CardBoxes) {
    this.#view = view
    this.#boxes = boxes
    this.#release = view.changed.add(change => this.#look(change))
  }

  show(counts: readonly HiddenCount[]): void {
    this.backs.set(counts.map(one => ({ ...one, boxes: this.#seats(one) })))
    this.#known = new Set(counts.length > 0 ? this.#view.cards.keys() : [])
  }

  /** They lie as all others do. */
  settle(): void {
    if (this.turning.current.size > 0) this.turning.set(new Map())
  }

  /** Of the cards that turn over: those for which there was no room on their sheet, if any. */
  beside(): CardsBeside | undefined {
    const found = [...this.turning.current.keys()].flatMap(id => {
      const card = this.#view.card(id)
      const box = this.#boxes.boxOf(id)
      const sheet = card && sheetOf(this.#view.canvases, card.canvas)
      return box && sheet && !boxWithin(box, sheetBox(sheet)) ? [{ box, sheet: sheetBox(sheet) }] : []
    })
    const cards = boundsOf(found.map(({ box }) => box))
    const whole = boundsOf(found.flatMap(({ box, sheet }) => [box, sheet]))
    return cards && whole && { count: found.length, cards, whole }
  }

  destroy(): void {
    this.#release()
  }

  #look({ cards, canvases }: ViewChange): void {
    const { current } = this.backs
    if (current.length === 0) return
    const places = new Set(current.map(placeKey))
    const fresh = [...cards].flatMap(id => (this.#known.has(id) ? [] : (this.#view.card(id) ?? [])))
    const turned = fresh.filter(card => places.has(placeKey(card))).sort(byOrder)
    const apart = Math.min(apartMs, allWithinMs / Math.max(1, turned.length - 1))
    if (fresh.length > 0) this.#known = new Set([...this.#known, ...fresh.map(({ id }) => id)])
    if (turned.length > 0) this.turning.set(new Map(turned.map(({ id }, index) => [id, index * apart])))
    if (canvases) this.show(current)
  }

  #seats({ canvas, zone: id, count }: HiddenCount): readonly Box[] {
    const { cards, canvases, meta } = this.#view
    const sheet = sheetOf(canvases, canvas)
    const zone = sheet && zoneIn(sheet, id)
    const kind = zone?.kinds[0]
    if (!sheet || !zone || !kind) return []
    const { template } = sheet
    const { w, minH: h } = cardForm(kind, id)
    const toSheet = scale(sheet.canvas.at, -1)
    const taken = [...cards.inZone({ canvas, zone: id })].flatMap(card => {
      const box = this.#boxes.boxOf(card.id)
      return box ? moveBox(box, toSheet) : []
    })
    const backs: Box[] = []
    while (backs.length < Math.min(count, zone.max ?? count)) {
      const at = openSeat({ template, zone, kind, taken, perspectives: meta.perspectives })
      if (!at) break
      const box = boxAt(kind, at, { w, h }, template)
      taken.push(box)
      backs.push(moveBox(box, sheet.canvas.at))
    }
    return backs
  }
}
