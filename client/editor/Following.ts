import type { Observable } from '#client/wire/BoardConnection.ts'
import { Cell } from '#client/wire/Cell.ts'
import type { PersonId } from '#shared/board/ids.ts'
import type { Box } from '#shared/geometry/box.ts'
import { Listeners } from '#shared/std/Listeners.ts'
import { between, type Camera, fitted } from './Camera.ts'
import type { Editor } from './Editor.ts'

/** After so long two thirds of the way to what the other sees are gone. */
const paceMs = 120
/** After a long pause nobody shall be thrown past the goal. */
const longestFrameMs = 100
/** Nearer than this, in pixels and in parts of the zoom, one has arrived. */
const near = { pixels: 0.5, zoom: 0.001 }
/** Without frames: so long the other has to rest before the view cuts to what they see. */
const restMs = 250

/** What somebody did who does not go along any more: looked elsewhere, or began something with their own hands. */
export type OwnWay = 'looks' | 'works'

type Frames = (step: () => void) => void

/**
 * One's own view goes along with somebody else's: all that they see is in it, as large as fits. It glides between the
 * words in which they tell it; without somebody to lend it frames, where motion is to be reduced, it cuts to where
 * they have come to rest. Any hand of one's own on the view or on the board ends it.
 */
export class Following {
  /** One went one's own way. */
  readonly ended = new Listeners<OwnWay>()
  readonly #editor: Pick<Editor, 'viewpoint' | 'others' | 'writing' | 'tools'>
  readonly #whom = new Cell<PersonId | undefined>(undefined)
  readonly #isShown = new Cell(false)
  /** What each of their tabs shows, as one word; whichever tells something new is the one they look at. */
  readonly #told = new Map<number, string>()
  #goal: Box | undefined
  /** What following has made of the camera, in a viewport of this size. */
  #made: Camera | undefined
  #size: Editor['viewpoint']['size'] | undefined
  #releases: readonly (() => void)[] = []
  #nextFrame: Frames | undefined
  #isRunning = false
  #last = 0
  #rest: ReturnType<typeof setTimeout> | undefined

  constructor(editor: Pick<Editor, 'viewpoint' | 'others' | 'writing' | 'tools'>) {
    this.#editor = editor
  }

  get whom(): Observable<PersonId | undefined> {
    return this.#whom
  }

  /** Whether they look at the table at the moment, so that there is something to go along with. */
  get isShown(): Observable<boolean> {
    return this.#isShown
  }

  follow(person: PersonId): void {
    this.stop()
    const { viewpoint, others, writing, tools } = this.#editor
    viewpoint.choose()
    this.#take()
    this.#whom.set(person)
    this.#releases = [
      others.subscribe(() => this.#hear()),
      viewpoint.camera.subscribe(() => this.#watch()),
      writing.open.subscribe(() => writing.open.current !== undefined && this.#leave('works')),
      tools.doing.subscribe(() => !idle.has(tools.doing.current) && this.#leave('works')),
    ]
    this.#hear()
  }

  stop(): void {
    for (const release of this.#releases) release()
    this.#releases = []
    clearTimeout(this.#rest)
    this.#told.clear()
    this.#goal = undefined
    this.#isShown.set(false)
    this.#whom.set(undefined)
  }

  /** Lends frames until the returned function is called. */
  lend(nextFrame: Frames): () => void {
    this.#nextFrame = nextFrame
    return () => {
      if (this.#nextFrame === nextFrame) this.#nextFrame = undefined
    }
  }

  #hear(): void {
    let isShown = false
    let goal: Box | undefined
    for (const [client, { user, looks }] of this.#editor.others.current) {
      if (user.id !== this.#whom.current) continue
      isShown ||= looks !== undefined
      const word = String(looks)
      if (looks && this.#told.get(client) !== word) {
        const [x, y, w, h] = looks
        goal = { x, y, w, h }
      }
      this.#told.set(client, word)
    }
    this.#isShown.set(isShown)
    if (goal) this.#go(goal)
  }

  #go(goal: Box): void {
    this.#goal = goal
    const nextFrame = this.#nextFrame
    if (!nextFrame) {
      clearTimeout(this.#rest)
      this.#rest = setTimeout(() => this.#advance(1), restMs)
    } else if (!this.#isRunning) {
      this.#isRunning = true
      this.#last = performance.now()
      nextFrame(this.#step)
    }
  }

  readonly #step = () => {
    const now = performance.now()
    const share = 1 - Math.exp(-Math.min(longestFrameMs, now - this.#last) / paceMs)
    this.#last = now
    if (this.#advance(share) && this.#nextFrame) this.#nextFrame(this.#step)
    else this.#isRunning = false
  }

  /** True if there is more of the way to go. */
  #advance(share: number): boolean {
    if (!this.#goal) return false
    const { viewpoint } = this.#editor
    const from = viewpoint.camera.current
    const to = fitted(this.#goal, viewpoint.size, viewpoint.free)
    const isThere = share >= 1 || isNear(from, to)
    this.#made = isThere ? to : between(from, to, share)
    viewpoint.jump(this.#made)
    return !isThere
  }

  /** A window that changes its size moves the camera, too: that is nobody's hand. */
  #watch(): void {
    const { viewpoint } = this.#editor
    if (viewpoint.camera.current === this.#made) return
    if (viewpoint.size === this.#size) {
      this.#leave('looks')
      return
    }
    this.#take()
    if (this.#goal) this.#go(this.#goal)
  }

  #take(): void {
    const { viewpoint } = this.#editor
    this.#made = viewpoint.camera.current
    this.#size = viewpoint.size
  }

  #leave(way: OwnWay): void {
    this.stop()
    this.ended.tell(way)
  }
}

/** To choose a card is no reason to stay behind; to take one in hand is. */
const idle: ReadonlySet<Editor['tools']['doing']['current']> = new Set(['idle', 'pressing', 'panning'])

function isNear(from: Camera, to: Camera): boolean {
  return (
    Math.abs(from.x - to.x) < near.pixels &&
    Math.abs(from.y - to.y) < near.pixels &&
    Math.abs(from.z / to.z - 1) < near.zoom
  )
}
