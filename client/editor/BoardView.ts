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
import { isSameJson } from '#shared/std/isSameJson.ts'
import { Listeners } from '#shared/std/Listeners.ts'
import { atFrame } from './atFrame.ts'
import { Shelf } from './Shelf.ts'
import { type ReadonlyZonedCards, ZonedCards } from './ZonedCards.ts'

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

/**
 * The board as immutable snapshots for whoever draws it. Deep observers collect the ids that changed, one flush a frame
 * reads them again and tells the subscribers of just those cards. Snapshots that did not change keep their identity, so
 * that equality is `===`; so do the maps they lie in, but that of the cards is the same one always.
 */
export class BoardView {
  readonly board: Board
  readonly cards: ReadonlyZonedCards
  readonly changed = new Listeners<ViewChange>()
  readonly #cards: Shelf<CardSnapshot>
  readonly #links: Shelf<LinkSnapshot>
  readonly #clusters: Shelf<ClusterSnapshot>
  readonly #canvases: Shelf<CanvasSnapshot>
  readonly #strokes: Shelf<StrokeSnapshot>
  readonly #comments: Shelf<CommentSnapshot>
  readonly #reactions: Shelf<ReactionSnapshot>
  #meta: BoardMeta
  #isMetaStale = false
  /** Of all cards in reading order; undefined when it has to be found again. */
  #order: readonly CardId[] | undefined
  #whole: BoardSnapshot | undefined
  readonly #cardListeners = new Map<CardId, Listeners>()
  readonly #schedule: (flush: () => void) => void
  #isStale = false
  #isScheduled = false
  readonly #release: () => void

  /** `schedule` runs the flush before the next frame; tests pass one of their own. */
  constructor(board: Board, schedule: (flush: () => void) => void = atFrame) {
    this.board = board
    this.#schedule = schedule
    const onStale = () => this.#wake()
    const onMeta = () => {
      this.#isMetaStale = true
      this.#wake()
    }
    const cards = new ZonedCards()
    this.cards = cards
    this.#canvases = new Shelf(board.canvases, { read: id => readCanvas(board, id), onStale })
    this.#clusters = new Shelf(board.clusters, { read: id => readCluster(board, id), onStale })
    this.#cards = new Shelf(board.cards, { read: id => readCard(board, id), onStale, items: cards })
    this.#links = new Shelf(board.links, { read: id => readLink(board, id), onStale })
    this.#strokes = new Shelf(board.strokes, { read: id => readStroke(board, id), onStale })
    this.#comments = new Shelf(board.comments, { read: id => readComment(board, id), onStale })
    this.#reactions = new Shelf(board.comments, { read: id => readReaction(board, id), onStale })
    this.#meta = readMeta(board)
    board.meta.observeDeep(onMeta)
    this.#release = () => board.meta.unobserveDeep(onMeta)
  }

  get meta(): BoardMeta {
    return this.#meta
  }

  get links(): ReadonlyMap<LinkId, LinkSnapshot> {
    return this.#links.items
  }

  get clusters(): ReadonlyMap<ClusterId, ClusterSnapshot> {
    return this.#clusters.items
  }

  get canvases(): ReadonlyMap<CanvasId, CanvasSnapshot> {
    return this.#canvases.items
  }

  get strokes(): ReadonlyMap<string, StrokeSnapshot> {
    return this.#strokes.items
  }

  get comments(): ReadonlyMap<string, CommentSnapshot> {
    return this.#comments.items
  }

  get reactions(): ReadonlyMap<string, ReactionSnapshot> {
    return this.#reactions.items
  }

  card(id: CardId): CardSnapshot | undefined {
    return this.cards.get(id)
  }

  /** The whole board in reading order; the same object until something changes. For checks and exports. */
  get whole(): BoardSnapshot {
    this.#whole ??= {
      version: schemaVersion,
      board: this.#meta,
      canvases: [...this.canvases.values()].sort(byOrder),
      cards: this.#inOrder(),
      clusters: [...this.clusters.values()],
      links: [...this.links.values()],
      strokes: [...this.strokes.values()],
      comments: [...this.comments.values()],
      reactions: [...this.reactions.values()],
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

  readonly #flushLater = () => this.flush()

  /** Brings the snapshots up to date at once, for whoever has just changed the board and goes on with the result. */
  flush(): void {
    this.#isScheduled = false
    if (!this.#isStale) return
    this.#isStale = false
    const change = this.#refresh()
    const { cards, ...other } = change
    if (cards.size === 0 && !Object.values(other).some(Boolean)) return
    this.#whole = undefined
    this.changed.tell(change)
    for (const id of cards) this.#cardListeners.get(id)?.tell()
  }

  destroy(): void {
    this.#release()
    const shelves = [this.#cards, this.#links, this.#clusters, this.#canvases, this.#strokes]
    for (const shelf of [...shelves, this.#comments, this.#reactions]) shelf.release()
  }

  /** Reads what has changed, and what leans on it. */
  #refresh(): ViewChange {
    const sheetsCameOrWent = this.#canvases.cameOrWent
    const clustersCameOrWent = this.#clusters.cameOrWent
    const clusters = this.#clusters.refresh()
    const merges = [...clusters].some(([id, former]) => former?.into !== this.clusters.get(id)?.into)
    // A card's home and cluster count only while they exist, and a cluster may be shown in another.
    if (sheetsCameOrWent || clustersCameOrWent || merges) this.#cards.noteAll()
    const cards = this.#cards.refresh()
    const isOther = (key: 'kind' | 'order') =>
      [...cards].some(([id, former]) => former?.[key] !== this.card(id)?.[key])
    if (isOther('order')) this.#order = undefined
    // What a link ties must be there, and of a kind that can be tied so.
    const endsChanged = isOther('kind')
    if (endsChanged) this.#links.noteAll()
    // Marks lie on sheets and cards and go with them; an answer begins a thread where its question is gone.
    if (sheetsCameOrWent) this.#strokes.noteAll()
    if (sheetsCameOrWent || endsChanged || this.#comments.cameOrWent) {
      this.#comments.noteAll()
      this.#reactions.noteAll()
    }
    const comments = this.#comments.refresh().size + this.#reactions.refresh().size
    return {
      cards: new Set(cards.keys()),
      links: this.#links.refresh().size > 0,
      clusters: clusters.size > 0,
      canvases: this.#canvases.refresh().size > 0,
      meta: this.#refreshMeta(),
      strokes: this.#strokes.refresh().size > 0,
      comments: comments > 0,
    }
  }

  #refreshMeta(): boolean {
    if (!this.#isMetaStale) return false
    this.#isMetaStale = false
    const meta = readMeta(this.board)
    if (isSameJson(meta, this.#meta)) return false
    this.#meta = meta
    return true
  }

  #inOrder(): readonly CardSnapshot[] {
    this.#order ??= [...this.cards.values()].sort(byOrder).map(({ id }) => id)
    return this.#order.flatMap(id => this.card(id) ?? [])
  }

  #wake(): void {
    this.#isStale = true
    if (this.#isScheduled) return
    this.#isScheduled = true
    this.#schedule(this.#flushLater)
  }
}
