import { Cell } from '#client/wire/Cell.ts'
import { t } from '#client/words/t.ts'
import type { CardId } from '#shared/board/ids.ts'
import type { Vector } from '#shared/geometry/vector.ts'
import { unreachable } from '#shared/std/unreachable.ts'
import { dropScene, type Landing, landings } from './drop.ts'
import type { Editor } from './Editor.ts'
import { settleCards } from './edits/settleCards.ts'
import type { Place } from './sheets.ts'
import { snapped } from './snapped.ts'

export interface DragState {
  readonly ids: readonly CardId[]
  readonly by: Vector
  /** The zone that would take the card under the pointer. */
  readonly target: (Place & { readonly takes: boolean }) | undefined
}

const mostShared = 60

/** Cards in the hand: shown here and told to the others while they move, written once when they are let go. */
export class Drag {
  readonly state = new Cell<DragState | undefined>(undefined)
  readonly #editor: Editor

  constructor(editor: Editor) {
    this.#editor = editor
  }

  move(ids: readonly CardId[], carried: Vector, pointer: Vector): void {
    const editor = this.#editor
    const by = snapped(editor, ids, carried)
    const [first] = this.#landings(ids, by, pointer)
    this.state.set({ ids, by, target: first && targetOf(first) })
    const [x, y] = by
    editor.tell({ drag: { cards: ids.slice(0, mostShared), by: [x, y] } })
  }

  drop(pointer: Vector): void {
    const drag = this.state.current
    this.cancel()
    const editor = this.#editor
    if (!drag) return
    const found = this.#landings(drag.ids, drag.by, pointer)
    settleCards(
      editor,
      found.flatMap(one => (one.lands ? [one.placement] : [])),
    )
    const refused = found.find(one => !one.lands)
    if (refused && !refused.lands) sayWhy(editor, refused)
  }

  cancel(): void {
    if (!this.state.current) return
    this.state.set(undefined)
    this.#editor.tell({ drag: undefined })
  }

  #landings(ids: readonly CardId[], by: Vector, pointer: Vector): readonly Landing[] {
    return landings(dropScene(this.#editor), { ids, by, pointer })
  }
}

function targetOf(landing: Landing): DragState['target'] {
  if (landing.lands) {
    return { canvas: landing.placement.canvas, zone: landing.placement.zone, takes: true }
  }
  return undefined
}

function sayWhy(editor: Editor, landing: Extract<Landing, { lands: false }>): void {
  switch (landing.why) {
    case 'not-permitted':
      editor.refuses(landing.reason)
      break
    case 'no-zone':
      editor.say(t('canvas.noZone'))
      break
    case 'refused':
      editor.say(t('canvas.refused', { zone: landing.spec.title }))
      break
    case 'full':
      editor.say(t('canvas.full', { zone: landing.spec.title, n: landing.spec.max ?? 0 }))
      break
    default:
      unreachable(landing)
  }
}
