import { expect, test } from 'vitest'
import { Ledger } from '#server/sync/Ledger.ts'

/** A ledger to which three things were handed over, and the names of those that somebody knows to be durable. */
function withThree() {
  const ledger = new Ledger()
  const durable: string[] = []
  for (const name of ['a', 'b', 'c']) {
    ledger.submit()
    ledger.afterCommit(() => durable.push(name))
  }
  return { ledger, durable }
}

test('R1: whoever waits is told once all that was handed over until then is durable', () => {
  const { ledger, durable } = withThree()
  ledger.commit()
  expect(durable).toEqual(['a'])
  ledger.commit()
  ledger.commit()
  expect(durable).toEqual(['a', 'b', 'c'])
  expect(ledger.isSettled).toBe(true)
})

test('R1: what will not come makes nobody believe that something else is durable', () => {
  const { ledger, durable } = withThree()
  ledger.forgo()
  expect(durable).toEqual([])
  ledger.submit()
  ledger.afterCommit(() => durable.push('d'))
  ledger.commit()
  expect(durable).toEqual(['a'])
  // The second of the two that come: one of three will not, so all of them are durable.
  ledger.commit()
  expect(durable).toEqual(['a', 'b', 'c'])
  expect(ledger.isSettled).toBe(false)
  ledger.commit()
  expect(durable).toEqual(['a', 'b', 'c', 'd'])
  expect(ledger.isSettled).toBe(true)
})

test('nobody waits for what will not come, nor for what is still to be handed over', async () => {
  const { ledger } = withThree()
  ledger.commit()
  ledger.forgo()
  await ledger.settledBut(1)
  ledger.commit()
  expect(ledger.isSettled).toBe(true)
})
