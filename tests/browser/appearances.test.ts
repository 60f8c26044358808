import type { Locator, Page } from 'playwright-core'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { openHouse } from '#tests/support/browser/openHouse.ts'

const house = openHouse()

/** How many pictures the camera takes on its way to another sheet. */
async function stepsTo(page: Page, view: string, card: string): Promise<number> {
  const steps = await page.evaluateHandle(() => {
    const seen = new Set<string>()
    const layer = document.querySelector<HTMLElement>('[data-layer="top"]')
    if (!layer) throw new Error('no table')
    new MutationObserver(() => seen.add(layer.style.transform)).observe(layer, { attributes: true })
    return seen
  })
  const views = page.getByRole('navigation', { name: 'Views' })
  await views.getByRole('button', { name: view, exact: true }).click()
  const shown = page.locator('[data-card]').filter({ hasText: card })
  await shown.click({ trial: true })
  return steps.evaluate(seen => seen.size)
}

/** As much as an eye sees at once, of 255. */
const clearly = 20

/** The average colour of what is drawn in a box of the page. */
async function colourIn(page: Page, box: Awaited<ReturnType<Locator['boundingBox']>>) {
  if (!box) throw new Error('it is not shown')
  const { channels } = await sharp(await page.screenshot({ clip: box })).stats()
  return channels.map(({ mean }) => mean)
}

function distanceOf(one: readonly number[], other: readonly number[]): number {
  return Math.max(...one.map((channel, index) => Math.abs(channel - (other[index] ?? 0))))
}

describe('the board', () => {
  test('flies from sheet to sheet, and cuts for those who want no motion', async () => {
    const fay = await house.visitor('Fay', { reducedMotion: 'no-preference' })
    await fay.openDemo()
    await fay.view('Domain')
    expect(await stepsTo(fay.page, 'Community', 'Billie Grant')).toBeGreaterThan(2)
    await fay.page.emulateMedia({ reducedMotion: 'reduce' })
    expect(await stepsTo(fay.page, 'Domain', 'Accessibility audits')).toBe(1)
    await fay.leave()
  })

  test('shows in the few colours that a system forces which cards are there, which is selected, and which tool is in the hand', async () => {
    const fay = await house.visitor('Fay', { forcedColors: 'active' })
    const { page } = fay
    await fay.openDemo()
    await fay.view('Domain')
    const colourOf = async (element: Locator) => colourIn(page, await element.boundingBox())
    const plain = page.locator('[data-card]:not([data-selected])').first()
    expect(await plain.evaluate(card => getComputedStyle(card).borderStyle)).toBe('solid')

    const card = fay.card('Accessibility audits')
    const around = await card.boundingBox()
    const beside = around && { ...around, x: around.x - 5, width: 4 }
    const before = await colourIn(page, beside)
    await card.click()
    await expect.poll(async () => distanceOf(before, await colourIn(page, beside))).toBeGreaterThan(clearly)

    const papers = page.getByRole('radiogroup', { name: 'Paper' }).getByRole('radio')
    const [straw, sky] = [await colourOf(papers.nth(1)), await colourOf(papers.nth(5))]
    expect(distanceOf(straw, sky)).toBeGreaterThan(clearly)

    const tools = page.getByRole('toolbar', { name: 'Tools' })
    const [chosen, other] = [
      await colourOf(tools.getByRole('button', { name: 'Select tool' })),
      await colourOf(tools.getByRole('button', { name: 'Hand tool' })),
    ]
    expect(distanceOf(chosen, other)).toBeGreaterThan(clearly)
    await fay.leave()
  })
})
