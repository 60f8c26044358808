import { atFrame, leaveFrame } from '#client/editor/atFrame.ts'
import { toScreen } from '#client/editor/Camera.ts'
import type { Editor } from '#client/editor/Editor.ts'
import type { Vector } from '#shared/geometry/vector.ts'
import type { PersonId } from '#shared/session/people/Person.ts'
import styles from './Laser.module.css'
import type { Laser } from './Laser.ts'

/** What is missing of the way to where somebody points gets so much shorter with each frame. */
const stretch = 0.35
const near = 0.5

interface Dot {
  readonly element: HTMLElement
  shown: Vector
}

export interface LaserLayerParts {
  readonly editor: Editor
  readonly laser: Laser
  readonly layer: HTMLElement
  readonly personOf: (person: PersonId) => { readonly name: string; readonly color: number } | undefined
}

/** Draws where people point, in pixels of the window; between the words of others it glides, unless motion is reduced. */
export class LaserLayer {
  readonly #parts: LaserLayerParts
  readonly #dots = new Map<PersonId, Dot>()

  constructor(parts: LaserLayerParts) {
    this.#parts = parts
  }

  start(): () => void {
    const { editor, laser, layer } = this.#parts
    const schedule = () => atFrame(this.#draw)
    const releases = [laser.moved.add(schedule), editor.camera.subscribe(schedule)]
    schedule()
    return () => {
      leaveFrame(this.#draw)
      for (const release of releases) release()
      layer.replaceChildren()
      this.#dots.clear()
    }
  }

  readonly #draw = () => {
    const { editor, laser } = this.#parts
    const { pointers } = laser
    const jumps = matchMedia('(prefers-reduced-motion: reduce)').matches
    let isUnderWay = false
    for (const [person, goal] of pointers) {
      const dot = this.#dotOf(person, goal)
      const [dx, dy] = [goal[0] - dot.shown[0], goal[1] - dot.shown[1]]
      if (jumps || goal === laser.own || Math.hypot(dx, dy) < near) dot.shown = goal
      else {
        dot.shown = [dot.shown[0] + dx * stretch, dot.shown[1] + dy * stretch]
        isUnderWay = true
      }
      const [x, y] = toScreen(editor.camera.current, dot.shown)
      dot.element.style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`
    }
    for (const [person, { element }] of this.#dots) {
      if (pointers.has(person)) continue
      element.remove()
      this.#dots.delete(person)
    }
    if (isUnderWay) atFrame(this.#draw)
  }

  #dotOf(person: PersonId, at: Vector): Dot {
    const known = this.#dots.get(person)
    if (known) return known
    const { layer, personOf } = this.#parts
    const { name, color } = personOf(person) ?? { name: '', color: 0 }
    const element = document.createElement('div')
    element.className = styles.dot ?? ''
    element.dataset.laser = person
    element.style.setProperty('--person', `var(--person-${color + 1})`)
    const label = document.createElement('b')
    label.textContent = name
    element.append(label)
    layer.append(element)
    const dot = { element, shown: at }
    this.#dots.set(person, dot)
    return dot
  }
}
