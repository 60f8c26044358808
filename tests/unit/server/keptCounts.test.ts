import { expect, test } from 'vitest'
import { KeptCounts } from '#server/writing/KeptCounts.ts'

test('only who has written since is counted again, also if that was while they were counted', async () => {
  const read: string[] = []
  let written = 1
  const counts = new KeptCounts(async (_, author) => {
    read.push(author)
    return new Map([['s1', written]])
  })
  const ada = () => counts.of('board', 'ada')
  await Promise.all([ada(), counts.of('board', 'bo')])
  await Promise.all([ada(), counts.of('board', 'bo')])
  expect(read).toEqual(['ada', 'bo'])
  written = 2
  counts.forget('board', 'ada')
  const early = ada()
  counts.forget('board', 'ada')
  written = 3
  await early
  expect((await ada()).get('s1')).toBe(3)
  expect(read).toEqual(['ada', 'bo', 'ada', 'ada'])
  counts.stop()
})

test('what could not be read is read again by the next who asks', async () => {
  let works = false
  const counts = new KeptCounts(async () => {
    if (!works) throw new Error('the disk is full')
    return new Map([['s1', 4]])
  })
  await expect(counts.of('board', 'ada')).rejects.toThrow('full')
  works = true
  expect(await counts.of('board', 'ada')).toEqual(new Map([['s1', 4]]))
  counts.stop()
})
