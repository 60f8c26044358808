import { describe, expect, test } from 'vitest'
import { openHouse } from '#tests/support/browser/openHouse.ts'

const house = openHouse()

describe('arranging', () => {
  test('a lasso selects, the menu of a right click aligns, and undo takes it back', async () => {
    const fay = await house.visitor('Fay')
    const { page } = fay
    await fay.openDemo()
    await fay.view('Domain')
    const topics = ['Abandoned applications', 'Letters and forms people can act on']
    const lefts = async () => {
      const boxes = await Promise.all(topics.map(text => fay.card(text).boundingBox()))
      return boxes.map(box => Math.round(box?.x ?? NaN))
    }
    await fay.card(topics[1] ?? '').click()
    for (let step = 0; step < 4; step++) await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Escape')
    const before = await lefts()
    expect(before[0]).not.toBe(before[1])

    const above = await fay.card(topics[0] ?? '').boundingBox()
    const below = await fay.card(topics[1] ?? '').boundingBox()
    if (!above || !below) throw new Error('the topics are not shown')
    await page.mouse.move(above.x - 6, above.y - 6)
    await page.mouse.down()
    await page.mouse.move(above.x + 30, below.y + below.height - 10, { steps: 6 })
    await page.mouse.up()
    await expect.poll(() => page.locator('[data-card][data-selected]').count()).toBe(2)

    await fay.card(topics[0] ?? '').click({ button: 'right' })
    await page.getByRole('menu').waitFor()
    await fay.isAccessible()
    await page.getByRole('menuitem', { name: 'Align', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Align left' }).click()
    await expect.poll(lefts).toEqual([before[0], before[0]])
    await expect
      .poll(() => page.locator('[aria-live]').allTextContents(), { timeout: 10_000 })
      .toEqual(expect.arrayContaining([expect.stringContaining('One card moved into line')]))
    await page.keyboard.press('Control+z')
    await expect.poll(lefts).toEqual(before)
    expect(fay.complaints).toEqual([])
    await fay.leave()
  })

  test('a crowded zone leads to its cards in the outline', async () => {
    const fay = await house.visitor('Fay')
    const { page } = fay
    await fay.openDemo()
    await fay.view('Domain')
    await fay.card('Accessibility audits').click()
    for (let copy = 0; copy < 6; copy++) await page.keyboard.press('Control+d')
    await page.keyboard.press('Shift+T')
    await page.getByRole('button', { name: 'Show them as a list' }).click()
    await page.getByRole('region', { name: 'Outline of Front Door' }).waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('On the edge')
    await fay.leave()
  })
})
