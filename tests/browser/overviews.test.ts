import { expect, test } from 'vitest'
import { openHouse } from '#tests/support/browser/openHouse.ts'

const house = openHouse()

test('overviews show coverage, load, matches and what is overdue, and each line leads to its card', async () => {
  const fay = await house.visitor('Fay')
  await fay.openDemo()
  await fay.page.getByRole('button', { name: 'Board menu' }).click()
  await fay.page.getByRole('menuitem', { name: 'Overviews' }).click()
  const panel = fay.page.getByRole('complementary', { name: 'Overviews' })
  await panel.getByRole('table').waitFor()
  expect(await panel.getByRole('rowheader').count()).toBe(4)
  expect(await panel.getByRole('img', { name: 'takes it up' }).count()).toBeGreaterThan(3)
  await fay.isAccessible()

  await panel.getByRole('button', { name: 'Load', exact: true }).click()
  await panel.getByRole('button', { name: 'Tobias Lindqvist-Reyes' }).waitFor()
  await fay.isAccessible()

  await panel.getByRole('button', { name: 'Matches' }).click()
  await panel.getByText('asks').first().waitFor()
  await fay.isAccessible()

  await panel.getByRole('button', { name: 'Overdue' }).click()
  const late = panel.getByRole('button').filter({ hasText: 'Commitment' }).first()
  await late.click()
  await fay.page.locator('[data-card][data-kind="commitment"][data-selected]').waitFor()
  await fay.leave()
})
