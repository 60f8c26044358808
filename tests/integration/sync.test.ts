import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { addCards } from '#shared/board/changes/addCards.ts'
import { deleteCards } from '#shared/board/changes/deleteCards.ts'
import { editText } from '#shared/board/changes/editText.ts'
import { toSnapshot } from '#shared/board/toSnapshot.ts'
import { closeCode } from '#shared/protocol/sync.ts'
import { eventually } from '#tests/support/eventually.ts'
import { note } from '#tests/support/notes.ts'
import { join, startForTest } from '#tests/support/syncHarness.ts'

test('R4: two standard clients see each other’s edits and end up equal', async () => {
  const harness = await startForTest()
  await harness.newBoard('b')
  const mira = join(harness, 'b', 'participant:mira')
  const noor = join(harness, 'b', 'participant:noor')
  await Promise.all([mira.synced(), noor.synced()])
  expect(toSnapshot(mira.board).board.title).toBe('A board')
  const [card = ''] = addCards(mira.board, [note('hello', 'participant-mira')], null)
  await eventually(() => expect(noor.board.cards.has(card)).toBe(true))
  editText(noor.board, card, 'hello, world', null)
  addCards(noor.board, [note('mine', 'participant-noor')], null)
  await eventually(() => expect(toSnapshot(mira.board).cards).toHaveLength(2))
  await eventually(() => expect(toSnapshot(mira.board)).toEqual(toSnapshot(noor.board)))
  expect(await harness.sync.read('b')).toEqual(toSnapshot(mira.board))
  expect(Y.encodeStateVector(mira.board.doc)).toEqual(Y.encodeStateVector(noor.board.doc))
})

test('R7: what an observer writes is refused and reaches nobody', async () => {
  const harness = await startForTest()
  await harness.newBoard('b')
  const olu = join(harness, 'b', 'observer:olu')
  const mira = join(harness, 'b', 'participant:mira')
  await Promise.all([olu.synced(), mira.synced()])
  const before = toSnapshot(mira.board)
  addCards(olu.board, [note('graffiti')], null)
  await eventually(() => expect(olu.closes).toEqual([closeCode.refused]))
  expect(await harness.sync.read('b')).toEqual(before)
})

test('R7: a participant deletes own cards but nobody else’s, and a facilitator deletes any', async () => {
  const harness = await startForTest()
  await harness.newBoard('b')
  const mira = join(harness, 'b', 'participant:mira')
  const noor = join(harness, 'b', 'participant:noor')
  const fay = join(harness, 'b', 'facilitator:fay')
  await Promise.all([mira.synced(), noor.synced(), fay.synced()])
  const [signed = '', unsigned = '', third = ''] = addCards(
    mira.board,
    [note('signed', 'participant-mira'), note('unsigned'), note('third', 'participant-mira')],
    null,
  )
  await eventually(() => expect(noor.board.cards.size).toBe(3))
  deleteCards(mira.board, [signed, unsigned], null)
  await eventually(() => expect(noor.board.cards.size).toBe(1))
  deleteCards(noor.board, [third], null)
  await eventually(() => expect(noor.closes).toEqual([closeCode.refused]))
  expect((await harness.sync.read('b')).cards.map(card => card.text)).toEqual(['third'])
  deleteCards(fay.board, [third], null)
  await eventually(() => expect(mira.board.cards.size).toBe(0))
})
