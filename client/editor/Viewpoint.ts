import { Cell } from '#client/wire/Cell.ts'
import { type Box, centreOf } from '#shared/geometry/box.ts'
import type { Vector } from '#shared/geometry/vector.ts'
import { Listeners } from '#shared/std/Listeners.ts'
import { type Camera, clampZoom, fitted, type Insets, panned, seenBox, toTable, zoomedAt } from './Camera.ts'

const mostWhenFitting = 1.25
const leastReadable = 0.5
/** A phone; a card that is brought into view there is zoomed to be read and written. */
const narrowBelow = 640

/** Where one looks: camera, size of the viewport, and what of it is free of panels. */
export class Viewpoint {
  readonly camera = new Cell<Camera>({ x: 0, y: 0, z: 0.5 })
  /** A wish to be somewhere; the view flies there, frame by frame. With nobody to fly, the camera jumps. */
  readonly flights = new Listeners<Camera>()
  size = { w: 1440, h: 900 }
  insets: Insets = { top: 20, right: 20, bottom: 20, left: 20 }
  /** Pixels at the right that an open side panel covers. */
  panel = 0
  /** Somebody has already chosen where to look. */
  hasLooked = false
  #arrived = false
  /** Where a flight under way ends. */
  #goal: Camera | undefined
  #awaited: Box | undefined

  /** What tools and panels leave free. */
  get free(): Insets {
    return { ...this.insets, right: this.insets.right + this.panel }
  }

  /** The centre of what was seen stays in the centre when the window changes. */
  resize(size: { readonly w: number; readonly h: number }): void {
    const by: Vector = [(size.w - this.size.w) / 2, (size.h - this.size.h) / 2]
    this.size = size
    this.jump(panned(this.camera.current, by))
  }

  /** Any flight ends here. */
  jump(camera: Camera): void {
    this.#goal = undefined
    this.camera.set(camera)
  }

  fly(camera: Camera): void {
    if (this.flights.size === 0) {
      this.jump(camera)
      return
    }
    this.#goal = camera
    this.flights.tell(camera)
  }

  /** A stretch of the flight under way. */
  pass(camera: Camera): void {
    this.camera.set(camera)
  }

  pan(by: Vector): void {
    this.jump(panned(this.camera.current, by))
  }

  /** At a point of the screen, or in the middle of the free part. */
  zoom(factor: number, at: Vector = this.middle): void {
    this.jump(zoomedAt(this.camera.current, at, factor))
  }

  zoomTo(z: number): void {
    const from = this.#goal ?? this.camera.current
    this.fly(zoomedAt(from, this.middle, clampZoom(z) / from.z))
  }

  /** Steps in the middle of a flight add up. */
  zoomBy(factor: number): void {
    this.zoomTo((this.#goal ?? this.camera.current).z * factor)
  }

  /** Before the viewport has been measured a fit is only remembered; the first one is no flight but a beginning. */
  fit(box: Box, most: number = mostWhenFitting): void {
    const first = !this.hasLooked
    this.hasLooked = true
    if (this.#arrived && first) this.jump(fitted(box, this.size, this.free, most))
    else if (this.#arrived) this.fly(fitted(box, this.size, this.free, most))
    else this.#awaited = box
  }

  /** Somebody has chosen where to look; what was asked for before the viewport had its size is void. */
  choose(): void {
    this.hasLooked = true
    this.#awaited = undefined
  }

  /** The viewport has its size: what was asked for before is shown now, without a flight. */
  arrive(): void {
    this.#arrived = true
    if (this.#awaited) this.jump(fitted(this.#awaited, this.size, this.free, mostWhenFitting))
    this.#awaited = undefined
  }

  /**
   * Like `fit`, but on a narrow screen no smaller than can be read: the box then fills the height from its upper left
   * corner, and one pans along it.
   */
  fitReadable(box: Box): void {
    const whole = fitted(box, this.size, this.free, mostWhenFitting)
    const { top, bottom, left } = this.free
    const z = Math.min(leastReadable, (this.size.h - top - bottom) / box.h)
    if (whole.z >= z || this.size.w > this.size.h) {
      this.fit(box)
      return
    }
    const camera = { x: left - box.x * z, y: top - box.y * z, z }
    const first = !this.hasLooked
    this.hasLooked = true
    if (first) this.jump(camera)
    else this.fly(camera)
  }

  /** Pans as little as needed, and zooms in only if the box would be too small to read. */
  bring(box: Box, least = this.size.w < narrowBelow ? 0.75 : 0.5): void {
    const { current } = this.camera
    if (current.z < least) {
      this.fly(this.#centred(centreOf(box), Math.max(least, Math.min(1, current.z))))
      return
    }
    const by: Vector = [
      shift(box.x * current.z + current.x, box.w * current.z, this.free.left, this.size.w - this.free.right),
      shift(box.y * current.z + current.y, box.h * current.z, this.free.top, this.size.h - this.free.bottom),
    ]
    if (by[0] !== 0 || by[1] !== 0) this.fly(panned(current, by))
  }

  /** A point of the table comes to the middle, at once. */
  centre(at: Vector): void {
    this.jump(this.#centred(at, this.camera.current.z))
  }

  flyTo(at: Vector): void {
    this.fly(this.#centred(at, this.camera.current.z))
  }

  get middle(): Vector {
    const { w, h } = this.size
    const { top, right, bottom, left } = this.free
    return [(left + w - right) / 2, (top + h - bottom) / 2]
  }

  get seen(): Box {
    return seenBox(this.camera.current, this.size)
  }

  /** What tools and panels do not cover of it. */
  get seenFree(): Box {
    const { x, y, w, h } = this.seen
    const { z } = this.camera.current
    const { top, right, bottom, left } = this.free
    return {
      x: x + left / z,
      y: y + top / z,
      w: Math.max(1, w - (left + right) / z),
      h: Math.max(1, h - (top + bottom) / z),
    }
  }

  toTable(at: Vector): Vector {
    return toTable(this.camera.current, at)
  }

  #centred(at: Vector, z: number): Camera {
    const [x, y] = this.middle
    return { x: x - at[0] * z, y: y - at[1] * z, z }
  }
}

/** How far a stretch from `start` of this length must move to lie between the bounds. */
function shift(start: number, length: number, low: number, high: number): number {
  const margin = 24
  if (start < low + margin) return low + margin - start
  if (start + length > high - margin) return Math.max(high - margin - start - length, low + margin - start)
  return 0
}
