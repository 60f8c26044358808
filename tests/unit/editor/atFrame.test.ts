import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { atFrame, leaveFrame } from '#client/editor/atFrame.ts'

describe('a frame', () => {
  let asked: (() => void)[] = []
  const frame = () => {
    for (const run of asked.splice(0)) run()
  }
  beforeEach(() => {
    asked = []
    vi.stubGlobal('requestAnimationFrame', (run: () => void) => asked.push(run))
  })
  afterEach(() => vi.unstubAllGlobals())

  test('runs each job once, with those that others ask for meanwhile, and is asked for once', () => {
    const done: string[] = []
    const second = () => done.push('second')
    const first = () => {
      done.push('first')
      atFrame(second)
    }
    atFrame(first)
    atFrame(first)
    expect(asked).toHaveLength(1)
    frame()
    expect(done).toEqual(['first', 'second'])
    expect(asked).toHaveLength(0)
  })

  test('does not hold a job that asks for itself: it comes again in the next', () => {
    let runs = 0
    const job = () => {
      runs++
      if (runs < 3) atFrame(job)
    }
    atFrame(job)
    frame()
    expect(runs).toBe(1)
    frame()
    frame()
    expect(runs).toBe(3)
    expect(asked).toHaveLength(0)
  })

  test('leaves out a job that is not wanted any more', () => {
    const job = vi.fn()
    atFrame(job)
    leaveFrame(job)
    frame()
    expect(job).not.toHaveBeenCalled()
  })

  test('goes on with the others when one of them fails', () => {
    const other = vi.fn()
    atFrame(() => {
      throw new Error('broken')
    })
    atFrame(other)
    expect(frame).toThrow('broken')
    frame()
    expect(other).toHaveBeenCalledOnce()
  })
})
