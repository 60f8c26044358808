import { expect, test } from 'vitest'
import { addCards } from '#shared/board/changes/addCards.ts'
import { deleteCards } from '#shared/board/changes/deleteCards.ts'
import { editText } from '#shared/board/changes/editText.ts'
import { toSnapshot } from '#shared/board/toSnapshot.ts'
import { eventually } from '#tests/support/eventually.ts'
import { note } from '#tests/support/notes.ts'
import { frames } from '#tests/support/rawFrames.ts'
import { join, rawSocket, startForTest } from '#tests/support/syncHarness.ts'
import { content, item, rawUpdate } from '#tests/support/updates.ts'

test('R4: what is edited in the moment of coming back is kept, though it builds on what is still to be handed over', async () => {
  const harness = await startForTest()
  await harness.newBoard('b')
  const mira = join(harness, 'b', 'participant:mira')
  const noor = join(harness, 'b', 'participant:noor')
  await Promise.all([mira.synced(), noor.synced()])
  mira.provider.disconnect()
  const [kept = '', gone = ''] = addCards(
    mira.board,
    [note('written offline', 'participant-mira'), note('to be deleted', 'participant-mira')],
    null,
  )
  // The socket is open, and neither side has told the other what it has.
  mira.provider.once('status', () => {
    mira.provider.once('status', () => {
      editText(mira.board, kept, 'written offline, and on', null)
      deleteCards(mira.board, [gone], null)
    })
  })
  mira.provider.connect()
  await eventually(() =>
    expect(toSnapshot(noor.board).cards.map(card => card.text)).toEqual(['written offline, and on']),
  )
  expect(toSnapshot(mira.board)).toEqual(toSnapshot(noor.board))
  expect(await harness.sync.read('b')).toEqual(toSnapshot(noor.board))
  expect(mira.closes.filter(code => code >= 4400)).toEqual([])
})

test('R1: there is no receipt for what was left out because it came before what it builds on', async () => {
  const harness = await startForTest()
  await harness.newBoard('b')
  const { socket, heard } = await rawSocket(harness, 'b', 'participant:mira')
  const client = 5
  const entry = item({ root: 'cards', sub: 'x', content: content.type(1) })
  const kind = item({ parent: [client, 0], sub: 'kind', content: content.any('note') })
  socket.send(frames.update(rawUpdate([{ client, clock: 1, structs: [kind] }])))
  socket.send(frames.durable(1))
  socket.send(frames.missing(rawUpdate([{ client, clock: 0, structs: [entry, kind] }])))
  socket.send(frames.durable(2))
  await eventually(() => expect(heard).toContainEqual({ type: 'durable', count: 2 }))
  expect(heard).not.toContainEqual({ type: 'durable', count: 1 })
  expect((await harness.sync.read('b')).cards.map(card => card.id)).toEqual(['x'])
})
