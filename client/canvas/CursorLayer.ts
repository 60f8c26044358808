import { atFrame, leaveFrame } from '#client/editor/atFrame.ts'
import { toScreen } from '#client/editor/Camera.ts'
import type { Editor } from '#client/editor/Editor.ts'
import { firstName } from '#shared/board/firstName.ts'
import type { PresenceUser } from '#shared/protocol/presence.ts'
import styles from './Floats.module.css'

/** So far beyond the edge, in pixels, a cursor with its name may still reach into the window. */
const reach = 160
const arrow = 'M3 2 17 9.5 10.5 11.3 7.3 17.5Z'

interface Shown {
  readonly element: HTMLElement
  readonly name: Text
  user: PresenceUser | undefined
}

/** Draws others' cursors where they glide, in pixels of the window; those outside of it are not drawn at all. */
export class CursorLayer {
  readonly #editor: Editor
  readonly #layer: HTMLElement
  readonly #shown = new Map<number, Shown>()

  constructor(editor: Editor, layer: HTMLElement) {
    this.#editor = editor
    this.#layer = layer
  }

  start(): () => void {
    const { camera, gliding, cursors } = this.#editor
    const draw = () => this.#draw()
    const schedule = () => atFrame(draw)
    const releases = [
      gliding.moved.add(schedule),
      camera.subscribe(schedule),
      cursors.shown.subscribe(schedule),
    ]
    schedule()
    return () => {
      leaveFrame(draw)
      for (const release of releases) release()
      this.#layer.replaceChildren()
      this.#shown.clear()
    }
  }

  #draw(): void {
    const { camera, cursors, gliding, others, viewpoint } = this.#editor
    const { w, h } = viewpoint.size
    const gone = new Set(this.#shown.keys())
    const seen = cursors.shown.current ? others.current : []
    for (const [client, { user }] of seen) {
      const at = gliding.cursorOf(client)
      const [x, y] = at ? toScreen(camera.current, at) : [Number.NaN, Number.NaN]
      if (!(x > -reach && x < w && y > -reach && y < h)) continue
      gone.delete(client)
      const { element } = this.#cursorOf(client, user)
      element.style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`
    }
    for (const client of gone) {
      this.#shown.get(client)?.element.remove()
      this.#shown.delete(client)
    }
  }

  #cursorOf(client: number, user: PresenceUser): Shown {
    const shown = this.#shown.get(client) ?? this.#make(client)
    if (shown.user !== user && (shown.user?.name !== user.name || shown.user.color !== user.color)) {
      shown.name.data = firstName(user.name)
      shown.element.style.setProperty('--person', `var(--person-${user.color + 1})`)
    }
    shown.user = user
    return shown
  }

  #make(client: number): Shown {
    const element = document.createElement('div')
    element.className = styles.cursor ?? ''
    const picture = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
    picture.setAttribute('viewBox', '0 0 20 20')
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
    path.setAttribute('d', arrow)
    path.setAttribute('stroke-linejoin', 'round')
    picture.append(path)
    const label = document.createElement('b')
    const name = new Text()
    label.append(name)
    element.append(picture, label)
    this.#layer.append(element)
    const shown: Shown = { element, name, user: undefined }
    this.#shown.set(client, shown)
    return shown
  }
}
