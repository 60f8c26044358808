import * as Y from 'yjs'
import { serverAuthor } from '#server/storage/actors.ts'
import type { LoggedUpdate } from '#server/storage/BoardStore.ts'
import { Board } from '#shared/board/Board.ts'
import { fromSnapshot } from '#shared/board/fromSnapshot.ts'
import { emptySnapshot } from './notes.ts'
import { Person, type Step } from './simulation.ts'

/**
 * What a server would log while people work on a new board and hear each other at once. `pauses` are the milliseconds
 * between edits, over and over.
 */
export function simulateLog(
  count: number,
  steps: readonly Step[],
  pauses: readonly number[] = [1],
): readonly LoggedUpdate[] {
  const log: LoggedUpdate[] = []
  let time = 1_790_000_000_000
  const write = (participant: string, bytes: Uint8Array) => {
    time += pauses[log.length % pauses.length] ?? 1
    log.push({ time, participant, bytes })
  }
  const people = Array.from(
    { length: count },
    (_, index) => new Person({ id: `person-${index}`, role: 'facilitator' }, index + 10),
  )
  for (const { actor, doc } of people) {
    doc.on('update', (bytes: Uint8Array, origin: unknown) => {
      if (origin === 'net') return
      write(actor.id, bytes)
      for (const other of people) if (other.doc !== doc) Y.applyUpdate(other.doc, bytes, 'net')
    })
  }
  const laidOut = new Board(new Y.Doc())
  laidOut.doc.clientID = 1
  laidOut.doc.on('update', (bytes: Uint8Array) => {
    write(serverAuthor, bytes)
    for (const { doc } of people) Y.applyUpdate(doc, bytes, 'net')
  })
  fromSnapshot(laidOut, emptySnapshot)
  for (const step of steps) people[step.who]?.do(step)
  return log
}
