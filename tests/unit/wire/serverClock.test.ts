import { expect, test } from 'vitest'
import { ServerClock } from '#client/wire/session/ServerClock.ts'
import { randomFrom } from '#tests/support/randomFrom.ts'

const minute = 60_000

/** A server whose answers take their time, both ways unequally. */
function far(off: number, random: () => number) {
  let real = 1_000_000
  const wait = () => {
    real += random() * (random() < 0.3 ? 900 : 60)
  }
  return {
    here: () => real + off,
    real: () => real,
    ask: async () => {
      wait()
      const server = real
      wait()
      return server
    },
  }
}

test('the server’s clock is known to half the quickest way, however wrong our own clock is', async () => {
  for (let seed = 1; seed <= 200; seed++) {
    const off = (seed % 2 ? 14 : -14) * minute
    const server = far(off, randomFrom(seed))
    const clock = new ServerClock(server.here, server.real() + off)
    await clock.measure(server.ask, 5)
    expect(Math.abs(clock.now() - server.real()), `seed ${seed}`).toBeLessThan(500)
  }
})

test('until anything is measured, what the server says by itself is believed', () => {
  const clock = new ServerClock(() => 14 * minute, 0)
  clock.heard(5000)
  expect(clock.now()).toBe(5000)
})

test('a new round counts anew: a clock that was set since, or a device that slept, is found out', async () => {
  let [here, server] = [0, 0]
  const clock = new ServerClock(() => here, 0)
  await clock.measure(async () => server, 3)
  server += 14 * minute
  await clock.measure(async () => server, 1)
  expect(clock.now()).toBe(server)
  here += 10
  expect(clock.now()).toBe(server + 10)
})
