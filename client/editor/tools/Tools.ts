import { Cell } from '#client/wire/Cell.ts'
import { unreachable } from '#shared/std/unreachable.ts'
import type { Editor } from '../Editor.ts'
import { edgeSpeed } from '../edgeSpeed.ts'
import { eraser, pen } from './drawing.ts'
import { linking } from './linking.ts'
import { hand } from './panning.ts'
import { placing } from './placing.ts'
import { idle } from './select.ts'
import { shifting } from './shifting.ts'
import type { PointerInput, ToolState } from './ToolState.ts'

export type ToolName = 'select' | 'hand' | 'card' | 'label' | 'link' | 'pen' | 'eraser'

/** What a hand does that may reach beyond the view. */
const holding: ReadonlySet<ToolState['name']> = new Set(['translating', 'resizing', 'lasso', 'shifting'])

/** The tool in the hand, and what it is doing. */
export class Tools {
  readonly chosen = new Cell<ToolName>('select')
  /** What is being done, for the pointer's shape. */
  readonly doing = new Cell<ToolState['name']>('idle')
  #state: ToolState = idle()
  #last: PointerInput | undefined
  readonly #editor: Editor

  constructor(editor: Editor) {
    this.#editor = editor
  }

  get current(): ToolState {
    return this.#state
  }

  /** Whatever the hand was in the middle of is let go undone. */
  choose(tool: ToolName): void {
    if (holding.has(this.#state.name)) this.#state.cancel(this.#editor)
    this.#editor.drawing.drop()
    this.#editor.connecting.drop()
    this.chosen.set(tool)
    this.#become(stateOf(tool))
  }

  pointerDown(input: PointerInput): void {
    this.#last = input
    // A sheet is held by its grip, whatever tool is in the hand.
    if (input.grip !== undefined) this.#become(shifting(input.grip, input, this.#state))
    else this.#become(this.#state.pointerDown(this.#editor, input))
  }

  pointerMove(input: PointerInput): void {
    this.#last = input
    this.#become(this.#state.pointerMove(this.#editor, input))
  }

  pointerUp(input: PointerInput): void {
    this.#become(this.#state.pointerUp(this.#editor, input))
  }

  /**
   * To be asked frame after frame while something is carried, pulled or drawn around: near the edge of the view the
   * table comes along under the hand.
   */
  scrollAtEdge(ms: number): void {
    const { viewpoint } = this.#editor
    if (!this.#last || !holding.has(this.#state.name)) return
    const [x, y] = edgeSpeed(viewpoint, this.#last.screen)
    if (x === 0 && y === 0) return
    viewpoint.pan([-x * ms, -y * ms])
    this.pointerMove({ ...this.#last, table: viewpoint.toTable(this.#last.screen) })
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
