import * as Y from 'yjs'
import { Editor, type EditorParts } from '#client/editor/Editor.ts'
import type { PointerInput } from '#client/editor/tools/ToolState.ts'
import { Board } from '#shared/board/Board.ts'
import { fromSnapshot } from '#shared/board/fromSnapshot.ts'
import type { CardId } from '#shared/board/ids.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import { demoBoard } from '#shared/canvases/demo.ts'
import type { Vector } from '#shared/geometry/vector.ts'
import type { Role } from '#shared/protocol/roles.ts'

export interface DemoEditor {
  readonly editor: Editor
  readonly said: string[]
  readonly told: object[]
  /** The first card with this text; fails if there is none. */
  card(text: string): CardId
}

/** An editor on the demo board, or another one, without a browser; flushes at once. */
export function demoEditor({
  role = 'participant',
  snapshot = demoBoard().snapshot,
  rules,
  isForeign = false,
}: {
  readonly role?: Role
  readonly snapshot?: BoardSnapshot
  /** As the server would tell them. */
  readonly rules?: EditorParts['rules']
  /** What lies there was made by others; else by this very editor. */
  readonly isForeign?: boolean
} = {}): DemoEditor {
  const board = new Board()
  const author = isForeign ? new Board() : board
  fromSnapshot(author, snapshot)
  if (isForeign) Y.applyUpdate(board.doc, Y.encodeStateAsUpdate(author.doc))
  const told: object[] = []
  const editor = new Editor({
    board,
    me: { id: 'me', name: 'Tess Tester', role, color: 3 },
    ...(rules && { rules }),
    schedule: flush => flush(),
    tell: part => told.push(part),
    now: () => Date.UTC(2026, 9, 1),
  })
  editor.viewpoint.resize({ w: 1440, h: 900 })
  editor.viewpoint.arrive()
  const said: string[] = []
  editor.said.add(words => said.push(words))
  const card = (text: string) => {
    const found = [...editor.view.cards.values()].find(one => one.text === text)
    if (!found) throw new Error(`no card says ${text}`)
    return found.id
  }
  return { editor, said, told, card }
}

/** A pointer over a point of the table. */
export function pointer(editor: Editor, table: Vector, more: Partial<PointerInput> = {}): PointerInput {
  const { x, y, z } = editor.camera.current
  const screen: Vector = [table[0] * z + x, table[1] * z + y]
  return { screen, table, card: undefined, shift: false, touch: false, pans: false, timeMs: 0, ...more }
}

/** Presses on a card's middle, carries it there, and lets go. */
export function carry(editor: Editor, card: CardId, to: Vector): void {
  const box = editor.boxes.boxOf(card)
  if (!box) throw new Error('the card lies nowhere')
  const from: Vector = [box.x + box.w / 2, box.y + box.h / 2]
  editor.tools.pointerDown(pointer(editor, from, { card }))
  editor.tools.pointerMove(pointer(editor, [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]))
  editor.tools.pointerMove(pointer(editor, to))
  editor.tools.pointerUp(pointer(editor, to))
}
