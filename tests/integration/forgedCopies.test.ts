import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { Board } from '#shared/board/Board.ts'
import { addCards } from '#shared/board/changes/addCards.ts'
import { editText } from '#shared/board/changes/editText.ts'
import { toSnapshot } from '#shared/board/toSnapshot.ts'
import { eventually } from '#tests/support/eventually.ts'
import { note } from '#tests/support/notes.ts'
import { frames } from '#tests/support/rawFrames.ts'
import { join, rawSocket, startForTest } from '#tests/support/syncHarness.ts'
import { content, garbage, item, type RawSection, rawUpdate } from '#tests/support/updates.ts'

const evilClient = 2
const own: RawSection = {
  client: evilClient,
  clock: 0,
  structs: [item({ root: 'cards', sub: 'x', content: content.type(1) })],
}

/**
 * Copies of what Mira has written, in which it is something else. The board has the real thing, so they are nothing new
 * to it. `until`: her next clock.
 */
const copies: Readonly<Record<string, (mira: number, until: number) => Uint8Array>> = {
  'a forged copy that begins earlier': (mira, until) =>
    rawUpdate([{ client: mira, clock: 0, structs: [garbage(until)] }, own]),
  'a forged copy, and clients in no order': (mira, until) =>
    rawUpdate([own, { client: mira, clock: until - 1, structs: [garbage(1)] }]),
}

test.for(Object.entries(copies))(
  'R4, R5: %s does not take the place of what is told in the same breath',
  async ([, copy]) => {
    let gate = Promise.withResolvers<void>()
    gate.resolve()
    let isStoring = false
    const harness = await startForTest({
      wrap: store => ({
        ...store,
        append: async groups => {
          isStoring = true
          await gate.promise
          isStoring = false
          return store.append(groups)
        },
      }),
    })
    await harness.newBoard('b')
    const noor = join(harness, 'b', 'participant:noor')
    await noor.synced()
    const mira = await rawSocket(harness, 'b', 'participant:mira')
    const evil = await rawSocket(harness, 'b', 'participant:evil')
    const heardBy = async ({ socket, heard }: typeof mira) => {
      const before = heard.length
      socket.send(frames.query())
      await eventually(() => expect(heard.slice(before).some(one => one.type === 'presence')).toBe(true))
    }
    const board = new Board()
    board.doc.on('update', (update: Uint8Array) => mira.socket.send(frames.update(update)))
    const [card = ''] = addCards(board, [note('hers', 'participant-mira')], null)
    await eventually(() => expect(noor.board.cards.has(card)).toBe(true))

    gate = Promise.withResolvers()
    // While this one is being stored, the others line up for one commit.
    const olu = await rawSocket(harness, 'b', 'participant:olu')
    olu.socket.send(frames.update(rawUpdate([{ client: 3, clock: 0, structs: [garbage(1)] }])))
    await eventually(() => expect(isStoring).toBe(true))
    editText(board, card, 'hers, and more', null)
    await heardBy(mira)
    const { clientID } = board.doc
    evil.socket.send(frames.update(copy(clientID, Y.getState(board.doc.store, clientID))))
    await heardBy(evil)
    gate.resolve()

    await eventually(() => expect(noor.board.cards.has('x')).toBe(true))
    expect(toSnapshot(noor.board).cards.map(one => one.text)).toContain('hers, and more')
    expect(await harness.sync.read('b')).toEqual(toSnapshot(noor.board))
  },
)
