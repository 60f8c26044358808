import sharp from 'sharp'
import { expect, test } from 'vitest'
import { pictureDifference } from '#tests/support/browser/pictureDifference.ts'

/** A sheet of paper with a card on it that says something. */
function drawn({ left = 40, paper = '#f7e9a8', words = 'Abandoned applications', width = 400 } = {}) {
  return sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="200"><rect width="100%" height="100%" fill="#fbf9f3"/>
      <rect x="${left}" y="40" width="280" height="100" rx="4" fill="${paper}"/>
      <text x="${left + 14}" y="80" font-size="20" fill="#1d2629">${words}</text></svg>`,
    ),
  )
    .png()
    .toBuffer()
}

const before = await drawn()

test('an edge that lies half a pixel elsewhere is no difference', async () => {
  const difference = await pictureDifference(before, await drawn({ left: 40.5 }))
  expect(difference?.share).toBeLessThan(0.0001)
})

test.each([
  ['another word', { words: 'Abandoned letters' }],
  ['a paler paper', { paper: '#fbf4d0' }],
  ['a card that lies elsewhere', { left: 46 }],
])('%s is a difference, and shown in red', async (_, change) => {
  const difference = await pictureDifference(before, await drawn(change))
  expect(difference?.share).toBeGreaterThan(0.0005)
  const red = await sharp(difference?.shown).removeAlpha().raw().toBuffer()
  let count = 0
  for (let at = 0; at < red.length; at += 3) if (red[at] === 220 && red[at + 1] === 0) count++
  expect(count).toBe(difference?.pixels)
})

test('pictures of other sizes are not compared at all', async () => {
  expect(await pictureDifference(before, await drawn({ width: 500 }))).toBeUndefined()
})
