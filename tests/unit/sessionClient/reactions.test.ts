import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ReactionNews, type ReactionTold } from '#client/session/reactions/ReactionNews.ts'
import { Reactions } from '#client/session/reactions/Reactions.ts'
import type { Signal } from '#shared/session/wire.ts'
import { Listeners } from '#shared/std/Listeners.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function reacting() {
  const signals = new Listeners<{ readonly from: string; readonly signal: Signal }>()
  const sent: Signal[] = []
  const reactions = new Reactions({ signals, signal: signal => void sent.push(signal) }, () => Date.now())
  const shown = () => reactions.inTheAir.current.map(({ from, reaction }) => `${from}: ${reaction}`)
  return { signals, sent, reactions, shown }
}

describe('a reaction', () => {
  test('goes to the others and floats on one’s own screen, too, and is gone after a while', () => {
    const { reactions, sent, shown } = reacting()
    expect(reactions.show({ from: 'me', reaction: 'clap' })).toBe(true)
    expect(sent).toEqual([{ reaction: 'clap' }])
    expect(shown()).toEqual(['me: clap'])
    vi.advanceTimersByTime(4000)
    expect(shown()).toEqual([])
  })

  test('of somebody else floats and is told; a pointer is none', () => {
    const { signals, reactions, shown } = reacting()
    const heard: string[] = []
    reactions.heard.add(({ from }) => heard.push(from))
    signals.tell({ from: 'mira', signal: { laser: [1, 2] } })
    signals.tell({ from: 'mira', signal: { reaction: 'heart' } })
    expect(shown()).toEqual(['mira: heart'])
    expect(heard).toEqual(['mira'])
    reactions.show({ from: 'me', reaction: 'clap' })
    expect(heard).toEqual(['mira'])
  })

  test('comes at most three times a second, however long a key is held', () => {
    const { reactions, sent } = reacting()
    for (let press = 0; press < 60; press++) {
      reactions.show({ from: 'me', reaction: 'clap' })
      vi.advanceTimersByTime(33)
    }
    expect(sent.length).toBeGreaterThan(3)
    expect(sent.length).toBeLessThanOrEqual(7)
  })

  test('is one of twenty at most, and there is room again once those are gone', () => {
    const { signals, shown } = reacting()
    const applaud = () => signals.tell({ from: 'mira', signal: { reaction: 'clap' } })
    for (let hand = 0; hand < 500; hand++) applaud()
    expect(shown()).toHaveLength(20)
    vi.advanceTimersByTime(4000)
    applaud()
    expect(shown()).toHaveLength(1)
  })
})

describe('news of reactions', () => {
  function listening() {
    const told: (readonly ReactionTold[])[] = []
    return { told, news: new ReactionNews(parts => told.push(parts)) }
  }

  test('a burst of applause is one piece of news, and each person counts once', () => {
    const { told, news } = listening()
    for (const from of ['mira', 'pat', 'mira', 'mira']) news.hear({ from, reaction: 'clap' })
    news.hear({ from: 'kim', reaction: 'question' })
    expect(told).toEqual([])
    vi.advanceTimersByTime(30_000)
    expect(told).toEqual([
      [
        { reaction: 'clap', from: ['mira', 'pat'] },
        { reaction: 'question', from: ['kim'] },
      ],
    ])
  })

  test('an hour of clapping every second is told at most ten times a minute', () => {
    const { told, news } = listening()
    for (let second = 0; second < 3600; second++) {
      news.hear({ from: 'mira', reaction: 'clap' })
      vi.advanceTimersByTime(1000)
    }
    expect(told.length).toBeGreaterThan(300)
    expect(told.length).toBeLessThanOrEqual(600)
  })

  test('nothing more is told once nobody listens', () => {
    const { told, news } = listening()
    news.hear({ from: 'mira', reaction: 'clap' })
    news.stop()
    vi.advanceTimersByTime(30_000)
    expect(told).toEqual([])
  })
})
