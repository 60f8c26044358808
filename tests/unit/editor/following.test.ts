import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fitted } from '#client/editor/Camera.ts'
import { Editor } from '#client/editor/Editor.ts'
import { shareSight } from '#client/editor/shareSight.ts'
import { Cell } from '#client/wire/Cell.ts'
import { Board } from '#shared/board/Board.ts'
import { fromSnapshot } from '#shared/board/fromSnapshot.ts'
import { demoBoard } from '#shared/canvases/demo.ts'
import { type Presence, presence } from '#shared/protocol/presence.ts'
import { demoEditor } from './demoEditor.ts'

type Looks = NonNullable<Presence['looks']>

const ann = { id: 'ann', name: 'Ann', role: 'participant', color: 1 } as const

/** One who follows Ann, who shows in her tabs what the test says. */
function follower({ isGliding = false } = {}) {
  const others = new Cell<ReadonlyMap<number, Presence>>(new Map())
  const board = new Board()
  fromSnapshot(board, demoBoard().snapshot)
  const me = { id: 'me', name: 'Me', role: 'participant', color: 3 } as const
  const editor = new Editor({ board, me, others, schedule: flush => flush() })
  const { viewpoint, following } = editor
  viewpoint.resize({ w: 1440, h: 900 })
  viewpoint.arrive()
  const frames: (() => void)[] = []
  if (isGliding) following.lend(step => frames.push(step))
  const ended: string[] = []
  following.ended.add(way => ended.push(way))
  return {
    editor,
    viewpoint,
    following,
    ended,
    shows: (...looks: (Looks | undefined)[]) =>
      others.set(new Map(looks.map((one, tab) => [tab, { user: ann, ...(one && { looks: one }) }]))),
    fits: ([x, y, w, h]: Looks) => fitted({ x, y, w, h }, viewpoint.size, viewpoint.free),
    rests: () => vi.advanceTimersByTime(300),
    isUnderWay: () => frames.length > 0,
    frame: () => {
      vi.advanceTimersByTime(16)
      for (const step of frames.splice(0)) step()
    },
  }
}

const here: Looks = [0, 0, 2000, 1000]
const there: Looks = [3000, 500, 400, 800]

describe('whoever follows somebody', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] }))
  afterEach(() => void vi.useRealTimers())

  test('sees all that they see, as large as fits, and glides with them', () => {
    const { following, shows, frame, isUnderWay, viewpoint, fits, ended } = follower({ isGliding: true })
    following.follow('ann')
    expect(following.isShown.current).toBe(false)
    shows(here)
    const zooms: number[] = []
    while (isUnderWay() && zooms.length < 200) {
      frame()
      zooms.push(viewpoint.camera.current.z)
    }
    expect(viewpoint.camera.current).toEqual(fits(here))
    expect(new Set(zooms).size).toBeGreaterThan(5)
    expect(following.isShown.current).toBe(true)
    const { x, y, w, h } = viewpoint.seenFree
    expect([x <= 0.01, y <= 0.01, x + w >= 1999.9, y + h >= 999.9]).toEqual([true, true, true, true])
    shows(there)
    frame()
    expect(viewpoint.camera.current).not.toEqual(fits(there))
    expect(ended).toEqual([])
  })

  test('with motion reduced is shown where they have come to rest, and nothing of the way', () => {
    const { following, shows, rests, viewpoint, fits } = follower()
    const before = viewpoint.camera.current
    following.follow('ann')
    shows(here)
    vi.advanceTimersByTime(200)
    shows(there)
    vi.advanceTimersByTime(200)
    expect(viewpoint.camera.current).toBe(before)
    rests()
    expect(viewpoint.camera.current).toEqual(fits(there))
  })

  test('goes by the tab in which they moved last', () => {
    const { following, shows, rests, viewpoint, fits } = follower()
    following.follow('ann')
    shows(here, there)
    shows([10, 0, 2000, 1000], there)
    rests()
    expect(viewpoint.camera.current).toEqual(fits([10, 0, 2000, 1000]))
    shows(undefined, here)
    rests()
    expect(viewpoint.camera.current).toEqual(fits(here))
    shows(undefined, undefined)
    expect(following.isShown.current).toBe(false)
  })

  test('stays with them when the window changes its size', () => {
    const { following, shows, rests, viewpoint, fits, ended } = follower()
    following.follow('ann')
    shows(here)
    rests()
    viewpoint.resize({ w: 390, h: 600 })
    rests()
    expect(viewpoint.camera.current).toEqual(fits(here))
    expect(ended).toEqual([])
  })

  test('goes their own way as soon as they look elsewhere, write, or take something in hand', () => {
    const ways: readonly (readonly [string, (editor: Editor) => void])[] = [
      ['looks', editor => editor.viewpoint.pan([5, 0])],
      ['looks', editor => editor.viewpoint.zoomBy(1.25)],
      ['looks', editor => editor.looking.zoomToCanvas('domain')],
      ['works', editor => editor.writing.edit([...editor.view.cards.keys()][0] ?? '')],
      ['works', editor => editor.tools.choose('pen')],
    ]
    for (const [way, go] of ways) {
      const { editor, following, shows, rests, ended } = follower()
      following.follow('ann')
      shows(here)
      rests()
      go(editor)
      expect(ended).toEqual([way])
      expect(following.whom.current).toBeUndefined()
      const { current } = editor.camera
      shows(there)
      rests()
      expect(editor.camera.current).toBe(current)
    }
  })

  test('goes on following while they choose a card', () => {
    const { editor, following, ended } = follower()
    following.follow('ann')
    editor.select([...editor.view.cards.keys()].slice(0, 1))
    expect(ended).toEqual([])
    expect(following.whom.current).toBe('ann')
  })
})

test('what one sees is told in whole units, only when it is another, and only while it is shared', () => {
  const { editor, told } = demoEditor()
  const sights = () => told.filter(part => 'looks' in part)
  editor.viewpoint.pan([1, 0])
  expect(sights()).toEqual([])
  const stop = shareSight(editor)
  expect(sights()).toHaveLength(1)
  editor.viewpoint.pan([0.001, 0])
  expect(sights()).toHaveLength(1)
  editor.viewpoint.pan([40, 0])
  expect(sights()).toHaveLength(2)
  for (const part of sights())
    expect(presence.shape.looks.safeParse(Reflect.get(part, 'looks')).success).toBe(true)
  expect(String(sights().flatMap(part => Reflect.get(part, 'looks')))).not.toContain('.')
  stop()
  editor.viewpoint.pan([40, 0])
  expect(sights()).toHaveLength(3)
  expect(sights().at(-1)).toEqual({ looks: undefined })
})
