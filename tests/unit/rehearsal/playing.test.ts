import { expect, test } from 'vitest'
import { ballotFor } from '#server/rehearsal/ballotFor.ts'
import { nextDeed } from '#server/rehearsal/nextDeed.ts'
import { wordsFor } from '#server/rehearsal/wordsFor.ts'
import { fieldSpec, validField } from '#shared/board/fields.ts'
import { templates } from '#shared/canvases/catalogue.ts'
import { noSession } from '#shared/session/SessionState.ts'
import type { StepMode } from '#shared/session/schema.ts'
import { viewFor } from '#shared/session/viewFor.ts'
import { candidateCount, voteKinds } from '#shared/session/votes/methods.ts'
import { whyNotBallot } from '#shared/session/votes/whyNotBallot.ts'
import { randomFrom } from '#tests/support/randomFrom.ts'
import { question } from '#tests/support/votes.ts'

const eager = () => 0.99

function deedIn(
  mode: StepMode,
  { written = 0, isReady = false, targets = ['domain.topics'], chance = eager } = {},
) {
  const step = { id: 's1', title: 'A step', minutes: 5, mode, targets }
  const script = { id: 'a-script', title: 'A script', size: 'all', purpose: 'To try', steps: [step] }
  const view = viewFor(
    {
      ...noSession,
      script,
      course: { state: 'running', step: 's1', since: 0, started: 0, dueAt: 1 },
      ...(isReady && { ready: { ada: 1 } }),
    },
    'participant',
  )
  return nextDeed({ view, me: 'ada', number: 0, written, chance }).do
}

test('a simulated person writes as a step has it, then is done, then rests', () => {
  expect(deedIn('write')).toBe('draft')
  expect(deedIn('write', { written: 3 })).toBe('be-ready')
  expect(deedIn('write', { written: 3, isReady: true })).toBe('rest')
  expect(deedIn('discuss')).toBe('lay')
  expect(deedIn('discuss', { targets: [] })).toBe('be-ready')
  expect(deedIn('break')).toBe('rest')
  expect(deedIn('vote')).toBe('rest')
})

test('before a session runs, and while one hesitates, nothing is done', () => {
  expect(deedIn('write', { chance: () => 0 })).toBe('rest')
  const view = viewFor(noSession, 'participant')
  expect(nextDeed({ view, me: 'ada', number: 0, written: 0, chance: eager }).do).toBe('rest')
})

test('every simulated ballot counts, whatever the kind of vote', () => {
  for (const kind of voteKinds) {
    const { min, max } = candidateCount[kind]
    for (const count of [min, max]) {
      const ids = Array.from({ length: count }, (_, index) => `c${index + 1}`)
      for (let seed = 0; seed < 40; seed++) {
        const vote = question(ids, { kind })
        for (const round of [1, 2])
          expect(whyNotBallot(vote, ballotFor({ ...vote, round }, randomFrom(seed)))).toBeUndefined()
      }
    }
  }
})

test('what is written into a zone is of a kind that it takes, and says something', () => {
  for (const { zones } of templates.values()) {
    for (const zone of zones) {
      for (const turn of [0, 1, 35]) {
        const writer = { name: 'Ada (rehearsal)', number: 0, turn, today: '2026-11-25' }
        const { kind, text, fields } = wordsFor(zone, writer)
        expect(zone.kinds).toContain(kind)
        expect(text.trim()).not.toBe('')
        for (const [key, value] of Object.entries(fields)) {
          const spec = fieldSpec(kind, key)
          expect(spec && validField(spec, value), `${zone.id} ${key}`).toEqual(value)
        }
      }
    }
  }
})
