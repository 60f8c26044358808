import { expect, test } from 'vitest'
import { openHouse } from '#tests/support/browser/openHouse.ts'

const house = openHouse()

test('two cards are connected by hand, the line is named, and others see it', async () => {
  const [fay, pat] = await Promise.all([house.visitor('Fay'), house.visitor('Pat')])
  await fay.openDemo()
  await pat.joinBy((await fay.invitation()).link)
  await fay.view('Domain')
  await pat.view('Domain')
  await fay.page.getByRole('button', { name: 'Connect', exact: true }).click()
  const goal = await fay.card('Letters and forms people can act on').boundingBox()
  if (!goal) throw new Error('nothing to connect to')
  await fay.drag(fay.card('Accessibility audits'), [goal.x + goal.width / 2, goal.y + goal.height / 2])
  const bar = fay.page.getByRole('toolbar', { name: 'Connection' })
  await bar.getByLabel('Words on it').fill('checks')
  await fay.page.keyboard.press('Enter')
  await pat.page.locator('[data-link] text', { hasText: 'checks' }).waitFor({ state: 'attached' })
  await fay.isAccessible()
  await bar.getByRole('button', { name: 'Cut the connection' }).click()
  await expect.poll(() => pat.page.locator('[data-link] text').count()).toBe(0)
  await Promise.all([fay.leave(), pat.leave()])
})
