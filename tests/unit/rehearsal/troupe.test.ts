import { pino } from 'pino'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Player } from '#server/rehearsal/Player.ts'
import { Troupe } from '#server/rehearsal/Troupe.ts'

const beatMs = 1000

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function gathered(answers: readonly ('in' | 'outside' | 'never' | Promise<'in'>)[] = []) {
  const asked: number[] = []
  const player = { act: vi.fn(async () => {}), leave: vi.fn() }
  const troupe = new Troupe({
    board: 'board',
    size: 3,
    beatMs,
    log: pino({ level: 'silent' }),
    comeIn: async number => {
      asked.push(number)
      const answer = (await answers[asked.length - 1]) ?? 'in'
      return answer === 'in' ? (player as unknown as Player) : answer
    },
  })
  return { asked, player, troupe, beats: (count: number) => vi.advanceTimersByTimeAsync(count * beatMs) }
}

test('simulated people come in one after another, a beat apart, and no more than were asked for', async () => {
  const { asked, player, beats } = gathered()
  await beats(1)
  expect(asked).toEqual([0])
  await beats(4)
  expect(asked).toEqual([0, 1, 2])
  expect(player.act).toHaveBeenCalledTimes(4)
})

test('paused, nobody comes and nobody acts, until it goes on', async () => {
  const { asked, player, troupe, beats } = gathered()
  await beats(1)
  troupe.pause(true)
  await beats(5)
  expect(asked).toEqual([0])
  expect(player.act).not.toHaveBeenCalled()
  troupe.pause(false)
  await beats(1)
  expect(player.act).toHaveBeenCalledOnce()
})

test('at a locked door one tries again; whoever was sent away is not replaced', async () => {
  const { asked, beats } = gathered(['outside', 'never'])
  await beats(6)
  expect(asked).toEqual([0, 0, 1, 2])
})

test('once they have left nobody acts, and whoever was still on the way leaves, too', async () => {
  const { promise, resolve } = Promise.withResolvers<'in'>()
  const { asked, player, troupe, beats } = gathered(['in', promise])
  await beats(2)
  troupe.leave()
  expect(player.leave).toHaveBeenCalledOnce()
  resolve('in')
  await beats(0)
  expect(player.leave).toHaveBeenCalledTimes(2)
  const acts = player.act.mock.calls.length
  await beats(5)
  expect(player.act).toHaveBeenCalledTimes(acts)
  expect(asked).toEqual([0, 1])
})
