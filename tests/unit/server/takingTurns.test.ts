import { expect, test } from 'vitest'
import { TakingTurns } from '#server/threads/TakingTurns.ts'

test('one job at a time, and whoever asks for much waits behind everybody else', async () => {
  const line = new TakingTurns()
  const seen: string[] = []
  const ask = (whose: string, name: string) =>
    line.run(whose, async () => {
      seen.push(`${name} begins`)
      await Promise.resolve()
      seen.push(`${name} ends`)
      return name
    })
  const products = await Promise.all([
    ask('mira', 'mira 1'),
    ask('mira', 'mira 2'),
    ask('mira', 'mira 3'),
    ask('noor', 'noor 1'),
    ask('noor', 'noor 2'),
    ask('omar', 'omar 1'),
  ])
  expect(products).toEqual(['mira 1', 'mira 2', 'mira 3', 'noor 1', 'noor 2', 'omar 1'])
  const order = ['mira 1', 'mira 2', 'noor 1', 'omar 1', 'mira 3', 'noor 2']
  expect(seen).toEqual(order.flatMap(name => [`${name} begins`, `${name} ends`]))
})

test('a job that fails fails alone, and the line goes on after it has been empty', async () => {
  const line = new TakingTurns()
  const failing = line.run('mira', () => Promise.reject(new Error('no')))
  const next = line.run('mira', async () => 'next')
  await expect(failing).rejects.toThrow('no')
  expect(await next).toBe('next')
  expect(await line.run('mira', async () => 'later')).toBe('later')
})
