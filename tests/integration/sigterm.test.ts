import { expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { addCards } from '#shared/board/changes/addCards.ts'
import { closeCode } from '#shared/protocol/sync.ts'
import { eventually } from '#tests/support/eventually.ts'
import { note } from '#tests/support/notes.ts'
import { openServerHouse } from '#tests/support/serverHouse.ts'
import { Writer } from '#tests/support/Writer.ts'

const people = 60

test(`R1: on SIGTERM ${people} people who write are sent away within 5 s, lose nothing, and go on after the restart`, async () => {
  const house = await openServerHouse()
  const url = `${house.url.replace('http', 'ws')}/sync/${house.board.id}`
  const writers = await Promise.all(
    Array.from(
      { length: people - 1 },
      async (_, n) => new Writer(`w${n}`, (await house.join(`Person ${n}`)).token),
    ),
  )
  await Promise.all(writers.map(writer => writer.connect(url)))
  const ann = await house.connect('Ann')
  const late = await house.join('Late')
  // All who watch are in this process: not everybody writes all the time.
  let turn = 0
  const writing = setInterval(() => {
    for (let count = 0; count < 10; count++) writers[turn++ % writers.length]?.write()
    addCards(ann.board, [note('from Ann')], 'test')
  }, 200)
  await eventually(() => expect(writers.every(writer => writer.acknowledged > 0)).toBe(true))

  const goodbyes = writers.map(async writer => ({ code: await writer.closed(), at: performance.now() }))
  const began = performance.now()
  house.program().kill('SIGTERM')
  await eventually(async () => expect(await knock(url, late.token)).not.toBe('in'))
  expect(await house.program().ended).toBe(0)
  const tookMs = performance.now() - began
  const left = await Promise.all(goodbyes)
  await eventually(() => expect(writers.every(one => one.written.length > one.acknowledged)).toBe(true))
  clearInterval(writing)
  const times = left.map(({ at }) => at - began).toSorted((a, b) => a - b)
  const spreadMs = (times.at(-1) ?? 0) - (times[0] ?? 0)
  const acknowledged = writers.flatMap(writer => writer.written.slice(0, writer.acknowledged))
  const unsent = writers.reduce((sum, writer) => sum + writer.written.length, 0) - acknowledged.length
  console.log(
    `SIGTERM with ${people} people writing: ended after ${Math.round(tookMs)} ms, goodbyes over ${Math.round(spreadMs)} ms, ` +
      `${acknowledged.length} edits acknowledged, ${unsent} not`,
  )
  expect(tookMs).toBeLessThan(5000)
  expect(new Set(left.map(({ code }) => code))).toEqual(new Set([closeCode.restart]))
  // Over a second; a busy machine hears of many at once.
  expect(spreadMs).toBeGreaterThan(100)
  expect(spreadMs).toBeLessThan(2500)
  expect(unsent).toBeGreaterThan(0)

  await house.start()
  const stored = async () => new Set(await house.texts())
  const there = await stored()
  expect(writers.flatMap(one => one.acknowledgedTexts).filter(text => !there.has(text))).toEqual([])
  await Promise.all(writers.map(writer => writer.connect(url)))
  await eventually(() =>
    expect(writers.every(writer => writer.acknowledged === writer.written.length)).toBe(true),
  )
  await eventually(() => expect(ann.status.current).toEqual({ state: 'saved' }))
  const all = await house.texts()
  const texts = writers.flatMap(writer => writer.texts)
  expect(texts.filter(text => all.filter(one => one === text).length !== 1)).toEqual([])
  for (const writer of writers) writer.end()
})

/** What somebody finds who comes now. */
async function knock(url: string, token: string): Promise<'in' | 'refused'> {
  const socket = new WebSocket(url, { headers: { authorization: `Bearer ${token}` } })
  socket.on('error', () => {})
  const answer = await new Promise<'in' | 'refused'>(resolve => {
    socket.once('open', () => resolve('in'))
    socket.once('close', () => resolve('refused'))
  })
  socket.terminate()
  return answer
}
