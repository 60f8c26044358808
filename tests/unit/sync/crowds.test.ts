import { expect, test } from 'vitest'
import { replicaFrom, takeAsRoom } from '#tests/support/replicas.ts'
import { content, item, type RawStruct, rawUpdate } from '#tests/support/updates.ts'

const letter = content.text('x')
const begun = rawUpdate([
  {
    client: 1,
    clock: 0,
    structs: [
      item({ root: 'cards', sub: 'card', content: content.type(1) }),
      item({ parent: [1, 0], sub: 'text', content: content.type(2) }),
      item({ parent: [1, 1], content: letter }),
    ],
  },
])

/** Letters by two clients in turn, so that none can be joined, and deleted again: they show nowhere and stay for ever. */
function pieces(count: number, [one, other]: readonly [number, number]): Uint8Array {
  const ofOne: RawStruct[] = [item({ origin: [1, 2], content: letter })]
  const ofOther: RawStruct[] = []
  for (let index = 0; index < count / 2; index++) {
    ofOther.push(item({ origin: [one, index], content: letter }))
    ofOne.push(item({ origin: [other, index], content: letter }))
  }
  return rawUpdate(
    [
      { client: one, clock: 0, structs: ofOne },
      { client: other, clock: 0, structs: ofOther },
    ],
    [
      [one, 0, ofOne.length],
      [other, 0, ofOther.length],
    ],
  )
}

test('R5: one person fills a text with tens of thousands of pieces and no more; others write on in it', () => {
  const open = () => replicaFrom([{ participant: 'server', bytes: begun }], new Map([[1, 'server']]))
  const replica = open()
  const take = (participant: string, bytes: Uint8Array) => {
    const taken = takeAsRoom(replica, { bytes, actor: { id: participant, role: 'participant' }, copy: open })
    return taken.ok ? 'taken' : taken.refusal.reason
  }
  expect(take('evil', pieces(30_000, [10, 11]))).toBe('taken')
  expect(take('evil', pieces(30_000, [12, 13]))).toBe('crowded')
  expect(take('evil', pieces(10, [14, 15]))).toBe('taken')
  expect(take('mira', pieces(30_000, [16, 17]))).toBe('taken')
})
