import type * as Y from 'yjs'
import type { Board } from '#shared/board/Board.ts'
import type { CanvasId, CardId, ClusterId, LinkId } from '#shared/board/ids.ts'
import { byOrder, readCanvas, readCard, readCluster, readLink, readMeta } from '#shared/board/read.ts'
import { readComment, readReaction, readStroke } from '#shared/board/readMarks.ts'
import {
  type BoardMeta,
  type BoardSnapshot,
  type CanvasSnapshot,
  type CardSnapshot,
  type ClusterSnapshot,
  type CommentSnapshot,
  type LinkSnapshot,
  type ReactionSnapshot,
  type StrokeSnapshot,
  schemaVersion,
} from '#shared/board/snapshot.ts'
import { Listeners } from '#shared/std/Listeners.ts'

/** What one flush changed: ids whose snapshots are new or gone. */
export interface ViewChange {
  readonly cards: ReadonlySet<CardId>
  readonly links: boolean
  readonly clusters: boolean
  readonly canvases: boolean
  readonly meta: boolean
  readonly strokes: boolean
  /** Comments and reactions. */
  readonly comments: boolean
}

const nothingStale = {
  links: false,
  clusters: false,
  canvases: false,
  meta: false,
  strokes: false,
  comments: false,
}

/**
 * The board as immutable snapshots for whoever draws it. One deep observer collects the ids that changed, one flush a
 * frame reads them again and tells the subscribers of just those cards. Snapshots that did not change keep their
 * identity, so that equality is `===`.
 */
export class BoardView {
  readonly board: Board
  readonly changed = new Listeners<ViewChange>()
  #cards = new Map<CardId, CardSnapshot>()
  #links = new Map<LinkId, LinkSnapshot>()
  #clusters = new Map<ClusterId, ClusterSnapshot>()
  #canvases = new Map<CanvasId, CanvasSnapshot>()
  #strokes = new Map<string, StrokeSnapshot>()
  #comments = new Map<string, CommentSnapshot>()
  #reactions = new Map<string, ReactionSnapshot>()
  #meta: BoardMeta
  #whole: BoardSnapshot | undefined
  readonly #cardListeners = new Map<CardId, Listeners>()
  readonly #schedule: (flush: () => void) => void
  readonly #stale = { cards: new Set<CardId>(), ...nothingStale }
  #scheduled = false
  readonly #release: () => void

  /** `schedule` runs the flush before the next frame; tests pass one of their own. */
  constructor(board: Board, schedule: (flush: () => void) => void = flush => requestAnimationFrame(flush)) {
    this.board = board
    this.#schedule = schedule
    this.#meta = readMeta(board)
    this.#readAll()
    const onCards = (events: Y.YEvent<Y.AbstractType<unknown>>[]) => this.#noteCards(events)
    const onLinks = () => this.#note('links')
    const onClusters = () => this.#note('clusters')
    const onCanvases = () => this.#note('canvases')
    const onMeta = () => this.#note('meta')
    const onStrokes = () => this.#note('strokes')
    const onComments = () => this.#note('comments')
    board.cards.observeDeep(onCards)
    board.links.observeDeep(onLinks)
    board.clusters.observeDeep(onClusters)
    board.canvases.observeDeep(onCanvases)
    board.meta.observeDeep(onMeta)
    board.strokes.observeDeep(onStrokes)
    board.comments.observeDeep(onComments)
    this.#release = () => {
      board.cards.unobserveDeep(onCards)
      board.links.unobserveDeep(onLinks)
      board.clusters.unobserveDeep(onClusters)
      board.canvases.unobserveDeep(onCanvases)
      board.meta.unobserveDeep(onMeta)
      board.strokes.unobserveDeep(onStrokes)
      board.comments.unobserveDeep(onComments)
    }
  }

  get meta(): BoardMeta {
    return this.#meta
  }

  get cards(): ReadonlyMap<CardId, CardSnapshot> {
    return this.#cards
  }

  get links(): ReadonlyMap<LinkId, LinkSnapshot> {
    return this.#links
  }

  get clusters(): ReadonlyMap<ClusterId, ClusterSnapshot> {
    return this.#clusters
  }

  get canvases(): ReadonlyMap<CanvasId, CanvasSnapshot> {
    return this.#canvases
  }

  get strokes(): ReadonlyMap<string, StrokeSnapshot> {
    return this.#strokes
  }

  get comments(): ReadonlyMap<string, CommentSnapshot> {
    return this.#comments
  }

  get reactions(): ReadonlyMap<string, ReactionSnapshot> {
    return this.#reactions
  }

  card(id: CardId): CardSnapshot | undefined {
    return this.#cards.get(id)
  }

  /** The whole board in reading order; the same object until something changes. For checks and exports. */
  get whole(): BoardSnapshot {
    this.#whole ??= {
      version: schemaVersion,
      board: this.#meta,
      canvases: [...this.#canvases.values()].sort(byOrder),
      cards: [...this.#cards.values()].sort(byOrder),
      clusters: [...this.#clusters.values()],
      links: [...this.#links.values()],
      strokes: [...this.#strokes.values()],
      comments: [...this.#comments.values()],
      reactions: [...this.#reactions.values()],
    }
    return this.#whole
  }

  /** Tells when this one card changed or went. */
  onCard(id: CardId, listener: () => void): () => void {
    const listeners = this.#cardListeners.get(id) ?? new Listeners()
    this.#cardListeners.set(id, listeners)
    const remove = listeners.add(listener)
    return () => {
      remove()
      if (listeners.size === 0) this.#cardListeners.delete(id)
    }
  }

  /** Brings the snapshots up to date at once, for whoever has just changed the board and goes on with the result. */
  flush(): void {
    this.#scheduled = false
    const { cards: stale, ...other } = this.#stale
    const { links, clusters, canvases, meta } = other
    if (stale.size === 0 && !Object.values(other).some(Boolean)) return
    const cards = new Set(stale)
    stale.clear()
    Object.assign(this.#stale, nothingStale)
    this.#whole = undefined
    if (meta) this.#meta = readMeta(this.board)
    if (canvases || clusters) {
      if (canvases) this.#canvases = readAll(this.board.canvases.keys(), id => readCanvas(this.board, id))
      if (clusters) this.#clusters = readAll(this.board.clusters.keys(), id => readCluster(this.board, id))
      // A card's home and cluster count only while they exist.
      for (const id of this.board.cards.keys()) cards.add(id)
    }
    let cameOrWent = false
    for (const id of cards) cameOrWent = this.#readOne(id) || cameOrWent
    if (links || cards.size > 0)
      this.#links = readAll(this.board.links.keys(), id => readLink(this.board, id))
    // Marks lie on sheets and cards, and go with them.
    const strokes = other.strokes || canvases
    const comments = other.comments || canvases || cameOrWent
    if (strokes) this.#readStrokes()
    if (comments) this.#readComments()
    this.changed.tell({ cards, links: links || cards.size > 0, clusters, canvases, meta, strokes, comments })
    for (const id of cards) this.#cardListeners.get(id)?.tell()
  }

  destroy(): void {
    this.#release()
  }

  #readAll(): void {
    this.#canvases = readAll(this.board.canvases.keys(), id => readCanvas(this.board, id))
    this.#clusters = readAll(this.board.clusters.keys(), id => readCluster(this.board, id))
    this.#cards = readAll(this.board.cards.keys(), id => readCard(this.board, id))
    this.#links = readAll(this.board.links.keys(), id => readLink(this.board, id))
    this.#readStrokes()
    this.#readComments()
  }

  #readStrokes(): void {
    this.#strokes = readAll(this.board.strokes.keys(), id => readStroke(this.board, id))
  }

  #readComments(): void {
    this.#comments = readAll(this.board.comments.keys(), id => readComment(this.board, id))
    this.#reactions = readAll(this.board.comments.keys(), id => readReaction(this.board, id))
  }

  /** True if the card is new, or gone. */
  #readOne(id: CardId): boolean {
    const before = this.#cards.size
    const card = readCard(this.board, id)
    if (card) this.#cards.set(id, card)
    else this.#cards.delete(id)
    return this.#cards.size !== before
  }

  #noteCards(events: Y.YEvent<Y.AbstractType<unknown>>[]): void {
    for (const event of events) {
      const [id] = event.path
      if (id !== undefined) this.#stale.cards.add(String(id))
      else for (const key of event.keys.keys()) this.#stale.cards.add(key)
    }
    this.#wake()
  }

  #note(what: keyof typeof nothingStale): void {
    this.#stale[what] = true
    this.#wake()
  }

  #wake(): void {
    if (this.#scheduled) return
    this.#scheduled = true
    this.#schedule(() => this.flush())
  }
}

function readAll<Item>(ids: Iterable<string>, read: (id: string) => Item | undefined): Map<string, Item> {
  const items = new Map<string, Item>()
  for (const id of ids) {
    const item = read(id)
    if (item) items.set(id, item)
  }
  return items
}
