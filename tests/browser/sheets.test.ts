import type { Locator } from 'playwright-core'
import { expect, test } from 'vitest'
import { openHouse } from '#tests/support/browser/openHouse.ts'
import type { Visitor } from '#tests/support/browser/Visitor.ts'
import { eventually } from '#tests/support/eventually.ts'

const house = openHouse()

/** Where a sheet lies on the table, as its style says. */
function placeOf({ page }: Visitor, sheet: string): Promise<readonly [string, string]> {
  return page
    .locator(`[data-sheet="${sheet}"]`)
    .evaluate(element => [(element as HTMLElement).style.left, (element as HTMLElement).style.top] as const)
}

async function boxOf(locator: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await locator.boundingBox()
  if (!box) throw new Error('it is not in the window')
  return box
}

async function addSheet({ page }: Visitor, title: string): Promise<void> {
  await page.getByRole('button', { name: 'More sheets' }).click()
  await page.getByRole('menuitem', { name: 'Add a sheet…' }).click()
  await page.getByRole('button', { name: `Add ${title}` }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

test('a facilitator lays a sheet, moves it by hand and by keys, and takes it away again; others see it', async () => {
  const [fay, pat] = await Promise.all([house.visitor('Fay'), house.visitor('Pat')])
  await fay.makeBoard('Sheets')
  const { link } = await fay.invitation()
  await pat.joinBy(link)
  await addSheet(fay, 'Learning agenda')
  await fay.write('Now', 'a question for now')
  const onPats = pat.page.locator('[data-sheet="agenda"]')
  await onPats.waitFor({ state: 'attached' })
  expect(await placeOf(pat, 'agenda')).toEqual(['0px', '3120px'])
  expect(await onPats.getByRole('button', { name: /^(Move|Remove) Learning agenda/ }).count()).toBe(0)

  await fay.view('Board')
  const grip = fay.page.getByRole('button', { name: 'Move Learning agenda', exact: true })
  const from = await boxOf(grip)
  const percent = await fay.page.getByRole('button', { name: 'Zoom to 100 %' }).textContent()
  const by = (2560 * Number.parseInt(percent ?? '', 10)) / 100
  await fay.drag(grip, [from.x + from.width / 2 + by, from.y + from.height / 2])
  await eventually(async () => expect(await placeOf(pat, 'agenda')).toEqual(['2560px', '3120px']))
  await grip.press('ArrowDown')
  await eventually(async () => expect(await placeOf(pat, 'agenda')).toEqual(['2560px', '3280px']))
  await fay.isAccessible()

  await grip.press('Delete')
  const asks = fay.page.getByRole('dialog', { name: 'Remove Learning agenda?' })
  await asks.getByText('The card on it goes to the parking lot').waitFor()
  await fay.isAccessible()
  await asks.getByRole('button', { name: 'Remove the sheet' }).click()
  await onPats.waitFor({ state: 'detached' })
  await pat.view('Outline')
  const parked = pat.page.getByRole('region').filter({ hasText: 'Parking lot' }).last()
  await parked.getByRole('button', { name: 'a question for now', exact: true }).waitFor()
  expect(await pat.page.getByRole('heading', { name: /^Learning agenda/ }).count()).toBe(0)
  await fay.takeBack('Learning agenda removed')
  await pat.page.getByRole('heading', { name: /^Learning agenda/ }).waitFor()
  await pat.isSaved()

  await fay.page.getByRole('button', { name: 'Board menu' }).click()
  await fay.page.getByRole('menuitem', { name: 'Remove a sheet' }).press('ArrowRight')
  await fay.page.getByRole('menuitem', { name: 'Learning agenda' }).press('Enter')
  await asks.getByRole('button', { name: 'Cancel' }).click()
  await pat.page.getByRole('heading', { name: /^Learning agenda/ }).waitFor()

  await usesTheMap(fay)
  for (const one of [fay, pat]) await one.leave()
})

/** The map of the table: by key, by press, by arrows; it is remembered on the device, and a phone has none. */
async function usesTheMap(fay: Visitor): Promise<void> {
  const { page } = fay
  const map = page.getByRole('application', { name: 'Map of the table' })
  const look = () =>
    page.locator('[data-layer="top"]').evaluate(element => (element as HTMLElement).style.transform)
  await fay.view('Domain')
  const atDomain = await look()
  await page.getByRole('region', { name: 'Board: the table' }).press('Shift+M')
  await map.waitFor()
  await fay.isAccessible()
  const { x, y, width, height } = await boxOf(map)
  await page.mouse.click(x + width * 0.75, y + height * 0.25)
  await eventually(async () => expect(await look()).not.toBe(atDomain))
  const pressed = await look()
  await map.press('ArrowDown')
  await eventually(async () => expect(await look()).not.toBe(pressed))
  await page.reload()
  await map.waitFor()
  await page.setViewportSize({ width: 390, height: 844 })
  await map.waitFor({ state: 'detached' })
  expect(await page.getByRole('button', { name: 'Map of the table' }).count()).toBe(0)
  await page.setViewportSize({ width: 1440, height: 900 })
  const button = page.getByRole('button', { name: 'Map of the table' })
  await button.hover()
  await page.getByText('Shift M', { exact: true }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByText('Shift M', { exact: true }).waitFor({ state: 'hidden' })
  await button.click()
  await map.waitFor({ state: 'detached' })
}
