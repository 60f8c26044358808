import * as Y from 'yjs'
import { inspect } from '#server/sync/guard.ts'
import { quickLimits } from '#server/sync/guardLimits.ts'
import { noSession } from '#server/sync/Replica.ts'
import { Board } from '#shared/board/Board.ts'
import { addCards } from '#shared/board/changes/addCards.ts'
import { deleteCards } from '#shared/board/changes/deleteCards.ts'
import { editText } from '#shared/board/changes/editText.ts'
import { placeCards } from '#shared/board/changes/placeCards.ts'
import { fromSnapshot } from '#shared/board/fromSnapshot.ts'
import { textOfCard } from '#shared/board/read.ts'
import { atOnce } from '#shared/std/steps.ts'
import { emptySnapshot, note } from '#tests/support/notes.ts'
import { replicaFrom } from '#tests/support/replicas.ts'
import { machine } from './machine.ts'

/**
 * `npm run bench:guard`: what one live update costs before it is applied, beside what applying it costs. Medians of
 * hundreds, so that a busy machine does not show.
 */
const actor = { id: 'participant-mira', role: 'participant' } as const
const updatesEach = 400

/** What somebody does again and again on a board of that many cards; each time is one update. */
const acts: Readonly<Record<string, (board: Board, cards: readonly string[], time: number) => void>> = {
  'a letter typed': (board, cards, time) => {
    const card = cards[time % cards.length] ?? ''
    editText(board, card, `${textOfCard(board, card)?.toString().slice(0, 400)}x`, null)
  },
  'a card moved': (board, cards, time) => {
    const id = cards[time % cards.length] ?? ''
    placeCards(board, [{ id, canvas: 'domain', zone: 'domain.topics', at: [time, time] }], null)
  },
  'a card added': board => void addCards(board, [note('a few words', actor.id)], null),
  'a card deleted': (board, cards, time) => deleteCards(board, [cards[time] ?? ''], null),
}

/** Cards of others, but for those that are deleted. */
function begun(count: number, author: string): Board {
  const board = new Board(new Y.Doc())
  board.doc.clientID = 1
  fromSnapshot(board, emptySnapshot)
  addCards(
    board,
    Array.from({ length: count }, (_, index) => note(`card number ${index}`, author)),
    null,
  )
  return board
}

function measure(name: string, count: number): string {
  const board = begun(count, name === 'a card deleted' ? actor.id : 'participant-noor')
  const bytes = Y.encodeStateAsUpdate(board.doc)
  const replica = replicaFrom([{ participant: 'server', bytes }], new Map([[1, 'server']]))
  const cards = [...board.cards.keys()]
  const updates: Uint8Array[] = []
  board.doc.clientID = 2
  board.doc.on('update', (update: Uint8Array) => updates.push(update))
  for (let time = 0; time < updatesEach; time++) acts[name]?.(board, cards, time)
  const guard: number[] = []
  const policy: number[] = []
  const applying: number[] = []
  for (const update of updates) {
    const began = performance.now()
    const inspected = inspect(replica.doc, update, { sender: replica.senderFor(actor), limits: quickLimits })
    const guarded = performance.now()
    if (!inspected.ok) throw new Error(inspected.refusal.reason)
    const objection = atOnce(replica.objection(inspected.value, { bytes: update, actor, inForce: noSession }))
    const judged = performance.now()
    if (objection) throw new Error(objection.reason)
    replica.apply(update)
    const applied = performance.now()
    replica.keep({ bytes: update, told: [{ update }] }, inspected.value, actor.id)
    guard.push(guarded - began)
    policy.push(judged - guarded)
    applying.push(applied - judged)
  }
  return `| ${name}, ${count} cards | ${[guard, policy, applying].map(micros).join(' | ')} |`
}

function micros(times: readonly number[]): string {
  const median = times.toSorted((a, b) => a - b)[times.length >> 1] ?? Number.NaN
  return (median * 1000).toFixed(1)
}

console.log(`${machine()}; medians in µs\n`)
console.log('| one update | guard | policy | applying it |\n|---|---|---|---|')
for (const name of Object.keys(acts)) for (const count of [500, 9000]) console.log(measure(name, count))
