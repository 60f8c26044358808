import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { Board } from '#shared/board/Board.ts'
import { drawStrokes } from '#shared/board/changes/drawStrokes.ts'
import { mostStrokeNumbers } from '#shared/board/snapshot.ts'
import type { Vector } from '#shared/geometry/vector.ts'
import { demoEditor, pointer } from './demoEditor.ts'

function draw({ editor }: ReturnType<typeof demoEditor>, points: readonly Vector[]): void {
  const [first = [0, 0], ...rest] = points
  editor.tools.pointerDown(pointer(editor, first))
  for (const point of rest) editor.tools.pointerMove(pointer(editor, point))
  editor.tools.pointerUp(pointer(editor, rest.at(-1) ?? first))
}

const zigzag: readonly Vector[] = [
  [100, 100],
  [200, 180],
  [300, 100],
  [400, 180],
]

test('the pen writes a line once, relative to its sheet, and stays in the hand', () => {
  const demo = demoEditor()
  const { editor } = demo
  editor.tools.choose('pen')
  editor.drawing.ink.set('practice')
  draw(demo, zigzag)
  draw(demo, [
    [2660, 100],
    [2800, 140],
  ])
  expect(
    [...editor.view.strokes.values()].map(({ canvas, points, ink, author }) => ({
      canvas,
      points,
      ink,
      author,
    })),
  ).toEqual(
    expect.arrayContaining([
      { canvas: 'domain', points: zigzag.flat(), ink: 'practice', author: 'me' },
      { canvas: 'community', points: [100, 100, 240, 140], ink: 'practice', author: 'me' },
    ]),
  )
  expect(editor.tools.chosen.current).toBe('pen')
  expect(editor.drawing.line.current).toBeUndefined()
  editor.undo()
  expect(editor.view.strokes.size).toBe(1)
})

test('a dot, a press on the bare table and a cancelled line leave nothing', () => {
  const demo = demoEditor()
  const { editor, said } = demo
  editor.tools.choose('pen')
  draw(demo, [[100, 100]])
  draw(demo, [
    [2480, 100],
    [2500, 100],
  ])
  editor.tools.pointerDown(pointer(editor, [100, 100]))
  editor.tools.pointerMove(pointer(editor, [300, 300]))
  editor.tools.cancel()
  editor.tools.pointerUp(pointer(editor, [300, 300]))
  expect(editor.view.strokes.size).toBe(0)
  expect(said).toEqual(['Draw on a sheet.'])
})

test('a very long line is drawn more coarsely, and fits', () => {
  const demo = demoEditor()
  demo.editor.tools.choose('pen')
  draw(
    demo,
    Array.from({ length: 6000 }, (_, i): Vector => [100 + (i % 800), 100 + ((i * 37) % 900)]),
  )
  const [stroke] = demo.editor.view.strokes.values()
  expect(stroke?.points.length).toBeLessThanOrEqual(mostStrokeNumbers)
  expect(stroke?.points.length).toBeGreaterThan(100)
})

test('the eraser takes one’s own lines where it crosses them, and leaves those of others', () => {
  const demo = demoEditor()
  const { editor } = demo
  const elsewhere = new Board()
  Y.applyUpdate(elsewhere.doc, Y.encodeStateAsUpdate(editor.board.doc))
  const theirs = {
    canvas: 'domain',
    points: [600, 100, 600, 300],
    ink: 'ink',
    width: 5,
    author: 'other',
  } as const
  drawStrokes(elsewhere, [theirs], null)
  Y.applyUpdate(editor.board.doc, Y.encodeStateAsUpdate(elsewhere.doc))
  editor.tools.choose('pen')
  draw(demo, zigzag)
  editor.tools.choose('eraser')
  draw(demo, [
    [150, 90],
    [150, 200],
  ])
  expect([...editor.view.strokes.values()].map(({ author }) => author)).toEqual(['other'])
  draw(demo, [
    [550, 200],
    [650, 200],
  ])
  draw(demo, [[600, 200]])
  expect(editor.view.strokes.size).toBe(1)
})

test('whatever the eraser takes while it is pressed is one step for undo', () => {
  const demo = demoEditor()
  const { editor } = demo
  editor.tools.choose('pen')
  for (const x of [150, 450])
    draw(demo, [
      [x, 100],
      [x, 300],
    ])
  const before = editor.view.strokes.size
  editor.tools.choose('eraser')
  editor.tools.pointerDown(pointer(editor, [100, 200]))
  editor.tools.pointerMove(pointer(editor, [200, 200]))
  editor.tools.pointerMove(pointer(editor, [500, 200]))
  editor.tools.pointerUp(pointer(editor, [500, 200]))
  expect(editor.view.strokes.size).toBe(before - 2)
  editor.undo()
  expect(editor.view.strokes.size).toBe(before)
})

test('an observer holds no pen', () => {
  const demo = demoEditor({ role: 'observer' })
  demo.editor.tools.choose('pen')
  draw(demo, zigzag)
  expect(demo.editor.view.strokes.size).toBe(0)
})
