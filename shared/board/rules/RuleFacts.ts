import type { Spot, Whose } from '#shared/protocol/permissions.ts'
import type { Board } from '../Board.ts'
import { isId } from '../ids.ts'
import { isLinkType, type LinkType } from '../linkTypes.ts'
import { entryOf, hasBeen, homeOf, isLocked } from '../read.ts'
import type { Maker } from './Touch.ts'

/** Whose something is, by who made it. The server asks its claims, a client what the server told of its own. */
export type Owning = (maker: Maker) => Whose

/** A card, cluster, stroke or comment, as far as the rules look at it. */
export interface ThingFacts {
  readonly whose: Whose
  readonly at: Spot
}

export interface LinkFacts {
  readonly whose: Whose
  readonly type: LinkType
  readonly from: string
  readonly to: string
}

/** What the rules must know of a board as it is, before a change. */
export class RuleFacts {
  readonly me: string
  readonly #board: Board
  readonly #owning: Owning

  constructor(board: Board, { me, owning }: { readonly me: string; readonly owning: Owning }) {
    this.me = me
    this.#board = board
    this.#owning = owning
  }

  /** Undefined if there is no such card. */
  card(id: string): ThingFacts | undefined {
    return this.thing('cards', id)
  }

  get cards(): number {
    let count = 0
    for (const item of this.#board.cards._map.values()) if (!item.deleted) count += 1
    return count
  }

  /** How many cards are one's own. Looks at every card: to be asked seldom. */
  ownCards(): number {
    let count = 0
    for (const [id, item] of this.#board.cards._map) {
      if (!item.deleted && (this.#owning(item.id) !== 'others' || this.#isSigned('cards', id))) count += 1
    }
    return count
  }

  /** Whether a card of this id was ever here, gone or not. */
  hasBeen(id: string): boolean {
    return hasBeen(this.#board, id)
  }

  /** Whether cards lie on a canvas. Looks at every card: to be asked seldom. */
  holdsCards(canvas: string): boolean {
    for (const id of this.#board.cards.keys()) if (this.card(id)?.at.canvas === canvas) return true
    return false
  }

  link(id: string): LinkFacts | undefined {
    const entry = entryOf(this.#board.links, id)
    const type = entry?.get('type')
    const from = entry?.get('from')
    const to = entry?.get('to')
    if (!isLinkType(type) || !isId(from) || !isId(to)) return undefined
    return { whose: this.#whoseIs('links', id), type, from, to }
  }

  /** It is one's own by the name on it, or if one has made it. */
  thing(root: ThingRoot, id: string): ThingFacts | undefined {
    const entry = entryOf(this.#board[root], id)
    if (!entry) return undefined
    const made = this.#whoseIs(root, id)
    const whose = made === 'others' && this.#isSigned(root, id) ? 'own' : made
    return { whose, at: this.spot(entry.get('canvas'), root === 'cards' ? entry.get('zone') : '') }
  }

  /** Where the board reads what says to lie there: a canvas that is gone gives its cards to the parking lot. */
  spot(canvas: unknown, zone: unknown): Spot {
    const home = homeOf(this.#board, { canvas, zone })
    return { ...home, isLocked: isLocked(this.#board, home.canvas) }
  }

  /** With one's own name. */
  #isSigned(root: ThingRoot, id: string): boolean {
    return entryOf(this.#board[root], id)?.get('author') === this.me
  }

  #whoseIs(root: ThingRoot | 'links', id: string): Whose {
    const maker = this.#board[root]._map.get(id)?.id
    return maker ? this.#owning(maker) : 'others'
  }
}

export type ThingRoot = 'cards' | 'clusters' | 'strokes' | 'comments'
