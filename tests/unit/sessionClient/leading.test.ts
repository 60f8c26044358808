import { describe, expect, test } from 'vitest'
import { clockWords } from '#client/session/clockWords.ts'
import { driftWords } from '#client/session/cockpit/driftWords.ts'
import { nextStep } from '#client/session/cockpit/nextStep.ts'
import { spentMinutes } from '#client/session/cockpit/spentMinutes.ts'
import { moveChanges } from '#client/session/moveChanges.ts'
import { isLate } from '#client/session/people/isLate.ts'
import { readyCount } from '#client/session/readyCount.ts'
import { scripts } from '#shared/session/scripts.ts'
import { permissionsOf } from '#shared/session/steps/permissionsOf.ts'
import { viewFor } from '#shared/session/viewFor.ts'
import { Convening } from '#tests/support/session/Convening.ts'

const seen = (convening: Convening) => viewFor(convening.state, 'facilitator')

describe('where the group would be moved', () => {
  test('is what follows, unless another step was chosen', () => {
    const convening = Convening.running()
    expect(nextStep(seen(convening), undefined)?.title).toBe('Why we are here')
    expect(nextStep(seen(convening), convening.step(5))?.title).toBe('Learning questions')
  })

  test('to choose the step in which one is means to go on', () => {
    const convening = Convening.running()
    expect(nextStep(seen(convening), convening.step(0))?.title).toBe('Why we are here')
  })

  test('is nowhere after the last step, and a chosen step that is gone counts as none', () => {
    const convening = Convening.running()
    const last = convening.step(16)
    convening.do('fay', { name: 'step.move', payload: { to: last } })
    expect(nextStep(seen(convening), undefined)).toBeUndefined()
    expect(nextStep(seen(convening), 'sgone')).toBeUndefined()
    expect(nextStep(seen(convening), convening.step(2))?.title).toBe('What do we care about?')
  })
})

test('what is said before a move is what the step then lets people do', () => {
  for (const { steps } of scripts.values()) {
    for (const step of steps.filter(({ mode, permissions }) => mode !== 'break' && !permissions)) {
      const says = moveChanges({ ...step, id: 's1' })
      expect(/\badds?\b/.test(says) || step.mode === 'assign' || step.mode === 'cluster', step.mode).toBe(
        permissionsOf(step).add === true,
      )
      expect(/\bmove\b/.test(says), step.mode).toBe(permissionsOf(step).move === 'all')
      expect(says).toContain(`${step.minutes} min`)
    }
  }
})

describe('how people are doing', () => {
  test('whoever leads, watches or has left is not waited for', () => {
    const convening = Convening.running()
    expect(readyCount(seen(convening))).toEqual({ done: 0, of: 2 })
    convening.do('mira', { name: 'ready.set', payload: { ready: true } })
    convening.do('fay', { name: 'ready.set', payload: { ready: true } })
    expect(readyCount(seen(convening))).toEqual({ done: 1, of: 2 })
    convening.leaves('noor')
    expect(readyCount(seen(convening))).toEqual({ done: 1, of: 1 })
  })

  test('whoever was here at the start, or came within a minute, is not late', () => {
    const convening = Convening.running()
    convening.comes('early')
    convening.passes(2)
    convening.comes('late')
    const late = ['mira', 'early', 'late', 'nobody'].filter(id => isLate(seen(convening), id))
    expect(late).toEqual(['late'])
  })

  test('whoever comes when the group has moved on is late, however early it is', () => {
    const convening = Convening.running()
    convening.now += 1000
    convening.comes('early')
    convening.now += 1000
    convening.do('fay', { name: 'step.move', payload: { to: convening.step(1) } })
    convening.now += 1000
    convening.comes('late')
    expect(['early', 'late'].map(id => isLate(seen(convening), id))).toEqual([false, true])
  })
})

describe('the clock', () => {
  test('counts whole seconds down to 0:00, and up from there', () => {
    expect([278_000, 59_001, 500, 0, -400, -40_000].map(clockWords)).toEqual([
      '4:38',
      '1:00',
      '0:01',
      '0:00',
      '0:00',
      '+0:40',
    ])
  })

  test('less than half a minute off is on time', () => {
    expect(driftWords(29_000)).toEqual({ words: 'On time', isBehind: false })
    expect(driftWords(180_000)).toEqual({ words: '3 min behind', isBehind: true })
    expect(driftWords(-120_000)).toEqual({ words: '2 min ahead', isBehind: false })
  })

  test('a step counts all the time that the group has spent in it', () => {
    const convening = Convening.running()
    const [first, second] = [{ id: convening.step(0) }, { id: convening.step(1) }]
    convening.passes(4)
    convening.do('fay', { name: 'step.move', payload: { to: second.id } })
    convening.passes(2)
    convening.do('fay', { name: 'step.move', payload: { to: first.id } })
    convening.passes(3)
    expect(spentMinutes(seen(convening), first, convening.now)).toBe(7)
    expect(spentMinutes(seen(convening), second, convening.now)).toBe(2)
  })
})
