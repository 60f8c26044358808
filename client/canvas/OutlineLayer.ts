import { atFrame, leaveFrame } from '#client/editor/atFrame.ts'
import { carriedCards } from '#client/editor/carriedCards.ts'
import type { Editor } from '#client/editor/Editor.ts'
import { t } from '#client/words/t.ts'
import { firstName } from '#shared/board/firstName.ts'
import type { CardId } from '#shared/board/ids.ts'
import { isTag } from '#shared/canvases/cardBox.ts'
import type { Box } from '#shared/geometry/box.ts'
import type { Vector } from '#shared/geometry/vector.ts'
import type { PresenceUser } from '#shared/protocol/presence.ts'
import styles from './Floats.module.css'

interface Outline {
  readonly key: string
  readonly user: PresenceUser
  readonly card: CardId
  readonly box: Box
  readonly by: Vector
  readonly isWriting: boolean
}

interface Drawn {
  readonly element: HTMLElement
  /** What does not change while a card is carried. */
  look: string
  place: string
}

/** Draws others' outlines in board units. Each frame writes only what has changed since the last. */
export class OutlineLayer {
  readonly #editor: Editor
  readonly #layer: HTMLElement
  readonly #drawn = new Map<string, Drawn>()

  constructor(editor: Editor, layer: HTMLElement) {
    this.#editor = editor
    this.#layer = layer
  }

  start(): () => void {
    const { gliding, view, boxes, clusters } = this.#editor
    const draw = () => this.#draw()
    const schedule = () => atFrame(draw)
    const ifDrawn = () => {
      if (this.#drawn.size > 0) schedule()
    }
    const releases = [
      gliding.moved.add(schedule),
      view.changed.add(ifDrawn),
      boxes.resized.add(ifDrawn),
      clusters.heaps.subscribe(ifDrawn),
    ]
    schedule()
    return () => {
      leaveFrame(draw)
      for (const release of releases) release()
      this.#layer.replaceChildren()
      this.#drawn.clear()
    }
  }

  #draw(): void {
    const gone = new Set(this.#drawn.keys())
    for (const outline of outlinesOf(this.#editor)) {
      gone.delete(outline.key)
      const drawn = this.#drawn.get(outline.key) ?? this.#make(outline.key)
      this.#update(drawn, outline)
    }
    for (const key of gone) {
      this.#drawn.get(key)?.element.remove()
      this.#drawn.delete(key)
    }
  }

  #make(key: string): Drawn {
    const element = document.createElement('div')
    element.className = styles.outline ?? ''
    this.#layer.append(element)
    const drawn = { element, look: '', place: '' }
    this.#drawn.set(key, drawn)
    return drawn
  }

  #update(drawn: Drawn, { user, card, box, by, isWriting }: Outline): void {
    const { element } = drawn
    const place = `${box.x + by[0]}px ${box.y + by[1]}px`
    if (place !== drawn.place) element.style.translate = place
    drawn.place = place
    const look = `${user.color} ${user.name} ${isWriting} ${box.w} ${box.h}`
    if (look === drawn.look) return
    drawn.look = look
    element.style.setProperty('--person', `var(--person-${user.color + 1})`)
    element.style.width = `${box.w}px`
    element.style.height = `${box.h}px`
    element.toggleAttribute('data-writing', isWriting)
    element.toggleAttribute('data-round', isTag(this.#editor.view.card(card)?.kind ?? 'note'))
    const name = document.createElement('b')
    name.textContent = t('canvas.writing', { name: firstName(user.name) })
    element.replaceChildren(...(isWriting ? [name] : []))
  }
}

function outlinesOf(editor: Editor): readonly Outline[] {
  const carried = carriedCards(editor)
  return [...editor.others.current].flatMap(([client, { user, selected = [], editing }]) => {
    const ids = new Set<CardId>([...selected, ...(editing ? [editing.card] : [])])
    return [...ids].flatMap((card): Outline[] => {
      const box = editor.view.card(card) && editor.clusters.shownBox(card)
      if (!box) return []
      const by = carried.get(card) ?? [0, 0]
      return [{ key: `${client} ${card}`, user, card, box, by, isWriting: editing?.card === card }]
    })
  })
}
