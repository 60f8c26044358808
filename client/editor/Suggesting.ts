import { Cell } from '#client/wire/Cell.ts'
import { t } from '#client/words/t.ts'
import type { CardId } from '#shared/board/ids.ts'
import type { Suggestion, Worded } from '#shared/canvases/suggestClusters.ts'
import type { WhyNot } from '#shared/protocol/permissions.ts'
import { nameFrom } from './Clustering.ts'
import type { Editor } from './Editor.ts'
import type { Place } from './sheets.ts'

/** Cards of which one wants to know which are alike: those of a zone, or (without a place) those that are selected. */
export interface SuggestQuestion {
  readonly place: Place | undefined
  readonly cards: readonly CardId[]
}

/** Cards that could be gathered, and the name under which. Neither is written anywhere before it is taken. */
export interface SuggestedGroup {
  readonly key: string
  readonly cards: readonly CardId[]
  readonly name: string
}

/**
 * Clusters that the words of cards suggest. One looks at them on the table, names them, and takes or leaves each; others
 * see nothing of it before. A card that is in a cluster is never suggested for another.
 */
export class Suggesting {
  /** What was asked last; undefined when nobody wants to know any more. */
  readonly question = new Cell<SuggestQuestion | undefined>(undefined)
  /** Those that wait for a decision. */
  readonly groups = new Cell<readonly SuggestedGroup[]>([])
  /** The group that one looks at in the list. */
  readonly pointed = new Cell<string | undefined>(undefined)
  readonly #editor: Editor

  constructor(editor: Editor) {
    this.#editor = editor
  }

  /** About the selected cards if there are several, or else about the zone in use. */
  wish(): SuggestQuestion {
    const { selection, writing } = this.#editor
    if (selection.current.size > 1) return { place: undefined, cards: this.#loose(selection.current) }
    return this.wishFor(writing.currentPlace())
  }

  wishFor(place: Place | undefined): SuggestQuestion {
    const inZone = place ? this.#editor.view.cards.inZone(place) : []
    return { place, cards: this.#loose(inZone.map(({ id }) => id)) }
  }

  whyNotAsk({ cards }: SuggestQuestion): WhyNot | undefined {
    return this.#editor.clustering.whyNotGather(cards)
  }

  ask(question: SuggestQuestion): void {
    if (question.cards.length < 2 || this.#editor.refuses(this.whyNotAsk(question))) return
    this.groups.set([])
    this.question.set(question)
  }

  /** Looks for groups and shows them all. `alike` is handed in because it is fetched when somebody asks first. */
  answer(alike: (cards: readonly Worded[]) => readonly Suggestion[]): void {
    const { view, boxes, viewpoint } = this.#editor
    const cards = (this.question.current?.cards ?? []).flatMap(id => view.card(id) ?? [])
    this.groups.set(
      alike(cards).map(({ ids, name }, index) => ({
        key: `suggested-${index}`,
        cards: ids,
        name: nameFrom(name) || t('suggest.unnamed', { n: index + 1 }),
      })),
    )
    const seen = boxes.bounds(this.groups.current.flatMap(group => group.cards))
    if (seen) viewpoint.bring(seen)
  }

  /** Without a name it keeps the one it has. */
  call(key: string, words: string): void {
    const name = nameFrom(words)
    if (name === '') return
    this.groups.set(this.groups.current.map(group => (group.key === key ? { ...group, name } : group)))
  }

  /** Gathers the cards of these groups, in one step; false if one may not. */
  take(keys: Iterable<string>): boolean {
    const taken = new Set(keys)
    const chosen = this.groups.current.filter(({ key }) => taken.has(key))
    if (!this.#editor.clustering.gather(chosen)) return false
    this.leave(taken)
    return true
  }

  takeAll(): boolean {
    return this.take(this.groups.current.map(({ key }) => key))
  }

  leave(keys: ReadonlySet<string>): void {
    this.groups.set(this.groups.current.filter(({ key }) => !keys.has(key)))
    if (keys.has(this.pointed.current ?? '')) this.pointed.set(undefined)
  }

  stop(): void {
    this.question.set(undefined)
    this.groups.set([])
    this.pointed.set(undefined)
  }

  /** Others delete cards or gather them themselves, and of a group of one nothing is left. */
  forget(): void {
    const { current } = this.groups
    if (current.length === 0) return
    const next = current.flatMap(group => {
      const cards = this.#loose(group.cards)
      if (cards.length === group.cards.length) return group
      return cards.length > 1 ? { ...group, cards } : []
    })
    if (next.length !== current.length || next.some((group, index) => group !== current[index]))
      this.groups.set(next)
  }

  #loose(ids: Iterable<CardId>): readonly CardId[] {
    const { view } = this.#editor
    return [...ids].filter(id => {
      const card = view.card(id)
      return card !== undefined && card.cluster === undefined
    })
  }
}
