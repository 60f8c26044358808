import * as Y from 'yjs'
import type { Board } from '#shared/board/Board.ts'
import { addCards } from '#shared/board/changes/addCards.ts'
import { deleteCards } from '#shared/board/changes/deleteCards.ts'
import { editText } from '#shared/board/changes/editText.ts'
import { placeCards } from '#shared/board/changes/placeCards.ts'
import { recolorCards } from '#shared/board/changes/recolorCards.ts'
import type { CardId } from '#shared/board/ids.ts'
import { readCard, textOfCard } from '#shared/board/read.ts'
import type { CardSnapshot } from '#shared/board/snapshot.ts'
import { note } from '#tests/support/notes.ts'
import type { Meddling } from './EditorTable.ts'

/** What Noor adds to a text, to be told from what Mira writes. */
const sign = /«\d+»/g

const places = [
  { canvas: 'domain', zone: 'domain.topics' },
  { canvas: 'domain', zone: 'domain.scope_in' },
  { canvas: 'practice', zone: 'practice.make' },
] as const

/** Two cards of the demo: where two people work on so few, they meet. */
export const fewCards: readonly CardId[] = ['t01', 't02']

/** Noor works mostly on few cards, and all that she did to cards is noted, so that in the end it can be told what is hers. */
export class Ledger {
  /** Cards that she made, as she made them. */
  readonly made = new Map<CardId, CardSnapshot>()
  readonly deleted = new Set<CardId>()
  readonly #signs = new Map<CardId, string[]>()
  readonly #written = new Map<string, Written>()
  #heard: Board | undefined
  #isLate = false
  #count = 0

  readonly meddle: Meddling = (noor, n, isLate) => {
    const { board } = noor
    this.#isLate = isLate
    if (this.#heard !== board) this.#listen(board, noor)
    const cards = [...board.cards.keys()].sort()
    const few = fewCards.filter(id => board.cards.has(id))
    const pool = n % 5 && few.length > 0 ? few : cards
    const id = pool[(n * 7) % Math.max(1, pool.length)] ?? ''
    switch (n % 8) {
      case 0:
      case 1:
      case 2: {
        const place = places[n % places.length] ?? places[0]
        placeCards(board, [{ id, ...place, at: [n, 300] }], noor)
        break
      }
      case 3:
      case 4:
        recolorCards(board, [id], n % 16 > 7 ? 'mint' : 'rose', noor)
        break
      case 5: {
        const one = `«${this.#count++}»`
        editText(board, id, `${textOfCard(board, id)?.toString() ?? ''}${one}`, noor)
        this.#signs.set(id, [...(this.#signs.get(id) ?? []), one])
        break
      }
      case 6:
        deleteCards(board, [id], noor)
        break
      default:
        addCards(board, [note(`by Noor ${n}`, 'noor')], noor)
    }
  }

  /**
   * In what a card differs from what it would be had nobody but Noor touched it since it was `first`. Of what she wrote
   * while it was being taken away (`wasAway`) some may be lost.
   */
  faultsOf(card: CardSnapshot, first: CardSnapshot, wasAway: boolean): readonly string[] {
    const keys = new Set([...Object.keys(card), ...Object.keys(first)])
    keys.delete('text')
    const values = [...keys].flatMap(key => {
      const { values = [], isLate = false } = this.#written.get(`${card.id} ${key}`) ?? {}
      const before = valueIn(first, key)
      const wanted = wasAway || isLate ? [before, ...values] : [values.length > 0 ? values.at(-1) : before]
      const found = JSON.stringify(valueIn(card, key))
      return wanted.some(one => JSON.stringify(one) === found)
        ? []
        : [`${card.id} ${key}: ${found} rather than ${JSON.stringify(wanted)}`]
    })
    const lost = wasAway ? [] : (this.#signs.get(card.id) ?? []).filter(one => !card.text.includes(one))
    const rest = card.text.replaceAll(sign, '')
    if (lost.length > 0) values.push(`${card.id} lost ${lost.join()}: ${card.text}`)
    if (rest !== first.text.replaceAll(sign, '')) values.push(`${card.id} says ${card.text}`)
    return values
  }

  #listen(board: Board, noor: object): void {
    this.#heard = board
    board.cards.observeDeep((events, { origin }) => {
      if (origin === noor) for (const event of events) this.#note(board, event)
    })
  }

  #note(board: Board, event: Y.YEvent<Y.AbstractType<unknown>>): void {
    const [id] = event.path
    if (!(event instanceof Y.YMapEvent)) return
    for (const key of event.keysChanged) {
      if (typeof id === 'string') this.#write(`${id} ${key}`, event.target.get(key))
      else if (event.target.has(key)) this.#make(board, key)
      else this.deleted.add(key)
    }
  }

  #make(board: Board, id: CardId): void {
    const card = readCard(board, id)
    if (card) this.made.set(id, card)
  }

  #write(name: string, value: unknown): void {
    const { values = [], isLate = false } = this.#written.get(name) ?? {}
    this.#written.set(name, { values: [...values, value], isLate: isLate || this.#isLate })
  }
}

interface Written {
  /** All that she gave a key of a card, the last one last. */
  readonly values: readonly unknown[]
  /** Some of it came to Mira late, who may have written the same key at that moment. */
  readonly isLate: boolean
}

function valueIn(card: CardSnapshot, key: string): unknown {
  return Object.entries(card).find(([one]) => one === key)?.[1]
}
