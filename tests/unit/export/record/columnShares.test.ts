import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnShares } from '#shared/export/record/columnShares.ts'

const cell = fc.string({ maxLength: 200 })
const table = fc.integer({ min: 1, max: 8 }).chain(width =>
  fc.record({
    columns: fc.array(cell, { minLength: width, maxLength: width }),
    rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 8 }),
  }),
)

test('columns fill the page, and none is so narrow that its words would stand letter by letter', () => {
  fc.assert(
    fc.property(table, ({ columns, rows }) => {
      const shares = columnShares({ block: 'table', columns, rows }).map(({ share }) => share)
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1)
      for (const share of shares) expect(share).toBeGreaterThan(0.025)
    }),
  )
})

test('where there is more to read there is more room, and figures are known', () => {
  const shares = columnShares({
    block: 'table',
    columns: ['Rank', 'Question', 'Host'],
    rows: [
      ['1', 'How do we help people who start an application and never finish it?', 'Ana-Lucía Ferreyra'],
      ['–', 'What does a good handover between phone, counter and web look like?', 'Joss Amankwah'],
    ],
  })
  const [rank, question, host] = shares.map(({ share }) => share)
  expect(question).toBeGreaterThan(0.5)
  expect(host).toBeGreaterThan(rank ?? 1)
  expect(shares.map(({ isFigures }) => isFigures)).toEqual([true, false, false])
})
