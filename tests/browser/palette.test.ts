import { describe, expect, test } from 'vitest'
import { openHouse } from '#tests/support/browser/openHouse.ts'

const house = openHouse()

describe('the palette', () => {
  test('finds a command by its words and runs it, and gives the board its keys back', async () => {
    const fay = await house.visitor('Fay')
    const { page } = fay
    await fay.openDemo()
    await fay.view('Domain')
    await fay.card('Accessibility audits').click()
    await page.keyboard.press('Control+k')
    const field = page.getByRole('combobox', { name: 'Find a command' })
    await field.waitFor()
    await page.getByRole('option', { name: 'Duplicate' }).waitFor()
    await fay.isAccessible()
    await page.keyboard.type('dupl')
    await expect.poll(() => page.getByRole('option').count()).toBe(1)
    await page.keyboard.press('Enter')
    await field.waitFor({ state: 'detached' })
    await expect.poll(() => fay.card('Accessibility audits').count()).toBe(2)
    await page.keyboard.press('Control+z')
    await expect.poll(() => fay.card('Accessibility audits').count()).toBe(1)
    expect(fay.complaints).toEqual([])
    await fay.leave()
  })

  test('opens a text for writing, goes to places, and moves the selection to a zone', async () => {
    const fay = await house.visitor('Fay')
    const { page } = fay
    await fay.openDemo()
    await fay.view('Domain')
    const ask = async (words: string, down = 0) => {
      await page.keyboard.press('Control+k')
      // Only once it has the keyboard do keys reach it rather than the table.
      await page.locator('[role="combobox"]:focus').waitFor()
      await page.keyboard.type(words)
      for (let step = 0; step < down; step++) await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
    }
    await fay.card('Accessibility audits').click()
    await ask('edit text')
    const text = page.getByRole('textbox', { name: 'Text of the card' })
    await text.waitFor()
    await page.keyboard.type(' twice a year')
    await page.keyboard.press('Escape')
    await ask('in scope', 1)
    await page.getByRole('group', { name: 'Topic: Accessibility audits twice a year, in In scope' }).waitFor()
    await ask('outline')
    await page.getByRole('region', { name: 'Outline of Front Door' }).waitFor()
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'Find a command' }).waitFor()
    expect(await page.getByRole('option', { name: 'Zoom in' }).count()).toBe(0)
    await page.keyboard.press('Escape')
    await fay.leave()
  })

  test('lists for an observer only what an observer can do', async () => {
    const [fay, olu] = await Promise.all([house.visitor('Fay'), house.visitor('Olu')])
    await fay.openDemo()
    await fay.page.getByRole('button', { name: 'Invite', exact: true }).click()
    const dialog = fay.page.getByRole('dialog')
    await dialog.getByText('Other links').click()
    const link = await dialog.getByRole('textbox', { name: 'Link for watching' }).inputValue()
    await olu.page.goto(link)
    await olu.page.getByLabel('Your name').fill('Olu')
    await olu.page.getByRole('button', { name: 'Come in' }).click()
    await olu.page.getByRole('heading', { name: 'Domain', exact: true }).first().waitFor()
    await olu.page.keyboard.press('Control+k')
    await olu.page.getByRole('option', { name: 'Zoom in' }).waitFor()
    for (const name of ['New card where you are', 'Undo', 'Add a sheet'])
      expect(await olu.page.getByRole('option', { name }).count()).toBe(0)
    for (const one of [fay, olu]) await one.leave()
  })
})
