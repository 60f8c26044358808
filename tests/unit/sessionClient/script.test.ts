import { describe, expect, test } from 'vitest'
import { emptyScript } from '#client/session/choose/emptyScript.ts'
import { readScriptFile } from '#client/session/choose/readScriptFile.ts'
import { newStepId } from '#client/session/cockpit/newStepId.ts'
import { blankStep, changeFrom, draftOf, stepFrom, whyNotDraft } from '#client/session/cockpit/stepDraft.ts'
import { changeStep } from '#shared/session/script/StepChange.ts'
import { scriptFrom } from '#shared/session/script/WorkingScript.ts'
import { scripts } from '#shared/session/scripts.ts'
import { Convening } from '#tests/support/session/Convening.ts'

const fileOf = (text: string) => ({ size: text.length, text: async () => text })

describe('a step as a form', () => {
  test('is the same step again for every step of every script, also as a new one', () => {
    for (const { steps } of scripts.values()) {
      for (const step of steps) {
        expect(changeStep(step, changeFrom(draftOf(step)))).toEqual(step)
        const { view: _shownBeside, ...written } = step
        expect(stepFrom(draftOf(step), 'snew')).toEqual({ ...written, id: 'snew' })
      }
    }
  })

  test('what was emptied is taken away', () => {
    const [step] = scripts.get('launch-90')?.steps ?? []
    if (!step) throw new Error('the launch has no steps')
    const draft = { ...draftOf(step), participants: ' ', facilitator: '', grouping: '', target: '' } as const
    expect(changeStep(step, changeFrom(draft))).toEqual({
      title: step.title,
      minutes: step.minutes,
      mode: step.mode,
      targets: [],
    })
  })

  test('R8: keeps what was declared of names, and declares it only where somebody has chosen', () => {
    const step = { title: 'Write', minutes: 5, mode: 'write', targets: [] } as const
    for (const naming of ['named', 'anonymous'] as const) {
      const declared = { ...step, naming }
      expect(changeStep(declared, changeFrom(draftOf(declared)))).toEqual(declared)
      expect(changeStep(step, changeFrom({ ...draftOf(step), naming }))).toEqual(declared)
      expect(stepFrom({ ...draftOf(step), naming }, 'snew')).toEqual({ ...declared, id: 'snew' })
    }
  })

  test('says what is wrong before it asks the session', () => {
    expect(whyNotDraft({ ...blankStep, title: 'Talk' })).toEqual({})
    expect(Object.keys(whyNotDraft(blankStep))).toEqual(['title'])
    for (const minutes of ['', '0', '2.5', 'five', '481'])
      expect(Object.keys(whyNotDraft({ ...blankStep, title: 'Talk', minutes }))).toEqual(['minutes'])
  })

  test('an empty script is taken, filled with a step, and started', () => {
    const convening = Convening.withPeople()
    convening.do('fay', { name: 'script.choose', payload: { script: emptyScript() } })
    const step = stepFrom({ ...blankStep, title: 'Talk' }, newStepId())
    convening.do('fay', { name: 'script.add', payload: { step } })
    convening.do('fay', { name: 'session.start', payload: {} })
    expect(convening.at).toBe(step.id)
  })
})

describe('a script file', () => {
  test('that was exported is the same script again', async () => {
    const { script } = Convening.running().state
    const exported = script && scriptFrom(script)
    expect(await readScriptFile(fileOf(JSON.stringify(exported)))).toEqual({
      ok: true,
      value: scripts.get('launch-90'),
    })
  })

  test('that is none is refused in words, and so is one that is far too large', async () => {
    for (const text of ['', '{', '[]', '{"title":"x"}'])
      expect(await readScriptFile(fileOf(text))).toMatchObject({ ok: false })
    const large = { size: 1e9, text: () => Promise.reject(new Error('it must not be read')) }
    expect(await readScriptFile(large)).toMatchObject({ ok: false })
  })
})
