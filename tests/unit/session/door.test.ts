import { expect, test } from 'vitest'
import { codeUntil } from '#shared/session/door/codeUntil.ts'
import { theServer } from '#shared/session/Outcome.ts'
import { Convening } from '#tests/support/session/Convening.ts'

function knocks(
  convening: Convening,
  id: string,
  role: 'participant' | 'facilitator' = 'participant',
): string {
  const known = convening.try(theServer, { name: 'door.knock', payload: { id, name: id, role } })
  if (!known.ok) return known.refusal
  return Object.hasOwn(convening.state.door.waiting, id) ? 'waits' : 'comes in'
}

test('at an open door everybody comes in; in the lobby all wait but those who lead', () => {
  const convening = Convening.running()
  expect(knocks(convening, 'una')).toBe('comes in')
  convening.do('fay', { name: 'door.set', payload: { mode: 'lobby' } })
  expect(['vic', 'wim', 'xan'].map(one => knocks(convening, one))).toEqual(['waits', 'waits', 'waits'])
  expect(knocks(convening, 'gil', 'facilitator')).toBe('comes in')
})

test('those in the lobby are admitted by name or the first few, or sent away', () => {
  const convening = Convening.running()
  convening.do('fay', { name: 'door.set', payload: { mode: 'lobby' } })
  for (const one of ['una', 'vic', 'wim', 'xan']) {
    convening.now += 1
    knocks(convening, one)
  }
  convening.roster.length = 0
  convening.do('fay', { name: 'door.admit', payload: { people: ['wim'] } })
  convening.do('fay', { name: 'door.admit', payload: { first: 2 } })
  convening.do('fay', { name: 'door.refuse', payload: { person: 'xan' } })
  expect(convening.roster).toEqual([
    { do: 'admit', people: ['wim'] },
    { do: 'admit', people: ['una', 'vic'] },
    { do: 'remove', person: 'xan' },
  ])
  expect(convening.refused('fay', { name: 'door.admit', payload: { first: 1 } })).toBe('not-in-lobby')
})

test('a locked door shuts out all who are not here, and lets one more in when told so', () => {
  const convening = Convening.running()
  convening.leaves('noor')
  convening.do('fay', { name: 'door.set', payload: { mode: 'locked' } })
  expect(convening.roster.at(-1)).toEqual({ do: 'shut-out', except: ['fay', 'mira', 'otto'] })
  expect(knocks(convening, 'noor')).toBe('door-locked')
  convening.do('fay', { name: 'door.admitOneMore', payload: {} })
  expect([knocks(convening, 'noor'), knocks(convening, 'una')]).toEqual(['comes in', 'door-locked'])
})

test('opening the door lets in whoever waits or was shut out', () => {
  const convening = Convening.running()
  convening.do('fay', { name: 'door.set', payload: { mode: 'lobby' } })
  knocks(convening, 'una')
  convening.do('fay', { name: 'door.set', payload: { mode: 'locked' } })
  convening.do('fay', { name: 'door.set', payload: { mode: 'open' } })
  expect(convening.state.door).toMatchObject({ mode: 'open', waiting: {}, more: 0 })
  expect(convening.roster.at(-1)).toEqual({ do: 'admit-all', except: [] })
})

test('a room code leads in for a day, from the last time that it was opened, and not once the session is over', () => {
  const day = 24 * 3_600_000
  const made = 1000
  const until = ({ state }: Convening) => codeUntil(state, { boardMade: made, forMs: day })
  expect(until(Convening.withPeople())).toBe(made + day)
  const convening = Convening.running()
  expect(until(convening)).toBe(convening.now + day)
  convening.passes(90)
  convening.do('fay', { name: 'session.end', payload: {} })
  expect(until(convening)).toBeLessThan(0)
  convening.do('fay', { name: 'session.resume', payload: {} })
  expect(until(convening)).toBe(convening.now + day)
  convening.do('fay', { name: 'door.set', payload: { mode: 'lobby' } })
  expect(until(convening)).toBe(convening.now + day)
  convening.do('fay', { name: 'door.code', payload: { open: false } })
  expect(until(convening)).toBeLessThan(0)
})

test('a room code that those who lead have closed stays closed when the session begins', () => {
  const convening = Convening.running()
  const steps = [{ title: 'Talk', minutes: 5, mode: 'discuss', targets: [] } as const]
  const script = { id: 'own', title: 'Own', size: 'any', purpose: 'To try', steps }
  convening.do('fay', { name: 'session.end', payload: {} })
  convening.do('fay', { name: 'script.choose', payload: { script } })
  expect(convening.state.door.code).toEqual({ state: 'open', since: convening.now })
  convening.do('fay', { name: 'door.code', payload: { open: false } })
  convening.do('fay', { name: 'session.start', payload: {} })
  expect(convening.state.door.code).toEqual({ state: 'closed' })
})
