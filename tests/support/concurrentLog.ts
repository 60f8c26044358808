import fc from 'fast-check'
import * as Y from 'yjs'
import { serverAuthor } from '#server/storage/actors.ts'
import type { Row } from '#server/storage/BoardStore.ts'
import { Board } from '#shared/board/Board.ts'
import { addCards } from '#shared/board/changes/addCards.ts'
import { fromSnapshot } from '#shared/board/fromSnapshot.ts'
import { actWidely, anyWideStep, type WideStep } from './actWidely.ts'
import { emptySnapshot, note } from './notes.ts'
import { anyStep, Person, type Step } from './simulation.ts'

/** Somebody does something, or one of their messages arrives, or they hear of one of others'. */
export type Event =
  | { readonly who: number; readonly does: Step | WideStep }
  | { readonly who: number; readonly line: 'up' | 'down' }

export const anyEvent = (people: number): fc.Arbitrary<Event> => {
  const who = fc.nat(people - 1)
  return fc.oneof(
    { weight: 4, arbitrary: fc.record({ who, does: anyStep(1) }, { noNullPrototype: true }) },
    { weight: 2, arbitrary: fc.record({ who, does: anyWideStep }, { noNullPrototype: true }) },
    {
      weight: 6,
      arbitrary: fc.record(
        { who, line: fc.constantFrom('up' as const, 'down' as const) },
        { noNullPrototype: true },
      ),
    },
  )
}

/**
 * What a server logs, in order of arrival, while people work on a board over lines that deliver late: each may have
 * done much before hearing of the others. In the end everything has arrived.
 */
export function concurrentLog(
  count: number,
  events: readonly Event[],
): { readonly log: readonly Row[]; readonly people: readonly Person[] } {
  const log: Row[] = []
  const people = Array.from(
    { length: count },
    (_, index) => new Person({ id: `person-${index}`, role: 'facilitator' }, index + 10),
  )
  const lines = people.map(() => ({ up: [] as Uint8Array[], heard: 0 }))
  const arrive = (participant: string, bytes: Uint8Array) =>
    log.push({ seq: log.length + 1, time: 1_790_000_000_000 + log.length, participant, bytes })
  const move = (who: number, line: 'up' | 'down'): boolean => {
    const person = people[who]
    const own = lines[who]
    if (!person || !own) return false
    const bytes = line === 'up' ? own.up.shift() : log[own.heard++]?.bytes
    if (!bytes) own.heard = Math.min(own.heard, log.length)
    else if (line === 'up') arrive(person.actor.id, bytes)
    else Y.applyUpdate(person.doc, bytes, 'net')
    return bytes !== undefined
  }

  const laidOut = new Board(new Y.Doc())
  laidOut.doc.clientID = 1
  laidOut.doc.on('update', (bytes: Uint8Array) => arrive(serverAuthor, bytes))
  fromSnapshot(laidOut, emptySnapshot)
  addCards(laidOut, [note('first words'), note('second words')], null)
  people.forEach(({ doc }, index) => {
    while (move(index, 'down'));
    doc.on('update', (bytes: Uint8Array, origin: unknown) => {
      if (origin !== 'net') lines[index]?.up.push(bytes)
    })
  })

  for (const event of events) {
    const person = people[event.who]
    if ('line' in event) move(event.who, event.line)
    else if (person && 'who' in event.does) person.do(event.does)
    else if (person && !('who' in event.does)) actWidely(person.board, event.does, person.actor.id, person)
  }
  people.forEach((_, index) => {
    while (move(index, 'up'));
  })
  people.forEach((_, index) => {
    while (move(index, 'down'));
  })
  return { log, people }
}
