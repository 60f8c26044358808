import { expect, test } from 'vitest'
import { OneByOne } from '#server/threads/OneByOne.ts'

test('of one board one job runs at a time, in order, and a job that fails keeps nobody waiting', async () => {
  const line = new OneByOne()
  const did: string[] = []
  const [first, second] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const failed = line.run('a', async () => {
    did.push('first')
    await first.promise
    throw new Error('broken')
  })
  const next = line.run('a', async () => {
    did.push('second')
    await second.promise
    return 'done'
  })
  await line.run('b', async () => did.push('another board'))
  expect(did).toEqual(['first', 'another board'])
  first.resolve()
  await expect(failed).rejects.toThrow('broken')
  second.resolve()
  await expect(next).resolves.toBe('done')
  expect(did).toEqual(['first', 'another board', 'second'])
  await line.run('a', async () => {})
  await Promise.resolve().then(() => {})
  await expect.poll(() => line.size).toBe(0)
})
