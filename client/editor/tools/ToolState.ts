import type { CanvasId, CardId } from '#shared/board/ids.ts'
import type { Vector } from '#shared/geometry/vector.ts'
import type { Editor } from '../Editor.ts'

/** By which of its edges a card is made larger: the right one, the lower one, or their corner. */
export type Handle = 'side' | 'foot' | 'corner'

/** One pointer event, in both measures. */
export interface PointerInput {
  readonly screen: Vector
  readonly table: Vector
  /** The card under the pointer, as the browser sees it; while the pointer is captured it sees none. */
  readonly card: CardId | undefined
  /** The heap whose name or pile is under the pointer, by its key. */
  readonly heap?: string | undefined
  /** The sheet whose grip is under the pointer. */
  readonly grip?: CanvasId | undefined
  /** The handle of the selected card that is under the pointer. */
  readonly handle?: Handle | undefined
  readonly shift: boolean
  /** Control or the command key is held: nothing pulls at what is carried. */
  readonly free?: boolean
  readonly touch: boolean
  /** The middle button, or the primary one with the space bar held. */
  readonly pans: boolean
  readonly timeMs: number
}

/** What a hand is doing. A state is a value, a transition is a return. */
export interface ToolState {
  readonly name:
    | 'idle'
    | 'pressing'
    | 'translating'
    | 'resizing'
    | 'lasso'
    | 'panning'
    | 'placing'
    | 'drawing'
    | 'erasing'
    | 'linking'
    | 'shifting'
  pointerDown(editor: Editor, input: PointerInput): ToolState
  pointerMove(editor: Editor, input: PointerInput): ToolState
  pointerUp(editor: Editor, input: PointerInput): ToolState
  /** The finger has rested for half a second. */
  longPress(editor: Editor): ToolState
  /** Escape, a second finger, or the browser takes the pointer away. */
  cancel(editor: Editor): ToolState
}
