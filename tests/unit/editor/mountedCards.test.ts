import { describe, expect, test } from 'vitest'
import { MountedCards } from '#client/editor/MountedCards.ts'
import { addCards } from '#shared/board/changes/addCards.ts'
import { demoEditor } from './demoEditor.ts'

/** Elements of the demo, with frames that come when the test says so. */
function mounting() {
  const demo = demoEditor()
  const frames: (() => void)[] = []
  const mounted = new MountedCards(demo.editor, step => frames.push(step))
  mounted.start()
  const frame = () => {
    for (const step of frames.splice(0)) step()
  }
  return { ...demo, mounted, frame, isWaiting: () => frames.length > 0 }
}

/** A thousand notes in a grid far below the sheets. */
function crowded() {
  const crowd = mounting()
  const { editor } = crowd
  const note = {
    kind: 'note',
    canvas: 'domain',
    zone: 'domain.why',
    color: 'white',
    text: '',
    fields: {},
  } as const
  const place = (n: number): [number, number] => [(n % 40) * 420, 20_000 + Math.floor(n / 40) * 140]
  addCards(
    editor.board,
    Array.from({ length: 1000 }, (_, n) => ({ ...note, at: place(n) })),
    'others',
  )
  return crowd
}

describe('the cards that are elements', () => {
  test('are none from afar, where cards are painted', () => {
    const { editor, mounted } = mounting()
    editor.looking.zoomToAll()
    expect(mounted.ids.current).toEqual([])
    expect(mounted.painted.current).toBe(true)
  })

  test('are those in view from near, and then those around it, frame by frame', () => {
    const { editor, mounted, frame, isWaiting } = mounting()
    editor.looking.zoomToAll()
    editor.viewpoint.jump({ x: -911, y: -307, z: 0.6 })
    expect(mounted.painted.current).toBe(false)
    const inView = editor.boxes.within(editor.viewpoint.seen)
    expect(inView.length).toBeGreaterThan(10)
    expect([...inView].sort()).toEqual([...mounted.ids.current].sort())
    while (isWaiting()) frame()
    expect(mounted.ids.current.length).toBeGreaterThan(inView.length)
  })

  test('stay the same list while one pans within the margin, and change when one leaves it', () => {
    const { editor, mounted, frame, isWaiting } = mounting()
    editor.looking.zoomToCanvas('domain')
    while (isWaiting()) frame()
    const before = mounted.ids.current
    editor.viewpoint.pan([-200, 0])
    expect(mounted.ids.current).toBe(before)
    editor.viewpoint.pan([-1400, 0])
    expect(mounted.ids.current).not.toBe(before)
  })

  test('come little by little where many come into view, nearest first, and are painted until all are there', () => {
    const { editor, mounted, frame, isWaiting } = crowded()
    editor.viewpoint.jump({ x: -3000, y: -12_600, z: 0.62 })
    editor.viewpoint.resize({ w: 3840, h: 2160 })
    const inView = editor.boxes.within(editor.viewpoint.seen).length
    expect(inView).toBeGreaterThan(200)
    const counts: number[] = []
    for (; mounted.painted.current; frame()) {
      counts.push(mounted.ids.current.length)
      expect(isWaiting()).toBe(true)
    }
    expect(counts.length).toBeGreaterThan(3)
    expect(
      Math.max(...counts.map((count, index) => count - (counts[index - 1] ?? count))),
    ).toBeLessThanOrEqual(24)
    expect(mounted.ids.current.length).toBeGreaterThanOrEqual(inView)
  })

  test('keep the card that is being written, wherever one looks', () => {
    const { editor, mounted, card } = mounting()
    editor.looking.zoomToCanvas('domain')
    const topic = card('Accessibility audits')
    editor.writing.edit(topic)
    editor.viewpoint.pan([-20_000, 0])
    expect(mounted.ids.current).toEqual([topic])
  })

  test('have among them the card that asks for the keyboard, from afar, too, as long as it is selected', () => {
    const { editor, mounted, card } = mounting()
    editor.looking.zoomToAll()
    const topic = card('Accessibility audits')
    editor.select([topic])
    editor.looking.focusSelection()
    expect(mounted.ids.current).toEqual([topic])
    editor.select([])
    expect(mounted.ids.current).toEqual([])
  })
})
