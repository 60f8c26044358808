import { expect, test } from 'vitest'
import { RoundRobin, type Speaker } from '#server/sync/RoundRobin.ts'

/** Says so many things, each of which takes a while. */
function talkative(name: string, things: number, { heard, eachMs }: { heard: string[]; eachMs: number }) {
  let left = things
  const speaker: Speaker = {
    hearNext() {
      const until = performance.now() + eachMs
      while (performance.now() < until);
      heard.push(name)
      left -= 1
      return left > 0
    },
  }
  return speaker
}

test('while there is little to hear it is heard at once', () => {
  const heard: string[] = []
  const turns = new RoundRobin()
  turns.lineUp(talkative('a', 1, { heard, eachMs: 0 }))
  turns.lineUp(talkative('b', 1, { heard, eachMs: 0 }))
  expect(heard).toEqual(['a', 'b'])
})

test('R5: everybody is heard in turn, however much one of them says, and the loop goes on in between', async () => {
  const heard: string[] = []
  const turns = new RoundRobin()
  turns.lineUp(talkative('loud', 50, { heard, eachMs: 1 }))
  turns.lineUp(talkative('quiet', 2, { heard, eachMs: 1 }))
  let turnsOfTheLoop = 0
  while (heard.length < 52) {
    await new Promise(resolve => setImmediate(resolve))
    turnsOfTheLoop += 1
  }
  expect(heard.slice(0, 5)).toEqual(['loud', 'loud', 'quiet', 'loud', 'quiet'])
  expect(turnsOfTheLoop).toBeGreaterThan(4)
})

test('whoever leaves is not heard any more', async () => {
  const heard: string[] = []
  const turns = new RoundRobin()
  const speaker = talkative('a', 5, { heard, eachMs: 0 })
  turns.lineUp(speaker)
  turns.leave(speaker)
  await new Promise(resolve => setImmediate(resolve))
  expect(heard).toEqual(['a'])
})
