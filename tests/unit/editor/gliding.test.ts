import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Gliding } from '#client/editor/Gliding.ts'
import { Cell } from '#client/wire/Cell.ts'
import type { Vector } from '#shared/geometry/vector.ts'
import type { Presence } from '#shared/protocol/presence.ts'

const user = { id: 'pat', name: 'Pat', role: 'participant', color: 1 } as const

/** Others who say what the test says, and frames that come when it says so. */
function others() {
  const others = new Cell<ReadonlyMap<number, Presence>>(new Map())
  const places = new Map([['card', 'here']])
  const gliding = new Gliding(others, id => places.get(id))
  const frames: (() => void)[] = []
  const say = (part: Partial<Presence>) => others.set(new Map([[7, { user, ...part }]]))
  return {
    others,
    gliding,
    places,
    say,
    lend: () => gliding.lend(step => frames.push(step)),
    isWaiting: () => frames.length > 0,
    frame: () => {
      vi.advanceTimersByTime(16)
      for (const step of frames.splice(0)) step()
    },
  }
}

const drag = (by: Vector): Presence['drag'] => ({ cards: ['card'], by: [...by] })

describe('others’ hands', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }))
  afterEach(() => void vi.useRealTimers())

  test('jump where nobody lends frames', () => {
    const { gliding, say } = others()
    say({ cursor: [0, 0] })
    say({ cursor: [100, 50] })
    expect(gliding.cursorOf(7)).toEqual([100, 50])
  })

  test('glide from word to word, arrive, and ask for no more frames then', () => {
    const { gliding, say, lend, frame, isWaiting } = others()
    lend()
    say({ cursor: [0, 0] })
    expect(gliding.cursorOf(7)).toEqual([0, 0])
    say({ cursor: [100, 0] })
    const way: number[] = []
    for (let step = 0; isWaiting() && step < 100; step++) {
      frame()
      way.push(gliding.cursorOf(7)?.[0] ?? Number.NaN)
    }
    expect(way.at(-1)).toBe(100)
    expect(way.filter(x => x > 0 && x < 100).length).toBeGreaterThan(1)
    expect(way.toSorted((a, b) => a - b)).toEqual(way)
    expect(isWaiting()).toBe(false)
  })

  test('carry from where a card lay, and no further once it has been put down elsewhere', () => {
    const { gliding, places, say, lend } = others()
    say({ drag: drag([40, 40]) })
    expect(gliding.loadOf(7, 'card')).toEqual([40, 40])
    places.set('card', 'there')
    expect(gliding.loadOf(7, 'card')).toBeUndefined()
    say({})
    lend()
    say({ drag: drag([10, 0]) })
    expect(gliding.loadOf(7, 'card')).toEqual([0, 0])
  })

  test('that are withdrawn are gone at once, and those of whoever leaves', () => {
    const { gliding, others: cell, say } = others()
    say({ cursor: [1, 1], drag: drag([2, 2]) })
    say({})
    expect([gliding.cursorOf(7), gliding.loadOf(7, 'card')]).toEqual([undefined, undefined])
    say({ cursor: [1, 1] })
    cell.set(new Map())
    expect(gliding.cursorOf(7)).toBeUndefined()
  })
})
