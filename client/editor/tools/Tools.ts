import { Cell } from '#client/wire/Cell.ts'
import { unreachable } from '#shared/std/unreachable.ts'
import type { Editor } from '../Editor.ts'
import { eraser, pen } from './drawing.ts'
import { linking } from './linking.ts'
import { hand } from './panning.ts'
import { placing } from './placing.ts'
import { idle } from './select.ts'
import type { PointerInput, ToolState } from './ToolState.ts'

export type ToolName = 'select' | 'hand' | 'card' | 'label' | 'link' | 'pen' | 'eraser'

/** The tool in the hand, and what it is doing. */
export class Tools {
  readonly chosen = new Cell<ToolName>('select')
  /** What is being done, for the pointer's shape. */
  readonly doing = new Cell<ToolState['name']>('idle')
  #state: ToolState = idle()
  readonly #editor: Editor

  constructor(editor: Editor) {
    this.#editor = editor
  }

  get current(): ToolState {
    return this.#state
  }

  choose(tool: ToolName): void {
    this.chosen.set(tool)
    this.#become(stateOf(tool))
  }

  pointerDown(input: PointerInput): void {
    this.#become(this.#state.pointerDown(this.#editor, input))
  }

  pointerMove(input: PointerInput): void {
    this.#become(this.#state.pointerMove(this.#editor, input))
  }

  pointerUp(input: PointerInput): void {
    this.#become(this.#state.pointerUp(this.#editor, input))
  }

  longPress(): void {
    this.#become(this.#state.longPress(this.#editor))
  }

  cancel(): void {
    this.#become(this.#state.cancel(this.#editor))
  }

  #become(state: ToolState): void {
    this.#state = state
    this.doing.set(state.name)
  }
}

function stateOf(tool: ToolName): ToolState {
  switch (tool) {
    case 'select':
      return idle()
    case 'hand':
      return hand()
    case 'card':
      return placing()
    case 'label':
      return placing('label')
    case 'link':
      return linking()
    case 'pen':
      return pen()
    case 'eraser':
      return eraser()
    default:
      return unreachable(tool)
  }
}
