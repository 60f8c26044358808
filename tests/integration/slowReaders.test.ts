import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { addCards } from '#shared/board/changes/addCards.ts'
import { eventually } from '#tests/support/eventually.ts'
import { memoryInUse } from '#tests/support/memoryInUse.ts'
import { note } from '#tests/support/notes.ts'
import { frames } from '#tests/support/rawFrames.ts'
import { join, rawSocket, startForTest } from '#tests/support/syncHarness.ts'

const stalled = 22
const rounds = 200
const mostBytes = 35 * 2 ** 20
const long = 'a long word '.repeat(400)

test('R5: twenty-two who do not read cost little memory, and nobody else waits for them', async () => {
  const harness = await startForTest({ limits: { socketsPerParticipant: stalled, boardBytes: 1e9 } })
  await harness.newBoard('b')
  const mira = join(harness, 'b', 'participant:mira')
  const noor = join(harness, 'b', 'participant:noor')
  await Promise.all([mira.synced(), noor.synced()])
  for (let count = 0; count < stalled; count++) {
    const { socket, heard } = await rawSocket(harness, 'b', 'participant:asleep')
    socket.send(frames.stateVector(Uint8Array.of(0)))
    await eventually(() => expect(heard.some(one => one.type === 'missing')).toBe(true))
    socket.pause()
  }
  const before = memoryInUse()
  const took: number[] = []
  for (let round = 0; round < rounds; round++) {
    // 300 KB for everybody, in each round in the place of the last.
    await harness.sync.change('b', board => {
      for (let number = 0; number < 60; number++)
        board.clusters.set(`c${number}`, new Y.Map([['name', `${round} ${long}`]]))
    })
    const began = performance.now()
    const [card = ''] = addCards(mira.board, [note(`round ${round}`)], null)
    await eventually(() => expect(noor.board.cards.has(card)).toBe(true))
    took.push(performance.now() - began)
  }
  const grown = memoryInUse() - before
  took.sort((a, b) => a - b)
  const [p50, p99] = [took[rounds / 2] ?? 0, took.at(-1) ?? 0]
  console.log(
    `${stalled} stalled: ${(grown / 2 ** 20).toFixed(1)} MB more; others p50 ${p50.toFixed(0)}, at most ${p99.toFixed(0)} ms`,
  )
  expect(grown).toBeLessThan(mostBytes)
  expect(p50).toBeLessThan(150)
  expect(harness.sync.stats().sockets).toBe(stalled + 2)
})
