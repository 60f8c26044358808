import { expect, test } from 'vitest'
import { mayPoint, showsCursors } from '#shared/session/attention/AttentionState.ts'
import { handsInOrder } from '#shared/session/hands/handsInOrder.ts'
import { sessionFaults } from '#shared/session/sessionValidity.ts'
import { Convening } from '#tests/support/session/Convening.ts'

test('hands come first of those who have not been heard yet, then in the order of raising', () => {
  const convening = Convening.running()
  convening.comes('zoe')
  convening.do('fay', { name: 'hand.call', payload: { person: 'mira' } })
  for (const one of ['mira', 'zoe', 'noor']) {
    convening.passes(1)
    convening.do(one, { name: 'hand.raise', payload: {} })
  }
  expect(handsInOrder(convening.state)).toEqual(['zoe', 'noor', 'mira'])
  convening.do('fay', { name: 'hand.call', payload: { person: 'zoe' } })
  expect(convening.state.floor).toBe('zoe')
  expect(handsInOrder(convening.state)).toEqual(['noor', 'mira'])
  convening.leaves('noor')
  expect(handsInOrder(convening.state)).toEqual(['mira'])
})

test('only those who lead lower others’ hands', () => {
  const convening = Convening.running()
  convening.do('mira', { name: 'hand.raise', payload: {} })
  const lower = { name: 'hand.lower', payload: { person: 'mira' } } as const
  expect(convening.refused('noor', lower)).toBe('facilitators-only')
  convening.do('fay', lower)
  expect(convening.state.hands).toEqual({})
})

test('a participant takes over after five minutes without anybody who leads, and the lead is taken back', () => {
  const convening = Convening.running()
  const takeOver = { name: 'lead.takeOver', payload: {} } as const
  expect(convening.refused('mira', takeOver)).toBe('facilitator-present')
  convening.leaves('fay')
  convening.passes(4.9)
  expect(convening.refused('mira', takeOver)).toBe('too-soon')
  convening.passes(0.1)
  convening.do('mira', takeOver)
  expect(convening.roles.get('mira')).toBe('facilitator')
  convening.do('mira', { name: 'step.move', payload: { to: convening.step(1) } })
  expect(convening.refused('noor', takeOver)).toBe('facilitator-present')

  convening.comes('fay')
  expect(convening.refused('mira', { name: 'lead.takeBack', payload: {} })).toBe('oneself')
  convening.do('fay', { name: 'lead.takeBack', payload: {} })
  expect(convening.roles.get('mira')).toBe('participant')
  expect(convening.refused('mira', { name: 'step.move', payload: { to: convening.step(2) } })).toBe(
    'facilitators-only',
  )
})

test('a new session forgets who had taken over in the last one and has left', () => {
  const convening = Convening.running()
  convening.leaves('fay')
  convening.passes(5)
  convening.do('mira', { name: 'lead.takeOver', payload: {} })
  convening.do('mira', { name: 'session.end', payload: {} })
  convening.comes('fay')
  convening.leaves('mira')
  const script = { id: 'own', title: 'Own', size: 'any', purpose: 'To try', steps: [] }
  convening.do('fay', { name: 'script.choose', payload: { script } })
  expect(convening.state.lead).not.toHaveProperty('takenOver')
  expect(sessionFaults(convening.state)).toEqual([])
})

test('the lead comes back in time: nobody takes over, and waiting begins anew', () => {
  const convening = Convening.running()
  convening.leaves('fay')
  convening.passes(4)
  convening.comes('fay', 'facilitator', 'away')
  convening.passes(4)
  expect(convening.refused('mira', { name: 'lead.takeOver', payload: {} })).toBe('facilitator-present')
  convening.leaves('fay')
  convening.passes(4)
  expect(convening.refused('mira', { name: 'lead.takeOver', payload: {} })).toBe('too-soon')
})

test('the lead is handed over in one go', () => {
  const convening = Convening.running()
  convening.do('fay', { name: 'lead.handOver', payload: { to: 'mira' } })
  expect([convening.roles.get('fay'), convening.roles.get('mira')]).toEqual(['participant', 'facilitator'])
  expect(convening.state.lead).toEqual({ convener: 'mira' })
  expect(convening.refused('mira', { name: 'lead.handOver', payload: { to: 'nobody' } })).toBe('nobody')
})

test('cursors rest above fifteen people unless they are wanted', () => {
  const { attention } = Convening.withPeople().state
  expect([15, 16].map(count => showsCursors(attention, count))).toEqual([true, false])
  expect(showsCursors({ ...attention, cursors: 'everybody' }, 40)).toBe(true)
  expect(showsCursors({ ...attention, cursors: 'nobody' }, 2)).toBe(false)
})

test('who may point with a laser is as those who lead say, and never one who only watches', () => {
  const { attention } = Convening.withPeople().state
  const roles = ['facilitator', 'participant', 'observer'] as const
  const allowed = (laser: typeof attention.laser) =>
    roles.filter(role => mayPoint({ ...attention, laser }, role))
  expect(allowed('nobody')).toEqual([])
  expect(allowed('facilitators')).toEqual(['facilitator'])
  expect(allowed('everybody')).toEqual(['facilitator', 'participant'])
})

test('whoever follows somebody is seen to, until either leaves', () => {
  const convening = Convening.running()
  convening.do('noor', { name: 'attention.follow', payload: { person: 'mira' } })
  expect(convening.state.attention.following).toEqual({ noor: 'mira' })
  convening.leaves('mira')
  expect(convening.state.attention.following).toEqual({})
  expect(convening.refused('noor', { name: 'attention.follow', payload: { person: 'noor' } })).toBe('oneself')
})

test('two never follow each other, not even by way of a third', () => {
  const convening = Convening.running()
  convening.do('mira', { name: 'attention.follow', payload: { person: 'noor' } })
  convening.do('noor', { name: 'attention.follow', payload: { person: 'fay' } })
  const follow = { name: 'attention.follow', payload: { person: 'mira' } } as const
  expect(convening.refused('fay', follow)).toBe('follows-you')
  convening.do('noor', { name: 'attention.follow', payload: {} })
  convening.do('fay', follow)
  expect(convening.state.attention.following).toEqual({ mira: 'noor', fay: 'mira' })
})

test('whoever leads shows everybody around, who may go their own way; whoever comes in comes along', () => {
  const convening = Convening.running()
  const { state } = convening
  expect(convening.refused('mira', { name: 'attention.guide', payload: { guides: true } })).toBe(
    'facilitators-only',
  )
  convening.do('fay', { name: 'attention.guide', payload: { guides: true } })
  expect(convening.state.attention).toMatchObject({
    guide: 'fay',
    following: { mira: 'fay', noor: 'fay', otto: 'fay' },
  })
  convening.do('noor', { name: 'attention.follow', payload: {} })
  convening.do('otto', { name: 'attention.follow', payload: {} })
  convening.comes('noor', 'participant', 'away')
  convening.comes('zoe')
  expect(convening.state.attention.following).toEqual({ mira: 'fay', zoe: 'fay' })
  convening.do('noor', { name: 'attention.follow', payload: { person: 'mira' } })
  convening.do('fay', { name: 'attention.guide', payload: { guides: false } })
  expect(convening.state.attention).toEqual({ ...state.attention, following: { noor: 'mira' } })
})

test('nobody is shown around any more once the guide leaves, leads no longer, or the session is over', () => {
  const guided = () => {
    const convening = Convening.running()
    convening.do('fay', { name: 'attention.guide', payload: { guides: true } })
    return convening
  }
  const ends: readonly ((convening: Convening) => void)[] = [
    convening => convening.leaves('fay'),
    convening => convening.comes('fay', 'participant'),
    convening => convening.do('fay', { name: 'lead.handOver', payload: { to: 'mira' } }),
    convening => convening.do('fay', { name: 'session.end', payload: {} }),
  ]
  for (const end of ends) {
    const convening = guided()
    end(convening)
    expect(convening.state.attention).toEqual(Convening.running().state.attention)
  }
})
