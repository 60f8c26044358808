import type { Observable } from '#client/wire/BoardConnection.ts'
import type { Board } from '#shared/board/Board.ts'
import type { CanvasId, CardId, ClusterId, LinkId } from '#shared/board/ids.ts'
import { isPlacing } from '#shared/board/rules/cardRules.ts'
import { changeRefusal } from '#shared/board/rules/changeRefusal.ts'
import { comingsAndGoings } from '#shared/board/rules/comingsAndGoings.ts'
import { entryChanges } from '#shared/board/rules/entryChanges.ts'
import { cardsLeft, type Fullness, fullness } from '#shared/board/rules/fullness.ts'
import type { Judging } from '#shared/board/rules/Judging.ts'
import { type LinkWish, linkRefusal, unlinkRefusal } from '#shared/board/rules/linkRules.ts'
import { owningBy, type Since } from '#shared/board/rules/owningBy.ts'
import { RuleFacts } from '#shared/board/rules/RuleFacts.ts'
import type { Touch } from '#shared/board/rules/Touch.ts'
import { type Act, type Standing, type WhyNot, whyNot } from '#shared/protocol/permissions.ts'
import type { Rules } from '#shared/protocol/rules.ts'
import type { OwnDeletions } from './OwnDeletions.ts'
import type { Place } from './sheets.ts'

/**
 * What one may do on the board at the moment, by the very function by which the server would refuse it. Each question
 * is answered by the reason why not; undefined means yes. What is gone is nobody's and may be asked for: to change it
 * does nothing.
 */
export class Rights {
  readonly rules: Observable<Rules>
  readonly #board: Board
  readonly #me: string
  readonly #deletions: OwnDeletions | undefined
  #known: { readonly rules: Rules; readonly facts: RuleFacts } | undefined

  constructor(parts: {
    readonly board: Board
    readonly me: string
    readonly rules: Observable<Rules>
    /** What this tab has deleted; without it nobody counts. */
    readonly deletions?: OwnDeletions
  }) {
    this.#board = parts.board
    this.#me = parts.me
    this.rules = parts.rules
    this.#deletions = parts.deletions
  }

  /** Why one may write nothing at all. */
  whyNotWrite(): WhyNot | undefined {
    const reason = this.whyNotArrange()
    return reason === 'facilitators-only' ? undefined : reason
  }

  /** Title, community, perspectives, sheets and their locks. */
  whyNotArrange(): WhyNot | undefined {
    return this.#why({ do: 'arrange' })
  }

  whyNotAdd({ canvas, zone }: Place): WhyNot | undefined {
    return this.#why({ do: 'add', at: this.#facts.spot(canvas, zone) })
  }

  /** Cards that one may still add, wherever that may be. */
  cardsLeft(): number {
    return cardsLeft(this.#standing, this.#fullness)
  }

  /** Why one may not add so many cards, wherever that may be. */
  whyNotMore(count: number): WhyNot | undefined {
    const added = Array.from({ length: count }, () => '')
    return fullness(this.#standing, { added, removed: [] }, this.#fullness)
  }

  get charactersPerCard(): number {
    return this.rules.current.limits.charactersPerCard
  }

  whyNotEdit(id: CardId): WhyNot | undefined {
    const card = this.#facts.card(id)
    return card && this.#why({ do: 'edit', ...card })
  }

  whyNotSet(id: CardId, key: string): WhyNot | undefined {
    return isPlacing(key) ? this.whyNotMove(id) : this.whyNotEdit(id)
  }

  /** Within its zone, unless a place is named. */
  whyNotMove(id: CardId, to?: Place): WhyNot | undefined {
    const facts = this.#facts
    const card = facts.card(id)
    if (!card) return undefined
    const { whose, at } = card
    return this.#why({ do: 'move', whose, from: at, to: to ? facts.spot(to.canvas, to.zone) : at })
  }

  whyNotDelete(id: CardId): WhyNot | undefined {
    const card = this.#facts.card(id)
    return card && this.#why({ do: 'delete', ...card })
  }

  /** Why so many may not go at once, though each may. */
  whyNotFewer(cards: readonly CardId[]): WhyNot | undefined {
    return (this.#deletions?.allow(cards) ?? true) ? undefined : 'too-many-deletions'
  }

  whyNotLink(wish: LinkWish): WhyNot | undefined {
    return linkRefusal(wish, this.#judging)
  }

  whyNotUnlink(id: LinkId): WhyNot | undefined {
    const link = this.#facts.link(id)
    return link && unlinkRefusal(link, this.#judging)
  }

  whyNotDraw(canvas: CanvasId): WhyNot | undefined {
    return this.#why({ do: 'add', at: this.#facts.spot(canvas, '') })
  }

  whyNotErase(stroke: string): WhyNot | undefined {
    const drawn = this.#facts.thing('strokes', stroke)
    return drawn && this.#why({ do: 'delete', ...drawn })
  }

  /** To say something; with an id, to reword or delete what is said. */
  whyNotComment(id?: string): WhyNot | undefined {
    const said = id === undefined ? undefined : this.#facts.thing('comments', id)
    return this.#why({ do: 'comment', whose: said?.whose ?? 'new' })
  }

  /** To gather cards under a new name. */
  whyNotGather(canvas: CanvasId): WhyNot | undefined {
    const at = this.#facts.spot(canvas, '')
    return this.#why({ do: 'move', whose: 'own', from: at, to: at })
  }

  /** To name or dissolve a cluster. */
  whyNotCluster(id: ClusterId): WhyNot | undefined {
    const cluster = this.#facts.thing('clusters', id)
    if (!cluster) return undefined
    const { whose, at } = cluster
    return this.#why({ do: 'move', whose: whose === 'others' ? 'others' : 'own', from: at, to: at })
  }

  /** All that a change would touch, whatever it is: for undo. */
  whyNotChange(touched: readonly Touch[]): WhyNot | undefined {
    const changes = entryChanges(touched)
    const cards = comingsAndGoings(touched)
    return (
      changeRefusal(this.#standing, changes, this.#facts) ??
      fullness(this.#standing, cards, this.#fullness) ??
      this.whyNotFewer(cards.removed)
    )
  }

  get #standing(): Standing {
    const { role, permissions, freeze } = this.rules.current
    const isFrozen = freeze !== undefined || (this.#deletions?.isExhausted ?? false)
    return { id: this.#me, role, permissions, isFrozen }
  }

  get #facts(): RuleFacts {
    const rules = this.rules.current
    if (this.#known?.rules !== rules) this.#known = { rules, facts: this.#factsBy(rules) }
    return this.#known.facts
  }

  #factsBy({ own }: Rules): RuleFacts {
    const { doc } = this.#board
    const since: Since = new Map(own)
    const owning = owningBy(client => client === doc.clientID || since.has(client), since)
    return new RuleFacts(this.#board, { me: this.#me, owning })
  }

  get #fullness(): Fullness {
    return { facts: this.#facts, limits: this.rules.current.limits }
  }

  get #judging(): Judging {
    const facts = this.#facts
    const may = (act: Act) => this.#why(act)
    return { standing: this.#standing, facts, may, cardAfter: id => facts.card(id) }
  }

  #why(act: Act): WhyNot | undefined {
    return whyNot(this.#standing, act)
  }
}
