import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { looksAsKept } from '#tests/support/browser/looksAsKept.ts'
import { openHouse } from '#tests/support/browser/openHouse.ts'

const house = openHouse()

/** The table alone: no bar floats over it, no caret blinks, nothing is on its way. */
async function shoot(page: Page): Promise<Buffer> {
  const table = page.getByRole('region', { name: 'Board: the table with its sheets' })
  await table.evaluate(element => {
    for (const bar of element.parentElement?.children ?? [])
      if (bar instanceof HTMLElement && bar !== element) bar.style.visibility = 'hidden'
  })
  return table.screenshot({ animations: 'disabled', caret: 'hide' })
}

async function fontsAreThere(page: Page): Promise<void> {
  const loaded = await page.evaluate(async () => {
    await document.fonts.ready
    return ['Noto Sans Variable', 'Vollkorn Variable'].map(family => document.fonts.check(`20px "${family}"`))
  })
  expect(loaded).toEqual([true, true])
}

test('the demo looks as it did: the whole board, each canvas, and cards close by', async () => {
  const fay = await house.visitor('Fay', { locale: 'en-GB', timezoneId: 'UTC' })
  const { page } = fay
  // What is overdue, and the weeks of the rhythm, depend on the day.
  await page.clock.setFixedTime(new Date('2026-10-01T10:00:00Z'))
  await fay.openDemo()
  await fontsAreThere(page)
  const look = (name: string) => looksAsKept(name, () => shoot(page))
  await fay.view('Board')
  await look('board')
  await fay.view('Community')
  await look('community')
  await fay.view('Practice')
  await page.getByRole('region', { name: 'Board: the table with its sheets' }).press('0')
  await look('practice-close')
  await page.emulateMedia({ colorScheme: 'dark' })
  await fay.view('Domain')
  await look('domain-dark')
  await fay.leave()
})
