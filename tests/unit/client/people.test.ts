import { expect, test } from 'vitest'
import { peopleOf } from '#client/panels/people.ts'
import type { Participant } from '#shared/protocol/http.ts'

const me: Participant = { id: 'me', name: 'Maren', role: 'participant', color: 0 }
const lead: Participant = { id: 'lead', name: 'Tobias', role: 'facilitator', color: 1 }
const priya: Participant = { id: 'priya', name: 'Priya', role: 'participant', color: 2 }
const billie: Participant = { id: 'billie', name: 'Billie', role: 'participant', color: 3 }

function names(people: ReturnType<typeof peopleOf>) {
  return people.map(({ name, here }) => (here ? name : `${name} (away)`))
}

test('facilitators come first, then oneself, then the others, and those away last', () => {
  const people = peopleOf(me, [billie, me, lead, priya], [{ user: priya }, { user: lead }])
  expect(names(people)).toEqual(['Tobias', 'Maren', 'Priya', 'Billie (away)'])
})

test('somebody with two tabs is one person', () => {
  expect(names(peopleOf(me, [me], [{ user: priya }, { user: priya }, { user: me }]))).toEqual([
    'Maren',
    'Priya',
  ])
})

test('somebody who joined after the roster was fetched is known by presence, under the name they have now', () => {
  const renamed = { ...priya, name: 'Priya Halloran' }
  expect(names(peopleOf(me, [me, priya], [{ user: renamed }, { user: billie }]))).toEqual([
    'Maren',
    'Billie',
    'Priya Halloran',
  ])
})
