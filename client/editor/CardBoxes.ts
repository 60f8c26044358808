import RBush, { type BBox } from 'rbush'
import type { CardId } from '#shared/board/ids.ts'
import type { CardSnapshot } from '#shared/board/snapshot.ts'
import { boxAt, cardBox } from '#shared/canvases/cardBox.ts'
import { cardForm } from '#shared/canvases/cardForms.ts'
import { guessTextHeight } from '#shared/canvases/guessTextHeight.ts'
import { type Box, boundsOf } from '#shared/geometry/box.ts'
import { Listeners } from '#shared/std/Listeners.ts'
import type { BoardView } from './BoardView.ts'
import { sheetOf } from './sheets.ts'

interface Item extends BBox {
  readonly id: CardId
}

/** Where each card lies on the table, for culling, hit tests, lasso and fitting. Follows the view. */
export class CardBoxes {
  /** The browser made a card larger or smaller than was thought. */
  readonly resized = new Listeners<CardId>()
  readonly #view: BoardView
  readonly #tree = new RBush<Item>()
  readonly #items = new Map<CardId, Item>()
  readonly #drawn = new Map<CardId, { readonly w: number; readonly h: number }>()
  readonly #release: () => void

  constructor(view: BoardView) {
    this.#view = view
    this.#tree.load([...view.cards.values()].flatMap(card => this.#itemOf(card) ?? []))
    for (const item of this.#tree.all()) this.#items.set(item.id, item)
    this.#release = view.changed.add(({ cards, canvases }) => {
      for (const id of canvases ? view.cards.keys() : cards) this.#update(id)
    })
  }

  /** On the table. */
  boxOf(id: CardId): Box | undefined {
    const item = this.#items.get(id)
    return item && toBox(item)
  }

  /** All cards that touch the box, in no order. */
  within(box: Box): CardId[] {
    return this.#tree.search(toBBox(box)).map(item => item.id)
  }

  bounds(ids: Iterable<CardId>): Box | undefined {
    return boundsOf([...ids].flatMap(id => this.boxOf(id) ?? []))
  }

  /** What the browser made of the card; more exact than our own estimate. */
  drawn(id: CardId, size: { readonly w: number; readonly h: number }): void {
    const known = this.#drawn.get(id)
    if (known?.w === size.w && known.h === size.h) return
    this.#drawn.set(id, size)
    this.#update(id)
    this.resized.tell(id)
  }

  destroy(): void {
    this.#release()
  }

  #update(id: CardId): void {
    const former = this.#items.get(id)
    const card = this.#view.card(id)
    const item = card && this.#itemOf(card)
    if (former) this.#tree.remove(former)
    if (item) {
      this.#tree.insert(item)
      this.#items.set(id, item)
    } else {
      this.#items.delete(id)
      if (!card) this.#drawn.delete(id)
    }
  }

  #itemOf(card: CardSnapshot): Item | undefined {
    const sheet = sheetOf(this.#view.canvases, card.canvas)
    if (!sheet) return undefined
    const form = cardForm(card.kind, card.zone)
    const drawn = this.#drawn.get(card.id)
    const box = drawn
      ? boxAt(card.kind, card.at, drawn, sheet.template)
      : cardBox(card, form, guessTextHeight(form, card.text))
    const [x, y] = sheet.canvas.at
    return { id: card.id, ...toBBox({ ...box, x: box.x + x, y: box.y + y }) }
  }
}

function toBBox({ x, y, w, h }: Box): BBox {
  return { minX: x, minY: y, maxX: x + w, maxY: y + h }
}

function toBox({ minX, minY, maxX, maxY }: BBox): Box {
  return { x: minX, y: minY, w: maxX - minX, h: maxY - minY }
}
