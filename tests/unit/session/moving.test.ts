import { expect, test } from 'vitest'
import { recordOf } from '#shared/session/recordOf.ts'
import { Convening } from '#tests/support/session/Convening.ts'

test('a session starts in its first step, with its timer, and is due after the minutes of its script', () => {
  const { state, now, step } = running()
  expect(state.course).toEqual({ state: 'running', step, since: now, started: now, dueAt: now + 90 * 60_000 })
  expect(state.timer).toEqual({ state: 'running', endsAt: now + 7 * 60_000, lengthMs: 7 * 60_000 })
  expect(state.lead.convener).toBe('fay')
})

test('moving everyone starts the step’s timer and asks everybody anew whether they are done', () => {
  const convening = Convening.running()
  convening.do('mira', { name: 'ready.set', payload: { ready: true } })
  convening.passes(3)
  convening.do('fay', { name: 'step.move', payload: { to: convening.step(2) } })
  expect(convening.at).toBe(convening.step(2))
  expect(convening.state.ready).toEqual({})
  expect(convening.state.timer).toMatchObject({ endsAt: convening.now + 5 * 60_000 })
  expect(convening.state.timings[convening.step(0)]?.spentMs).toBe(3 * 60_000)
})

test('a move is undone within five seconds, as if it had not been, and not later', () => {
  const convening = Convening.running()
  convening.do('mira', { name: 'ready.set', payload: { ready: true } })
  convening.passes(3)
  const { course, timer, ready } = convening.state
  convening.do('fay', { name: 'step.move', payload: { to: convening.step(1) } })
  convening.now += 5000
  convening.do('fay', { name: 'step.undo', payload: {} })
  expect(convening.state).toMatchObject({ course, timer, ready })
  expect(convening.refused('fay', { name: 'step.undo', payload: {} })).toBe('nothing-to-undo')

  convening.do('fay', { name: 'step.move', payload: { to: convening.step(1) } })
  convening.now += 5001
  expect(convening.refused('fay', { name: 'step.undo', payload: {} })).toBe('too-late')
})

test('going back destroys nothing: a step goes on with the time that it had', () => {
  const convening = Convening.running()
  const [first, second] = [convening.step(0), convening.step(1)]
  convening.passes(4)
  convening.do('fay', { name: 'step.move', payload: { to: second } })
  convening.passes(2)
  convening.do('fay', { name: 'step.move', payload: { to: first } })
  convening.passes(1)
  convening.do('fay', { name: 'session.end', payload: {} })
  const { timings } = convening.state
  expect([timings[first]?.spentMs, timings[second]?.spentMs]).toEqual([5 * 60_000, 2 * 60_000])
})

test('the record tells planned and spent time of each step, and who was here from when to when', () => {
  const convening = Convening.running()
  convening.passes(10)
  convening.leaves('noor')
  convening.comes('zoe')
  convening.passes(5)
  convening.do('fay', { name: 'session.end', payload: {} })
  const [record] = convening.records
  expect(record).toEqual(recordOf(convening.state))
  expect(record?.agenda[0]).toMatchObject({
    title: 'Arrive and check in',
    plannedMinutes: 7,
    spentMs: 15 * 60_000,
  })
  expect(record?.agenda[1]).toMatchObject({ plannedMinutes: 4, spentMs: 0 })
  expect(record?.attendance.map(({ person, left }) => [person, left])).toEqual([
    ['fay', undefined],
    ['mira', undefined],
    ['noor', convening.now - 5 * 60_000],
    ['otto', undefined],
    ['zoe', undefined],
  ])
})

test('an end that came too soon is taken back: on in the same step, and the next end replaces the record', () => {
  const convening = Convening.running()
  convening.do('fay', { name: 'session.end', payload: {} })
  expect(convening.refused('fay', { name: 'step.move', payload: { to: convening.step(1) } })).toBe(
    'not-running',
  )
  convening.do('fay', { name: 'session.resume', payload: {} })
  expect(convening.at).toBe(convening.step(0))
  convening.do('fay', { name: 'session.end', payload: {} })
  const [first, second] = convening.records
  expect(second?.started).toBe(first?.started)
})

test('a new script begins a new session with those who are here, and steps of other names', () => {
  const convening = Convening.running()
  const before = convening.step(0)
  convening.leaves('noor')
  convening.do('fay', { name: 'session.end', payload: {} })
  convening.passes(1)
  const script = { id: 'own', title: 'Own', size: 'any', purpose: 'To try', steps: [] }
  convening.do('fay', { name: 'script.choose', payload: { script } })
  expect(convening.state.course).toEqual({ state: 'ready' })
  expect(Object.keys(convening.state.people)).toEqual(['fay', 'mira', 'otto'])
  expect(convening.refused('fay', { name: 'session.start', payload: {} })).toBe('no-steps')
  expect(convening.step(0)).not.toBe(before)
})

function running() {
  const convening = Convening.running()
  return { state: convening.state, now: convening.now, step: convening.step(0) }
}
