import type { Locator } from 'playwright-core'
import { expect, test } from 'vitest'
import { Fingers } from '#tests/support/browser/Fingers.ts'
import { openHouse } from '#tests/support/browser/openHouse.ts'

const house = openHouse()

async function boxOf(element: Locator) {
  const box = await element.boundingBox()
  if (!box) throw new Error('it is not shown')
  return box
}

test('two fingers move and stretch the table, a resting one draws around cards, a second one puts back what the first carries', async () => {
  const fay = await house.visitor('Fay', { hasTouch: true })
  const { page } = fay
  await fay.openDemo()
  await fay.view('Domain')
  const card = fay.card('Accessibility audits')
  const fingers = await Fingers.on(page)
  const selected = page.locator('[data-card][data-selected]')

  const first = await boxOf(card)
  await fingers.press([600, 450], [800, 450])
  await fingers.slide([480, 390], [680, 390])
  await fingers.lift()
  await expect.poll(async () => (await boxOf(card)).x - first.x).toBeCloseTo(-120, -1)
  const moved = await boxOf(card)
  expect(moved.y - first.y).toBeCloseTo(-60, -1)
  expect(moved.width).toBeCloseTo(first.width, 0)

  await fingers.press([620, 450], [780, 450])
  await fingers.slide([540, 450], [860, 450])
  await fingers.lift()
  await expect.poll(async () => (await boxOf(card)).width / moved.width).toBeCloseTo(2, 1)
  const stretched = await boxOf(card)
  // What lay between the fingers still does.
  expect(stretched.x - 700).toBeCloseTo((moved.x - 700) * 2, -1.5)
  expect(await selected.count()).toBe(0)
  await page.locator('[data-doing="idle"]').waitFor()

  await fay.view('Domain')
  await expect.poll(async () => (await boxOf(card)).width).toBeCloseTo(first.width, 0)
  const above = await boxOf(fay.card('We are people who design the first'))
  const below = await boxOf(fay.card('We are people who get'))
  await fingers.press([below.x + 30, below.y + below.height + 30])
  await page.locator('[data-doing="lasso"]').waitFor()
  await fingers.slide([above.x + above.width - 20, above.y + 20])
  await fingers.lift()
  await expect.poll(() => selected.count()).toBe(2)
  await page.keyboard.press('Escape')

  const before = await boxOf(card)
  const [x, y] = [before.x + before.width / 2, before.y + before.height / 2]
  await fingers.press([x, y])
  await page.locator('[data-doing="translating"]').waitFor()
  await fingers.slide([x - 200, y + 40])
  await card.and(page.locator('[data-carried]')).waitFor()
  await fingers.press([x - 200, y + 40], [x - 100, y + 40])
  await page.locator('[data-doing="idle"]').waitFor()
  await fingers.lift()
  expect(await boxOf(card)).toEqual(before)
  expect(fay.complaints).toEqual([])
  await fay.leave()
})
