import { Cell } from '#client/wire/Cell.ts'
import { t } from '#client/words/t.ts'
import {
  clusterCards,
  dissolveCluster,
  foldCluster,
  mergeClusters,
  nameCluster,
  separateClusters,
  setCluster,
} from '#shared/board/changes/clusterCards.ts'
import type { CardId, ClusterId } from '#shared/board/ids.ts'
import { rootCluster } from '#shared/board/read.ts'
import type { WhyNot } from '#shared/protocol/permissions.ts'
import type { Editor } from './Editor.ts'
import { whyNotAny } from './whyNotAny.ts'

/** A name that is being written: of cards to be gathered, or of a cluster that is there. */
export type Naming =
  | { readonly what: 'new'; readonly cards: readonly CardId[] }
  | { readonly what: 'rename'; readonly cluster: ClusterId; readonly heap: string }

/** Cards, and the words under which they shall be gathered. */
interface Gathering {
  readonly cards: readonly CardId[]
  readonly name: string
}

const longestName = 200

/** What people do with clusters. What was done is said; each is one step for undo. */
export class Clustering {
  /** The name in writing; nothing is gathered before it is kept. */
  readonly naming = new Cell<Naming | undefined>(undefined)
  readonly #editor: Editor

  constructor(editor: Editor) {
    this.#editor = editor
  }

  /** Asks for the name under which the selected cards are to be gathered. */
  begin(): void {
    const cards = [...this.#editor.selection.current]
    if (cards.length > 0 && !this.#editor.refuses(this.whyNotGather(cards)))
      this.naming.set({ what: 'new', cards })
  }

  /** Asks for another name. */
  rename(cluster: ClusterId, heap: string): void {
    if (!this.#editor.refuses(this.#editor.rights.whyNotCluster(cluster)))
      this.naming.set({ what: 'rename', cluster, heap })
  }

  /** Keeps the name; without one nothing is gathered, and a cluster keeps the name it has. */
  name(words: string): void {
    const naming = this.naming.current
    this.naming.set(undefined)
    if (!naming) return
    if (naming.what === 'new') this.gather([{ cards: naming.cards, name: words }])
    else this.call(naming.cluster, words)
  }

  /** Gathers cards under names of their own, all in one step; without a name, nothing. False if one may not, or nothing was. */
  gather(wishes: readonly Gathering[]): boolean {
    const { view, board, origin } = this.#editor
    const groups = wishes.flatMap(({ cards: ids, name: words }) => {
      const name = nameFrom(words)
      const cards = ids.filter(id => view.card(id))
      const [first] = cards
      const canvas = first === undefined ? undefined : view.card(first)?.canvas
      return name === '' || canvas === undefined ? [] : { name, canvas, cards }
    })
    const all = groups.flatMap(({ cards }) => cards)
    if (groups.length === 0 || this.#editor.refuses(this.whyNotGather(all))) return false
    this.#editor.change(() =>
      board.change(origin, () => {
        for (const group of groups) clusterCards(board, group, origin)
      }),
    )
    const [{ name } = { name: '' }, ...more] = groups
    const n = all.length
    this.#editor.say(
      more.length === 0
        ? t('cluster.gathered', { n, name })
        : t('cluster.gatheredMany', { n, clusters: groups.length }),
    )
    return true
  }

  /** Gives a cluster another name; without one it keeps the name it has. */
  call(cluster: ClusterId, words: string): void {
    const { view, board, origin, rights } = this.#editor
    const name = nameFrom(words)
    const known = view.clusters.get(cluster)
    if (!known || name === '' || known.name === name) return
    if (this.#editor.refuses(rights.whyNotCluster(cluster))) return
    this.#editor.change(() => nameCluster(board, cluster, name, origin))
    this.#editor.say(t('cluster.renamed', { name }))
  }

  stopNaming(): void {
    this.naming.set(undefined)
  }

  /** Others may have taken away what was about to get a name. */
  forget(): void {
    const { view } = this.#editor
    const naming = this.naming.current
    if (!naming) return
    const isThere =
      naming.what === 'rename'
        ? view.clusters.has(naming.cluster)
        : naming.cards.some(id => view.card(id) !== undefined)
    if (!isThere) this.stopNaming()
  }

  /** Puts cards into a cluster that is there, or (with undefined) takes them out of theirs. */
  put(ids: Iterable<CardId>, cluster: ClusterId | undefined): void {
    const { view, board, origin } = this.#editor
    const cards = [...ids].filter(id => view.card(id) && view.card(id)?.cluster !== cluster)
    if (cards.length === 0 || this.#editor.refuses(this.whyNotPut(cards))) return
    this.#editor.change(() => setCluster(board, cards, cluster, origin))
    this.sayPut(cards)
  }

  /** Says where cards are gathered now that were gathered elsewhere, or nowhere, before. */
  sayPut(cards: readonly CardId[]): void {
    const { view } = this.#editor
    const byCluster = Map.groupBy(cards, id => view.card(id)?.cluster)
    for (const [cluster, ids] of byCluster) {
      const name = cluster === undefined ? undefined : view.clusters.get(cluster)?.name
      const n = ids.length
      this.#editor.say(name === undefined ? t('cluster.tookOut', { n }) : t('cluster.putIn', { n, name }))
    }
  }

  fold(cluster: ClusterId): void {
    const { view, board, origin, rights } = this.#editor
    const known = view.clusters.get(cluster)
    if (!known || this.#editor.refuses(rights.whyNotCluster(cluster))) return
    const folded = !known.folded
    this.#editor.change(() => foldCluster(board, cluster, folded, origin))
    this.#editor.say(t(folded ? 'cluster.folded' : 'cluster.unfolded', { name: known.name }))
  }

  /** Merges clusters into the last of them. */
  merge(ids: readonly ClusterId[]): void {
    const { view, board, origin } = this.#editor
    const clusters = ids.flatMap(id => rootCluster(board, id) ?? [])
    const into = clusters.at(-1)
    const name = into === undefined ? undefined : view.clusters.get(into)?.name
    if (into === undefined || name === undefined || this.#editor.refuses(this.whyNotChange(clusters))) return
    const did = this.#editor.change(() => mergeClusters(board, clusters, into, origin))
    if (did) this.#editor.say(t('cluster.merged', { name }))
  }

  separate(id: ClusterId): void {
    const { view, board, origin } = this.#editor
    const cluster = rootCluster(board, id) ?? id
    const name = view.clusters.get(cluster)?.name
    if (name === undefined || this.#editor.refuses(this.whyNotChange(this.#family(cluster)))) return
    const did = this.#editor.change(() => separateClusters(board, cluster, origin))
    if (did) this.#editor.say(t('cluster.separated', { name }))
  }

  dissolve(id: ClusterId): void {
    const { view, clusters, board, origin } = this.#editor
    const cluster = rootCluster(board, id) ?? id
    const name = view.clusters.get(cluster)?.name
    if (name === undefined) return
    const reason = this.whyNotChange(this.#family(cluster)) ?? this.whyNotPut(clusters.cardsOf(cluster))
    if (this.#editor.refuses(reason)) return
    this.#editor.change(() => dissolveCluster(board, cluster, origin))
    this.#editor.say(t('cluster.dissolved', { name }))
  }

  selectAll(cluster: ClusterId): void {
    this.#editor.select(this.#editor.clusters.cardsOf(cluster))
  }

  /** Why these may not be put into a cluster, or out of one. */
  whyNotPut(cards: Iterable<CardId>): WhyNot | undefined {
    return whyNotAny(cards, id => this.#editor.rights.whyNotMove(id))
  }

  /** Why these may not be gathered under a name of their own. */
  whyNotGather(cards: readonly CardId[]): WhyNot | undefined {
    const { rights, view } = this.#editor
    const canvases = new Set(cards.flatMap(id => view.card(id)?.canvas ?? []))
    return this.whyNotPut(cards) ?? whyNotAny(canvases, canvas => rights.whyNotGather(canvas))
  }

  whyNotChange(clusters: Iterable<ClusterId>): WhyNot | undefined {
    return whyNotAny(clusters, id => this.#editor.rights.whyNotCluster(id))
  }

  /** A cluster and all that was merged into it. */
  #family(cluster: ClusterId): readonly ClusterId[] {
    const { board, view } = this.#editor
    return [...view.clusters.keys()].filter(id => rootCluster(board, id) === cluster)
  }
}

/** A name as it is kept: on one line, and no longer than it may be. */
export function nameFrom(words: string): string {
  return words.replaceAll(/\s+/g, ' ').trim().slice(0, longestName)
}
