import { expect, test } from 'vitest'
import { planNow } from '#shared/session/script/planNow.ts'
import { scriptFrom } from '#shared/session/script/WorkingScript.ts'
import { checkScript } from '#shared/session/scripts.ts'
import { Convening } from '#tests/support/session/Convening.ts'

const more = { id: 'smore', title: 'More', minutes: 3, mode: 'discuss', targets: [] } as const

test('steps are added, reordered, changed and dropped while the session runs, but for those that have begun', () => {
  const convening = Convening.running()
  const [first, second, third] = [convening.step(0), convening.step(1), convening.step(2)]
  convening.do('fay', { name: 'script.add', payload: { step: more, before: second } })
  convening.do('fay', { name: 'script.reorder', payload: { step: third, before: second } })
  convening.do('fay', { name: 'script.drop', payload: { step: second } })
  const change = { title: 'Cares', minutes: 9, participants: null } as const
  convening.do('fay', { name: 'script.edit', payload: { step: third, change } })
  expect([0, 1, 2].map(at => convening.step(at))).toEqual([first, 'smore', third])
  const changed = convening.state.script?.steps[2]
  expect(changed).toMatchObject({ title: 'Cares', minutes: 9, mode: 'write' })
  expect(changed).not.toHaveProperty('participants')

  expect(convening.refused('fay', { name: 'script.drop', payload: { step: first } })).toBe('step-is-running')
  convening.do('fay', { name: 'step.move', payload: { to: third } })
  expect(convening.refused('fay', { name: 'script.drop', payload: { step: first } })).toBe('step-has-run')
  expect(convening.refused('fay', { name: 'script.add', payload: { step: more } })).toBe('step-id-taken')
})

test('a place that is on no canvas is refused, in whole scripts and in steps', () => {
  const convening = Convening.withPeople()
  const step = { title: 'x', minutes: 1, mode: 'write', targets: ['domain.nowhere'] } as const
  const script = { id: 'own', title: 'x', size: 'x', purpose: 'x', steps: [step] }
  expect(convening.refused('fay', { name: 'script.choose', payload: { script } })).toBe('place-unknown')
})

test('R8: anonymity can be declared until the end, and not taken back once a step has begun', () => {
  const convening = Convening.running()
  const naming = (step: string, naming: 'named' | 'anonymous' | null) =>
    convening.refused('fay', { name: 'script.edit', payload: { step, change: { naming } } })
  const [running, later] = [convening.step(0), convening.step(2)]
  expect(naming(later, 'anonymous')).toBeUndefined()
  expect(naming(later, 'named')).toBeUndefined()
  expect(naming(running, 'anonymous')).toBeUndefined()
  expect(naming(running, 'named')).toBe('only-tightened')
  expect(naming(running, null)).toBe('only-tightened')
  convening.do('fay', { name: 'step.move', payload: { to: later } })
  convening.do('fay', { name: 'script.edit', payload: { step: later, change: { naming: 'anonymous' } } })
  convening.do('fay', { name: 'step.undo', payload: {} })
  expect(naming(later, 'named'), 'a step that was left by an undo').toBe('only-tightened')
})

test('later steps are shaved alike, minute by minute, until the session ends when it is due', () => {
  const convening = Convening.running()
  expect(convening.refused('fay', { name: 'script.shave', payload: {} })).toBe('not-behind')
  convening.passes(7 + 12)
  expect(planNow(convening.state, convening.now)?.behindMs).toBe(12 * 60_000)
  convening.do('fay', { name: 'script.shave', payload: {} })
  expect(planNow(convening.state, convening.now)?.behindMs).toBe(0)
  const minutes = convening.state.script?.steps.map(step => step.minutes) ?? []
  expect(minutes).toEqual([7, 3, 4, 3, 6, 6, 3, 5, 4, 4, 5, 4, 5, 6, 5, 4, 4])
  expect(convening.told.at(-1)).toEqual({ type: 'script-shaved', by: 'fay', minutes: 12 })
})

test('a minute stays of each step, however far behind', () => {
  const convening = Convening.running()
  convening.passes(300)
  convening.do('fay', { name: 'script.shave', payload: {} })
  expect(new Set(convening.state.script?.steps.slice(1).map(step => step.minutes))).toEqual(new Set([1]))
  expect(convening.refused('fay', { name: 'script.shave', payload: {} })).toBe('nothing-to-shave')
})

test('the session’s script goes out as a script of its own, and comes in again', () => {
  const { script } = Convening.running().state
  const out = script && scriptFrom(script)
  expect(checkScript(JSON.parse(JSON.stringify(out)))).toEqual({ ok: true, value: out })
  expect(out?.minutes).toBe(90)
})
