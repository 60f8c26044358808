import type { Page } from 'playwright-core'
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

  test('is as readable in the dark, and its panels are, too', async () => {
    const fay = await house.visitor('Fay', { colorScheme: 'dark' })
    const { page } = fay
    await fay.openDemo()
    await fay.isAccessible()
    for (const view of ['Domain', 'Community', 'Practice']) {
      await fay.view(view)
      await fay.isAccessible()
    }
    await fay.card('Monthly case clinic').click()
    await page.keyboard.press('i')
    await page.getByRole('complementary', { name: 'Details' }).waitFor()
    await fay.isAccessible()
    await page.keyboard.press('Control+f')
    await page.getByRole('complementary', { name: 'Find on the board' }).waitFor()
    await fay.isAccessible()
    await fay.leave()
  })

  test('shows in the few colours that a system forces which cards are there, which is selected, and which tool is in the hand', async () => {
    const fay = await house.visitor('Fay', { forcedColors: 'active' })
    const { page } = fay
    await fay.openDemo()
    await fay.view('Domain')
    const styleOf = (selector: string, pseudo = '') =>
      page
        .locator(selector)
        .first()
        .evaluate((element, pseudo) => {
          const { borderStyle, outlineStyle, outlineColor, backgroundColor, color } = getComputedStyle(
            element,
            pseudo,
          )
          return { borderStyle, outlineStyle, outlineColor, backgroundColor, color }
        }, pseudo)
    expect((await styleOf('[data-card]:not([data-selected])')).borderStyle).toBe('solid')
    await fay.card('Accessibility audits').click()
    const card = await styleOf('[data-card][data-selected]')
    expect(card.outlineStyle).toBe('solid')
    expect(card.outlineColor).not.toBe(card.backgroundColor)
    expect(card.outlineColor).not.toBe(card.color)
    const swatches = page.getByRole('radiogroup', { name: 'Paper' }).getByRole('radio')
    const papers = await swatches.evaluateAll(all =>
      all.map(one => getComputedStyle(one.firstElementChild ?? one).backgroundColor),
    )
    expect(new Set(papers).size).toBe(papers.length)
    const tools = await page
      .getByRole('toolbar', { name: 'Tools' })
      .getByRole('button')
      .evaluateAll(all => all.map(one => getComputedStyle(one).backgroundColor))
    expect(new Set(tools).size).toBe(2)
    await fay.leave()
  })
})
