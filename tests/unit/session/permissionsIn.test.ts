import { expect, test } from 'vitest'
import { openBoard, whyNot } from '#shared/protocol/permissions.ts'
import { noSession } from '#shared/session/SessionState.ts'
import type { StepMode } from '#shared/session/schema.ts'
import { scripts } from '#shared/session/scripts.ts'
import { boardPermissionsIn, permissionsIn } from '#shared/session/steps/permissionsIn.ts'
import { permissionsOf } from '#shared/session/steps/permissionsOf.ts'
import { whyNotVote } from '#shared/session/votes/whyNotVote.ts'
import { Convening } from '#tests/support/session/Convening.ts'
import { question } from '#tests/support/votes.ts'

const roles = ['facilitator', 'participant', 'observer'] as const

function step(mode: StepMode) {
  return { title: 'x', minutes: 1, mode, targets: [] }
}

test('with no session running the very permissions hold that hold without one', () => {
  const convening = Convening.withPeople()
  expect(boardPermissionsIn(convening.state)).toBe(openBoard)
  const running = Convening.running()
  expect(boardPermissionsIn(running.state)).not.toBe(openBoard)
  running.do('fay', { name: 'session.end', payload: {} })
  expect(boardPermissionsIn(running.state)).toBe(openBoard)
})

test('each mode has its permissions, and a step may say otherwise', () => {
  const { vote, ...board } = permissionsOf(step('vote'))
  expect({ vote, edit: board.edit, move: board.move, delete: board.delete }).toEqual({
    vote: true,
    edit: 'none',
    move: 'none',
    delete: 'none',
  })
  expect(permissionsOf(step('check'))).toMatchObject({ add: true, edit: 'own', move: 'own', delete: 'own' })
  expect(permissionsOf(step('cluster'))).toMatchObject({ edit: 'own', move: 'all' })
  const own = { move: 'all', vote: true } as const
  expect(permissionsOf({ ...step('check'), permissions: own })).toEqual({
    ...permissionsOf(step('check')),
    ...own,
  })
})

test('in every step of every script things can be parked and decided', () => {
  for (const { steps } of scripts.values()) {
    for (const one of steps) {
      const standing = {
        id: 'mira',
        role: 'participant',
        permissions: permissionsOf(one),
        isFrozen: false,
      } as const
      for (const zone of ['side.parking', 'side.decisions']) {
        const at = { canvas: 'side', zone, isLocked: false }
        expect(whyNot(standing, { do: 'add', at }), one.title).toBeUndefined()
      }
    }
  }
})

test('R7: whoever may cast a ballot is as the step has it, and who begins a vote lets people vote in it', () => {
  const convening = Convening.running()
  const { state } = convening
  expect(whyNotVote(noSession, 'participant')).toBeUndefined()
  expect(roles.map(role => whyNotVote(state, role))).toEqual([undefined, 'resting', 'observer'])
  convening.do('fay', { name: 'vote.start', payload: question(['a', 'b']) })
  expect(roles.map(role => whyNotVote(convening.state, role))).toEqual([undefined, undefined, 'observer'])
  convening.do('fay', { name: 'step.move', payload: { to: convening.step(1) } })
  expect(whyNotVote(convening.state, 'participant')).toBe('resting')
  expect(convening.refused('fay', { name: 'vote.start', payload: question(['a', 'b'], { id: 'b2' }) })).toBe(
    'vote-open',
  )
  expect(whyNotVote(convening.state, 'participant')).toBe('resting')
})

test('what holds follows the step, and its change while it runs', () => {
  const convening = Convening.running()
  const change = { mode: 'brief' } as const
  convening.do('fay', { name: 'script.edit', payload: { step: convening.step(0), change } })
  expect(permissionsIn(convening.state)).toMatchObject({ edit: 'none', vote: false })
})
