import * as Y from 'yjs'
import { Cell } from '#client/wire/Cell.ts'
import type { Board } from '#shared/board/Board.ts'
import type { Touch } from '#shared/board/rules/Touch.ts'
import { keepOthers } from './keepOthers.ts'
import { stepTouches } from './stepTouches.ts'

const typingPauseMs = 600

/** Undo and redo of one's own changes only. Typing makes a step per pause, everything else a step of its own. */
export class History {
  readonly state = new Cell({ canUndo: false, canRedo: false })
  readonly #manager: Y.UndoManager
  readonly #pauseMs: number

  constructor(board: Board, origin: object, pauseMs = typingPauseMs) {
    this.#pauseMs = pauseMs
    this.#manager = new Y.UndoManager([...board.roots], {
      trackedOrigins: new Set([origin]),
      captureTimeout: pauseMs,
    })
    const tell = () => this.#tell()
    this.#manager.on('stack-item-added', tell)
    this.#manager.on('stack-item-popped', tell)
    this.#manager.on('stack-cleared', tell)
  }

  /** Runs one change that is undone by itself, whatever was typed right before or after. */
  step<Outcome>(run: () => Outcome): Outcome {
    this.#manager.stopCapturing()
    const outcome = run()
    this.#manager.stopCapturing()
    return outcome
  }

  /** The next edit starts a new step. */
  pause(): void {
    this.#manager.stopCapturing()
  }

  /** What is changed from now on is one step, however long it takes: for hands that write as they go. */
  begin(): void {
    this.#manager.stopCapturing()
    this.#manager.captureTimeout = Number.POSITIVE_INFINITY
  }

  end(): void {
    this.#manager.captureTimeout = this.#pauseMs
    this.#manager.stopCapturing()
  }

  /** The last step that can be undone, to be recognised by. */
  get last(): object | undefined {
    return this.#manager.undoStack.at(-1)
  }

  /** Undoes the last step as if it had never been: neither undo nor redo finds it again. */
  takeBack(): void {
    this.#manager.undo()
    this.#manager.redoStack.pop()
    this.#tell()
  }

  /** What the next undo or redo would touch. */
  touches(turn: 'undo' | 'redo'): readonly Touch[] {
    const { doc, undoStack, redoStack } = this.#manager
    // A step of which nothing is left is passed over.
    for (const step of (turn === 'undo' ? undoStack : redoStack).toReversed()) {
      const touched = stepTouches(doc, step)
      if (touched.length > 0) return touched
    }
    return []
  }

  undo(): void {
    this.#turn('undo', 'undoing')
  }

  redo(): void {
    this.#turn('redo', 'redoing')
  }

  destroy(): void {
    this.#manager.destroy()
  }

  #turn(turn: 'undo' | 'redo', turning: 'undoing' | 'redoing'): void {
    const manager = this.#manager
    manager.doc.transact(transaction => {
      const step = manager[turn]()
      // Still turning, so that what is kept for others is part of the turn, and no step of its own.
      manager[turning] = true
      if (step) keepOthers(transaction, step)
    }, manager)
    manager[turning] = false
    // Steps of which others have left nothing were passed over without a word.
    this.#tell()
  }

  #tell(): void {
    const canUndo = this.#manager.canUndo()
    const canRedo = this.#manager.canRedo()
    const { current } = this.state
    if (canUndo !== current.canUndo || canRedo !== current.canRedo) this.state.set({ canUndo, canRedo })
  }
}
