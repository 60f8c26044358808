import { Cell } from '#client/wire/Cell.ts'
import { linkPhrase } from '#client/words/labels.ts'
import { t } from '#client/words/t.ts'
import { labelLink } from '#shared/board/changes/labelLink.ts'
import { linkCards, unlinkCards } from '#shared/board/changes/linkCards.ts'
import { type FittingLink, fittingLinks } from '#shared/board/fittingLinks.ts'
import type { CardId, LinkId } from '#shared/board/ids.ts'
import { linkTypes } from '#shared/board/linkTypes.ts'
import type { LinkWish } from '#shared/board/rules/linkRules.ts'
import type { LinkSnapshot } from '#shared/board/snapshot.ts'
import type { Vector } from '#shared/geometry/vector.ts'
import type { WhyNot } from '#shared/protocol/permissions.ts'
import type { Editor } from './Editor.ts'
import { topCardAt } from './topCardAt.ts'

/** A connection in the hand: it begins at a card and has not found its end. */
export interface Thread {
  readonly from: CardId
  readonly to: Vector
  /** The card under the hand, if the two can be connected. */
  readonly over: CardId | undefined
}

/** Connections drawn from card to card: made, named, turned into another relation, and cut. */
export class Connecting {
  readonly thread = new Cell<Thread | undefined>(undefined)
  readonly chosen = new Cell<LinkId | undefined>(undefined)
  readonly #editor: Editor

  constructor(editor: Editor) {
    this.#editor = editor
  }

  /** False if there is no such card. */
  begin(from: CardId, at: Vector): boolean {
    if (!this.#editor.view.card(from)) return false
    this.chosen.set(undefined)
    this.thread.set({ from, to: at, over: undefined })
    return true
  }

  go(to: Vector): void {
    const thread = this.thread.current
    if (!thread) return
    const over = topCardAt(this.#editor, to)
    this.thread.set({ ...thread, to, over: over === thread.from ? undefined : over })
  }

  /** Ties the card under the hand by the relation that says most; the connection is chosen then, to be changed. */
  finish(): LinkId | undefined {
    const thread = this.thread.current
    this.thread.set(undefined)
    return thread?.over === undefined ? undefined : this.connect(thread.from, thread.over)
  }

  drop(): void {
    this.thread.set(undefined)
  }

  connect(from: CardId, to: CardId): LinkId | undefined {
    const fitting = this.#choices(from, to).find(choice => !this.#isTaken(choice, from, to))
    const link = fitting && this.#make(fitting, from, to)
    if (link === undefined) return undefined
    this.choose(link)
    const { type } = this.#editor.view.links.get(link) ?? {}
    if (type) this.#editor.say(t('connect.made', { phrase: linkPhrase(type) }))
    return link
  }

  choose(link: LinkId | undefined): void {
    this.chosen.set(link)
    if (link !== undefined) this.#editor.select([])
  }

  /** The relations that one may make of this connection, the present one among them. */
  choicesFor(link: LinkSnapshot): readonly FittingLink[] {
    const { from, to } = link
    return this.#choices(from, to).filter(
      choice => isPresent(link, choice) || !this.#whyNotBecome(link, tied(choice, from, to)),
    )
  }

  become(link: LinkSnapshot, choice: FittingLink): void {
    const { board, origin, view } = this.#editor
    if (isPresent(link, choice)) return
    const wish = tied(choice, link.from, link.to)
    if (this.#editor.refuses(this.#whyNotBecome(link, wish))) return
    const made = this.#editor.change(() => {
      let id: LinkId | undefined
      board.change(origin, () => {
        unlinkCards(board, [link.id], origin)
        id = linkCards(board, wish, origin)
        if (id !== undefined && link.label !== undefined) labelLink(board, id, link.label, origin)
      })
      return id
    })
    this.chosen.set(made !== undefined && view.links.has(made) ? made : undefined)
  }

  label(link: LinkSnapshot, words: string): void {
    const { board, origin, rights } = this.#editor
    if (words.trim() === (link.label ?? '') || this.#editor.refuses(rights.whyNotLink(link))) return
    this.#editor.change(() => labelLink(board, link.id, words, origin))
  }

  cut(link: LinkSnapshot): void {
    const { rights } = this.#editor
    if (this.#editor.refuses(rights.whyNotUnlink(link.id))) return
    this.#editor.writing.unlink([link.id])
    this.chosen.set(undefined)
    this.#editor.say(t('details.disconnected'))
  }

  #whyNotBecome(link: LinkSnapshot, wish: LinkWish): WhyNot | undefined {
    const { rights } = this.#editor
    return rights.whyNotUnlink(link.id) ?? rights.whyNotLink(wish)
  }

  #choices(from: CardId, to: CardId): readonly FittingLink[] {
    const { view } = this.#editor
    const [a, b] = [view.card(from), view.card(to)]
    return a && b ? fittingLinks(a.kind, b.kind) : []
  }

  /** It would drive out another end without a word, or is there already. */
  #isTaken(choice: FittingLink, from: CardId, to: CardId): boolean {
    const wish = tied(choice, from, to)
    const same = [...this.#editor.view.links.values()].filter(
      link => link.type === wish.type && link.from === wish.from,
    )
    return linkTypes[wish.type].count === 'one' ? same.length > 0 : same.some(link => link.to === wish.to)
  }

  #make(choice: FittingLink, from: CardId, to: CardId): LinkId | undefined {
    const wish = tied(choice, from, to)
    if (this.#editor.refuses(this.#editor.rights.whyNotLink(wish))) return undefined
    return this.#editor.writing.link(wish)
  }
}

function isPresent(link: LinkSnapshot, { type, isReversed }: FittingLink): boolean {
  return type === link.type && !isReversed
}

function tied({ type, isReversed }: FittingLink, from: CardId, to: CardId) {
  return isReversed ? { type, from: to, to: from } : { type, from, to }
}
