import { expect, test } from 'vitest'
import { checkScript, scripts } from '#shared/session/scripts.ts'

test('all eight scripts load, and their steps fill their minutes', () => {
  expect([...scripts.values()].map(({ id, minutes, steps }) => [id, minutes, steps.length])).toEqual([
    ['launch-90', 90, 17],
    ['taster-60', 60, 10],
    ['convening-1', 120, 15],
    ['convening-2', 120, 16],
    ['convening-3', 120, 15],
    ['review-90', 90, 13],
    ['leadership-60', 60, 10],
    ['value-75', 75, 12],
  ])
})

test('every step but a break says what participants do and in which grouping', () => {
  for (const { id, steps } of scripts.values()) {
    for (const step of steps.filter(({ mode }) => mode !== 'break')) {
      expect(step.participants, `${id}: ${step.title}`).toBeTruthy()
      expect(step.grouping, `${id}: ${step.title}`).toBeTruthy()
    }
  }
})

test('a script with a place that is not there, or minutes that do not add up, is refused', () => {
  const launch = scripts.get('launch-90')
  const faults = (script: unknown) => {
    const checked = checkScript(script)
    return checked.ok ? '' : checked.refusal
  }
  expect(faults({ ...launch, minutes: 80 })).toMatch(/90 minutes, not 80/)
  const [first, ...rest] = launch?.steps ?? []
  expect(faults({ ...launch, steps: [{ ...first, targets: ['domain.nowhere'] }, ...rest] })).toMatch(
    /no place domain\.nowhere/,
  )
  expect(faults({ ...launch, steps: [{ ...first, mode: 'dance' }, ...rest] })).toMatch(/mode/)
})
