import { expect, test } from 'vitest'
import { openHouse } from '#tests/support/browser/openHouse.ts'

const house = openHouse()
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 }

test('with a phone somebody writes cards one after the other, chooses their paper, and finds them on the board', async () => {
  const [fay, pat] = await Promise.all([house.visitor('Fay'), house.visitor('Pat', phone)])
  await fay.makeBoard('By phone')
  const { link } = await fay.invitation()
  await pat.page.goto(link)
  await pat.page.getByLabel('Your name').fill('Pat')
  await pat.page.getByRole('button', { name: 'Come in' }).click()
  await pat.page.getByRole('button', { name: 'Write', exact: true }).tap()
  const view = pat.page.getByRole('region', { name: 'Write' })
  await view.getByLabel('Where').selectOption({ label: 'Topic tray' })
  await view.getByRole('button', { name: 'Write a topic' }).tap()
  await view.locator('textarea:focus').fill('Letters nobody reads')
  await view.getByRole('radio', { name: 'Sky' }).check({ force: true })
  await view.getByRole('button', { name: 'Another topic' }).tap()
  await view
    .locator('textarea:focus')
    .and(view.getByRole('textbox', { name: /nothing written yet/ }))
    .fill('Waiting rooms')
  await pat.isAccessible()
  await fay.view('Domain')
  await fay.card('Letters nobody reads').waitFor()
  await fay.card('Waiting rooms').waitFor()

  await view.getByRole('button', { name: 'Another topic' }).tap()
  await view.getByLabel('Where').focus()
  await expect.poll(() => fay.cards().count()).toBe(2)

  await view.getByRole('button', { name: 'More for Topic: Letters nobody reads' }).tap()
  await pat.page.getByRole('menuitem', { name: 'Show on the board' }).tap()
  await pat.page.locator('[data-card][data-selected]', { hasText: 'Letters nobody reads' }).waitFor()
  await Promise.all([fay.leave(), pat.leave()])
})
