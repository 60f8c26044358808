import type { Browser } from 'playwright-core'
import type { Stage } from './Stage.ts'
import type { Scene, SceneCard } from './scene.ts'

type Point = readonly [x: number, y: number]

/** A canvas with a scene on it, and what people do to it, each by the means that the canvas itself offers. */
export interface OpenScene {
  readonly stage: Stage
  /** From the address to the first cards on screen, ms by the clock and by the main thread's CPU. */
  readonly openMs: number
  readonly openCpuMs: number
  /** All JavaScript that came along, compressed by gzip. */
  readonly scriptBytes: number
  /** About 30 cards in the window. */
  lookClosely(): Promise<void>
  /** The whole scene in the window. */
  lookAtAll(): Promise<void>
  /** Selects 50 cards, all in the window; resolves with a point of the screen by which they can be dragged. */
  selectFifty(): Promise<Point>
  /** Opens the text of a card, so that keys go into it. */
  openText(): Promise<void>
  /** An other to each of these cards points at it, and the first ten drag theirs, 20 times a second each. Ends by the call. */
  othersCome(homes: readonly SceneCard[]): Promise<() => Promise<void>>
}

export interface Candidate {
  readonly name: string
  open(browser: Browser, scene: Scene): Promise<OpenScene>
}
