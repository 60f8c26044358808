import { expect, onTestFinished, test, vi } from 'vitest'
import * as Y from 'yjs'
import { addCards, type NewCard } from '#shared/board/changes/addCards.ts'
import { deleteCards } from '#shared/board/changes/deleteCards.ts'
import { editText } from '#shared/board/changes/editText.ts'
import { toSnapshot } from '#shared/board/toSnapshot.ts'
import { closeCode } from '#shared/protocol/sync.ts'
import { type HarnessOptions, join, type SyncHarness, startSync } from '#tests/support/syncHarness.ts'
import { temporaryFolder } from '#tests/support/temporaryFolder.ts'

async function start(options: Partial<HarnessOptions> = {}): Promise<SyncHarness> {
  const harness = await startSync({ folder: await temporaryFolder(), ...options })
  onTestFinished(() => harness.stop())
  return harness
}

const note = (text: string, author?: string): NewCard => ({
  kind: 'note',
  canvas: 'domain',
  zone: 'domain.topics',
  at: [10, 20],
  text,
  color: 'straw',
  fields: {},
  ...(author && { author }),
})

test('R4: two standard clients see each other’s edits and end up equal', async () => {
  const harness = await start()
  await harness.newBoard('b')
  const mira = join(harness, 'b', 'participant:mira')
  const noor = join(harness, 'b', 'participant:noor')
  await Promise.all([mira.synced(), noor.synced()])
  expect(toSnapshot(mira.board).board.title).toBe('A board')
  const [card = ''] = addCards(mira.board, [note('hello', 'participant-mira')], null)
  await vi.waitFor(() => expect(noor.board.cards.has(card)).toBe(true))
  editText(noor.board, card, 'hello, world', null)
  addCards(noor.board, [note('mine', 'participant-noor')], null)
  await vi.waitFor(() => expect(toSnapshot(mira.board).cards).toHaveLength(2))
  await vi.waitFor(() => expect(toSnapshot(mira.board)).toEqual(toSnapshot(noor.board)))
  expect(await harness.sync.read('b')).toEqual(toSnapshot(mira.board))
  expect(Y.encodeStateVector(mira.board.doc)).toEqual(Y.encodeStateVector(noor.board.doc))
})

test('R7: what an observer writes is refused and reaches nobody', async () => {
  const harness = await start()
  await harness.newBoard('b')
  const olu = join(harness, 'b', 'observer:olu')
  const mira = join(harness, 'b', 'participant:mira')
  await Promise.all([olu.synced(), mira.synced()])
  const before = toSnapshot(mira.board)
  addCards(olu.board, [note('graffiti')], null)
  await vi.waitFor(() => expect(olu.closes).toEqual([closeCode.refused]))
  expect(await harness.sync.read('b')).toEqual(before)
})

test('R7: a participant deletes own cards but nobody else’s, and a facilitator deletes any', async () => {
  const harness = await start()
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
  await vi.waitFor(() => expect(noor.board.cards.size).toBe(3))
  deleteCards(mira.board, [signed, unsigned], null)
  await vi.waitFor(() => expect(noor.board.cards.size).toBe(1))
  deleteCards(noor.board, [third], null)
  await vi.waitFor(() => expect(noor.closes).toEqual([closeCode.refused]))
  expect((await harness.sync.read('b')).cards.map(card => card.text)).toEqual(['third'])
  deleteCards(fay.board, [third], null)
  await vi.waitFor(() => expect(mira.board.cards.size).toBe(0))
})
