import { expect, test } from 'vitest'
import { openHouse } from '#tests/support/browser/openHouse.ts'

const house = openHouse()

test('somebody finds cards by keys alone, sees them marked, and goes from one to the next', async () => {
  const fay = await house.visitor('Fay')
  await fay.openDemo()
  await fay.page.keyboard.press('Control+f')
  const panel = fay.page.getByRole('complementary', { name: 'Find on the board' })
  await panel.getByRole('searchbox').fill('research time')
  await panel
    .getByRole('status')
    .getByText(/\d cards found/)
    .waitFor()
  await fay.page.keyboard.press('Enter')
  await fay.page.locator('[data-card][data-selected][data-found]').waitFor()
  const first = await fay.page.locator('[data-card][data-selected]').getAttribute('data-card')
  await fay.page.keyboard.press('Enter')
  await expect
    .poll(() => fay.page.locator('[data-card][data-selected]').getAttribute('data-card'))
    .not.toBe(first)
  await panel.getByLabel('Kind').selectOption('question')
  await panel.getByText('One card found').waitFor()
  await fay.isAccessible()
  await panel.getByRole('listitem').getByRole('button').click()
  await fay.page.locator('[data-card][data-kind="question"][data-selected]').waitFor()
  await panel.getByRole('button', { name: 'Close' }).click()
  await expect.poll(() => fay.page.locator('[data-found]').count()).toBe(0)
  await fay.leave()
})
