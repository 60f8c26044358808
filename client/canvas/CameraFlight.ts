import { atFrame, leaveFrame } from '#client/editor/atFrame.ts'
import { between, type Camera } from '#client/editor/Camera.ts'
import type { Viewpoint } from '#client/editor/Viewpoint.ts'

const flightMs = 480

/** Moves the camera over half a second; any other hand on the camera ends the flight. With reduced motion it cuts. */
export class CameraFlight {
  readonly #viewpoint: Viewpoint
  #from: Camera
  #to: Camera
  #begun = 0
  /** What this flight has made of the camera. */
  #last: Camera | undefined

  constructor(viewpoint: Viewpoint) {
    this.#viewpoint = viewpoint
    this.#from = this.#to = viewpoint.camera.current
  }

  start(to: Camera): void {
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      this.#viewpoint.jump(to)
      return
    }
    this.#from = this.#last = this.#viewpoint.camera.current
    this.#to = to
    this.#begun = performance.now()
    atFrame(this.#step)
  }

  stop(): void {
    leaveFrame(this.#step)
  }

  readonly #step = () => {
    const { camera } = this.#viewpoint
    if (camera.current !== this.#last) return
    const share = Math.min(1, (performance.now() - this.#begun) / flightMs)
    if (share >= 1) {
      this.#viewpoint.jump(this.#to)
      return
    }
    this.#viewpoint.pass(between(this.#from, this.#to, 1 - (1 - share) ** 3))
    this.#last = camera.current
    atFrame(this.#step)
  }
}
