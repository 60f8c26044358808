import type { Locator } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { Fingers, type Point } from '#tests/support/browser/Fingers.ts'
import { openHouse } from '#tests/support/browser/openHouse.ts'
import type { Visitor } from '#tests/support/browser/Visitor.ts'

const house = openHouse()

async function middleOf(element: Locator): Promise<Point> {
  const box = await element.boundingBox()
  if (!box) throw new Error('it is not shown')
  return [box.x + box.width / 2, box.y + box.height / 2]
}

async function hears(visitor: Visitor, words: string): Promise<void> {
  await expect
    .poll(() => visitor.page.locator('[aria-live]').allTextContents(), { timeout: 15_000 })
    .toEqual(expect.arrayContaining([expect.stringContaining(words)]))
}

describe('a person who is moved across the rings', () => {
  test('by mouse into another wedge has that perspective, and it is said', async () => {
    const fay = await house.visitor('Fay')
    await fay.openDemo()
    await fay.view('Community')
    const billie = fay.card('Billie Grant')
    const [x, y] = await middleOf(fay.card('Marguerite Faulk'))
    const arrows = () =>
      fay.page
        .locator('path[marker-end="url(#movement-head)"]')
        .evaluateAll(paths => paths.map(path => path.getAttribute('d')))
    const [lying, { mouse }] = [await arrows(), fay.page]
    await mouse.move(...(await middleOf(billie)))
    await mouse.down()
    await mouse.move(x + 10, y - 40, { steps: 12 })
    // The arrow to where she means to move comes along; the other one stays.
    await expect
      .poll(async () => (await arrows()).filter(arrow => !lying.includes(arrow)).length)
      .toBe(lying.length - 1)
    await mouse.up()
    await expect.poll(() => billie.getAttribute('aria-label')).not.toContain('Active')
    await hears(fay, 'Billie Grant now has the perspective Local government')
    await fay.page.keyboard.press('Control+z')
    await expect.poll(() => billie.getAttribute('aria-label')).toContain('Active')
    expect(fay.complaints).toEqual([])
    await fay.leave()
  })

  test('by keyboard alone, from the menu, takes a free place on the level', async () => {
    const fay = await house.visitor('Fay')
    const { page } = fay
    await fay.openDemo()
    await fay.view('Community')
    const billie = fay.card('Billie Grant')
    await billie.focus()
    await page.keyboard.press('m')
    await page.getByRole('menu').waitFor()
    await page.keyboard.type('Periph')
    await page.keyboard.press('Enter')
    await expect.poll(() => billie.getAttribute('aria-label')).toContain('Peripheral')
    await hears(fay, 'Billie Grant moves from Active to Peripheral')
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toContain('Billie Grant')
    await fay.leave()
  })

  test('by a finger that rests on the tag first', async () => {
    const fay = await house.visitor('Fay', { hasTouch: true })
    await fay.openDemo()
    await fay.view('Community')
    const billie = fay.card('Billie Grant')
    const core = await middleOf(fay.card('Joss Amankwah'))
    const fingers = await Fingers.on(fay.page)
    await fingers.press(await middleOf(billie))
    await fay.page.locator('[data-doing="translating"]').waitFor()
    await fingers.slide([core[0], core[1] + 30])
    await fingers.lift()
    await expect.poll(() => billie.getAttribute('aria-label')).toContain('Core group')
    await hears(fay, 'Billie Grant moves from Active to Core group')
    expect(fay.complaints).toEqual([])
    await fay.leave()
  })
})

test('Escape in the middle of a drag puts everything back, for others too', async () => {
  const [fay, pat] = await Promise.all([house.visitor('Fay'), house.visitor('Pat')])
  await fay.openDemo()
  await pat.joinBy((await fay.invitation()).link)
  await fay.view('Domain')
  await pat.view('Domain')
  const { page } = fay
  const before = await middleOf(fay.card('Accessibility audits'))
  await page.mouse.move(...before)
  await page.mouse.down()
  await page.mouse.move(before[0] - 150, before[1] + 80, { steps: 6 })
  await pat.page.locator('[data-card][data-carried="others"]').waitFor()
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await pat.page.locator('[data-card][data-carried]').waitFor({ state: 'detached' })
  expect(await middleOf(fay.card('Accessibility audits'))).toEqual(before)
  for (const one of [fay, pat]) await one.leave()
})
