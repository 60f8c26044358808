import type { BoardConnection, Observable } from '#client/wire/BoardConnection.ts'
import { Cell } from '#client/wire/Cell.ts'
import { t } from '#client/words/t.ts'
import type { Board } from '#shared/board/Board.ts'
import type { CardId, PersonId } from '#shared/board/ids.ts'
import type { CardSnapshot } from '#shared/board/snapshot.ts'
import type { Box } from '#shared/geometry/box.ts'
import type { Vector } from '#shared/geometry/vector.ts'
import type { Participant } from '#shared/protocol/http.ts'
import type { WhyNot } from '#shared/protocol/permissions.ts'
import type { Presence } from '#shared/protocol/presence.ts'
import { type Rules, rulesAtFirst } from '#shared/protocol/rules.ts'
import { Listeners } from '#shared/std/Listeners.ts'
import { Arranging } from './Arranging.ts'
import { Aside } from './Aside.ts'
import { BoardView } from './BoardView.ts'
import type { Camera } from './Camera.ts'
import { CardBoxes } from './CardBoxes.ts'
import { CardMarks } from './CardMarks.ts'
import { CardVotes } from './CardVotes.ts'
import { Clustering } from './Clustering.ts'
import { Clusters } from './Clusters.ts'
import { Commenting } from './Commenting.ts'
import { Connecting } from './Connecting.ts'
import { Cursors } from './Cursors.ts'
import { Drag } from './Drag.ts'
import { Drawing } from './Drawing.ts'
import { Finder } from './Finder.ts'
import { Following } from './Following.ts'
import { Gliding } from './Gliding.ts'
import { HiddenCards } from './HiddenCards.ts'
import { History } from './History.ts'
import { Laying } from './Laying.ts'
import { Looking } from './Looking.ts'
import { Minimap } from './Minimap.ts'
import { OwnDeletions } from './OwnDeletions.ts'
import { type PictureKeeper, Pictures } from './Pictures.ts'
import { ReadingRanks } from './ReadingRanks.ts'
import { Rights } from './Rights.ts'
import { SettledBoard } from './SettledBoard.ts'
import { Sizing } from './Sizing.ts'
import { Suggesting } from './Suggesting.ts'
import type { Place } from './sheets.ts'
import { Tools } from './tools/Tools.ts'
import { whyNotTool } from './tools/whyNotTool.ts'
import { Viewpoint } from './Viewpoint.ts'
import { Writing } from './Writing.ts'

export interface EditorParts {
  readonly board: Board
  readonly me: Participant
  /** Says something of oneself to the others; nobody listens in tests. */
  readonly tell?: BoardConnection['tell']
  readonly others?: BoardConnection['others']
  /** As the server tells them; until it does, those that hold without a session. */
  readonly rules?: Observable<Rules>
  /** Where one looks; a document that takes the place of another is looked at from the same place. */
  readonly viewpoint?: Viewpoint
  /** Whether what is done here reaches the server now; always in tests. */
  readonly isOnline?: Observable<boolean>
  readonly keeper?: PictureKeeper
  /** Runs a flush of the view before the next frame. */
  readonly schedule?: (flush: () => void) => void
  readonly now?: () => number
}

/** Somebody whose name and colour stand on the cards they wrote. */
export interface Author {
  readonly name: string
  /** Index into the twelve person colours. */
  readonly color: number
}

/** Presence must stay small; nobody misses the outlines beyond. */
const mostShared = 60

/**
 * Everything that a person does to a board in one tab, without a browser. It holds what all share, the selection, the
 * history, and the board as it is seen, and leaves what is done to its parts: `writing`, `arranging`, `looking`, and the
 * hand's `tools`. Components draw it and call it. What may not be done is said politely and left undone; nothing here
 * throws for what people do.
 */
export class Editor {
  readonly board: Board
  readonly view: BoardView
  readonly boxes: CardBoxes
  readonly settled: SettledBoard
  /** Which card is read, and so lies, before which. */
  readonly ranks: ReadingRanks
  readonly viewpoint: Viewpoint
  readonly clusters: Clusters
  readonly history: History
  readonly me: Participant
  /** What one may do at the moment. */
  readonly rights: Rights
  /** The maker of all changes of this tab: what undo undoes. */
  readonly origin: object = { by: 'editor' }
  readonly now: () => number
  readonly tell: BoardConnection['tell']
  readonly others: Observable<ReadonlyMap<number, Presence>>
  /** Where others' hands are shown. */
  readonly gliding: Gliding
  readonly selection = new Cell<ReadonlySet<CardId>>(new Set())
  /** Who wrote what; the page sets it from the server's roster. */
  readonly authors = new Cell<ReadonlyMap<PersonId, Author>>(new Map())
  /** Polite announcements, for screen readers and toasts. */
  readonly said = new Listeners<string>()
  /** Something was not done, and why: to be seen as well as heard. */
  readonly refused = new Listeners<string>()
  /** Whether the side panel of the selection is wanted beside the table; it stays so from card to card. */
  readonly details = new Cell(false)
  /** A zone is being chosen for the selected cards. */
  readonly moveWanted = new Cell(false)
  /** The menu of what can be done with the selection is open: at its button, or at a point of the window. */
  readonly menu = new Cell<'button' | Vector | undefined>(undefined)
  /** A tidied zone holds more than it has room for: the moment to offer its cards as a list. */
  readonly crowded = new Listeners<Place>()
  /** The box being drawn around cards, on the table. */
  readonly lasso = new Cell<Box | undefined>(undefined)
  readonly writing = new Writing(this)
  readonly arranging = new Arranging(this)
  readonly looking = new Looking(this)
  readonly minimap = new Minimap(this)
  readonly laying = new Laying(this)
  readonly clustering = new Clustering(this)
  readonly suggesting = new Suggesting(this)
  readonly sizing = new Sizing(this)
  readonly commenting = new Commenting(this)
  readonly aside = new Aside(this)
  readonly cursors = new Cursors()
  readonly pictures: Pictures
  readonly drawing = new Drawing(this)
  readonly connecting = new Connecting(this)
  readonly finder: Finder
  readonly marks: CardMarks
  /** What others have written in private, face down; the page sets its counts from the session. */
  readonly hidden: HiddenCards
  /** The vote as it shows on cards; the page sets it from the session. */
  readonly votes = new CardVotes()
  readonly drag = new Drag(this)
  readonly tools = new Tools(this)
  /** Whose view one's own goes along with. */
  readonly following = new Following(this)
  readonly #release: () => void

  constructor({ board, me, tell, others, rules, isOnline, keeper, viewpoint, schedule, now }: EditorParts) {
    this.board = board
    this.viewpoint = viewpoint ?? new Viewpoint()
    this.me = me
    this.now = now ?? Date.now
    const inForce = rules ?? new Cell(rulesAtFirst(me.role))
    const deletions = new OwnDeletions({
      board,
      rules: inForce,
      isOnline: isOnline ?? new Cell(true),
      now: this.now,
    })
    this.rights = new Rights({ board, me: me.id, rules: inForce, deletions })
    this.tell = tell ?? (() => {})
    this.others = others ?? new Cell<ReadonlyMap<number, Presence>>(new Map())
    this.view = new BoardView(board, schedule)
    this.boxes = new CardBoxes(this.view)
    this.gliding = new Gliding(this.others, id => placeIn(this.view.card(id)))
    this.settled = new SettledBoard(this.view)
    this.ranks = new ReadingRanks(this.view)
    this.clusters = new Clusters(this.view, this.boxes)
    this.marks = new CardMarks(this.view, me.id)
    this.hidden = new HiddenCards(this.view, this.boxes)
    this.finder = new Finder(this)
    this.pictures = new Pictures(this, keeper)
    this.history = new History(board, this.origin)
    const releases = [
      this.view.changed.add(({ cards }) => this.#forget(cards)),
      this.view.changed.add(() => this.clustering.forget()),
      this.view.changed.add(() => this.suggesting.forget()),
      this.view.changed.add(({ canvases }) => canvases && this.#obey()),
      this.rights.rules.subscribe(() => this.#obey()),
      () => deletions.destroy(),
    ]
    this.#release = () => {
      for (const release of releases) release()
    }
  }

  get camera(): Observable<Camera> {
    return this.viewpoint.camera
  }

  select(ids: Iterable<CardId>): void {
    const next = new Set([...ids].filter(id => this.view.card(id)))
    const { current } = this.selection
    if (next.size === current.size && [...next].every(id => current.has(id))) return
    this.moveWanted.set(false)
    this.selection.set(next)
    for (const id of next) this.writing.lastPlace = this.placeOf(id)
    this.tell({ selected: [...next].slice(0, mostShared) })
  }

  placeOf(id: CardId): Place | undefined {
    const card = this.view.card(id)
    return card && { canvas: card.canvas, zone: card.zone }
  }

  say(words: string): void {
    this.said.tell(words)
  }

  /** True if there is a reason not to go on, which is said then. */
  refuses(reason: WhyNot | undefined): boolean {
    if (reason) this.refused.tell(t(`whyNot.${reason}`))
    return reason !== undefined
  }

  /** One change, one undo step, and the view up to date right after it. */
  change<Outcome>(run: () => Outcome): Outcome {
    const outcome = this.history.step(run)
    this.view.flush()
    return outcome
  }

  /** A change that only facilitators make: of the board's own words, of its sheets and zones. False if one may not. */
  arrange(run: () => void): boolean {
    if (this.refuses(this.rights.whyNotArrange())) return false
    this.change(run)
    return true
  }

  /** Like `change`, but merges with what was typed or nudged just before. */
  continue<Outcome>(run: () => Outcome): Outcome {
    const outcome = run()
    this.view.flush()
    return outcome
  }

  undo(): void {
    this.#turn('undo')
  }

  redo(): void {
    this.#turn('redo')
  }

  destroy(): void {
    this.#release()
    this.following.stop()
    this.history.destroy()
    this.clusters.destroy()
    this.boxes.destroy()
    this.settled.destroy()
    this.ranks.destroy()
    this.gliding.destroy()
    this.marks.destroy()
    this.hidden.destroy()
    this.finder.destroy()
    this.view.destroy()
  }

  /** A step can touch anything, and what one might do then one may not be allowed to do now. */
  #turn(turn: 'undo' | 'redo'): void {
    if (this.refuses(this.rights.whyNotChange(this.history.touches(turn)))) return
    this.history[turn]()
    this.view.flush()
  }

  /** What was begun and is no longer permitted ends here; what was written until now stays. */
  #obey(): void {
    const { open } = this.writing
    const reason = open.current === undefined ? undefined : this.rights.whyNotEdit(open.current)
    if (this.refuses(reason)) this.writing.close()
    if (whyNotTool(this, this.tools.chosen.current)) this.tools.choose('select')
    const { current } = this.drag.state
    if (current && this.refuses(current.ids.map(id => this.rights.whyNotMove(id)).find(Boolean)))
      this.tools.cancel()
  }

  /** Cards that others deleted are neither selected nor open any more. */
  #forget(changed: ReadonlySet<CardId>): void {
    const gone = [...changed].filter(id => !this.view.card(id))
    if (gone.length === 0) return
    if (gone.some(id => id === this.writing.open.current)) this.writing.close()
    if (gone.some(id => this.selection.current.has(id))) this.select(this.selection.current)
  }
}

function placeIn(card: CardSnapshot | undefined): string | undefined {
  return card && `${card.canvas} ${card.at}`
}
