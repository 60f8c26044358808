import type { Page } from 'playwright-core'
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

const keyboardHeight = 336

/** A phone's keyboard lies over the page: only what is seen of it grows smaller, the page itself does not. */
async function raiseKeyboard(page: Page): Promise<void> {
  await page.evaluate(covered => {
    const seen = window.visualViewport
    if (!seen) throw new Error('no visual viewport')
    Object.defineProperty(seen, 'height', { configurable: true, get: () => window.innerHeight - covered })
    seen.dispatchEvent(new Event('resize'))
  }, keyboardHeight)
}

test('the keyboard of a phone never hides what is being written, neither as it rises nor as the text grows', async () => {
  const pat = await house.visitor('Pat', phone)
  const { page } = pat
  await pat.makeBoard('Thumbs')
  await page.getByRole('button', { name: 'More', exact: true }).tap()
  await page.getByRole('group', { name: 'Sheets' }).getByRole('menuitem', { name: 'Domain' }).tap()
  await pat.write('We are people who…', 'first')
  await pat.write('We are people who…', 'second')
  const field = page.getByRole('textbox', { name: 'Text of the card' })
  await pat.card('second').dblclick()
  await field.waitFor()
  await raiseKeyboard(page)
  const free = phone.viewport.height - keyboardHeight
  const ends = async () => {
    const box = await field.boundingBox()
    return { top: box?.y ?? Number.NaN, bottom: (box?.y ?? Number.NaN) + (box?.height ?? Number.NaN) }
  }
  await expect.poll(async () => (await ends()).bottom).toBeLessThan(free)
  expect((await ends()).top).toBeGreaterThan(0)

  for (let line = 0; line < 24; line++) await field.press('Enter')
  await field.pressSequentially('the end')
  await expect.poll(async () => (await ends()).bottom).toBeLessThan(free)
  expect((await ends()).bottom).toBeGreaterThan(60)
  await field.press('Control+Home')
  await expect.poll(async () => (await ends()).top).toBeGreaterThan(0)
  expect((await ends()).top).toBeLessThan(free)
  expect(pat.complaints).toEqual([])
  await pat.leave()
})
