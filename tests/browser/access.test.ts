import { describe, expect, test } from 'vitest'
import { openHouse } from '#tests/support/browser/openHouse.ts'

const house = openHouse()

describe('nobody is shut out', () => {
  test('no axe violations on any page, and no pale words in the dark', async () => {
    const fay = await house.visitor('Fay')
    const { page } = fay
    const isFine = async () => {
      await fay.isAccessible()
      await fay.isLegibleInTheDark()
    }
    for (const path of ['/', '/learn', '/new', '/nowhere']) {
      await fay.open(path)
      await page.getByRole('heading', { level: 1 }).first().waitFor()
      await page.waitForLoadState('networkidle')
      await isFine()
    }
    await fay.openDemo()
    await isFine()
    for (const view of ['Domain', 'Community', 'Outline', 'Practice']) {
      await fay.view(view)
      await isFine()
    }
    await page.getByRole('button', { name: 'Invite', exact: true }).click()
    await page.getByRole('textbox', { name: 'Link for participants' }).waitFor()
    await isFine()
    await page.keyboard.press('Escape')
    await fay.card('Monthly case clinic').click()
    await page.keyboard.press('i')
    await page.getByRole('complementary', { name: 'Details' }).waitFor()
    await isFine()
    await page.keyboard.press('Control+f')
    await page.getByRole('complementary', { name: 'Find on the board' }).waitFor()
    await isFine()
    await page.getByRole('button', { name: /^Progress/ }).click()
    await isFine()
    await fay.leave()
  })

  test('keys alone: a card is made, written, moved to another zone, deleted and brought back', async () => {
    const fay = await house.visitor('Fay')
    await fay.makeBoard('Keys')
    await fay.view('Domain')
    const { keyboard } = fay.page
    await fay.page.getByRole('button', { name: 'Add to “Topic tray”', exact: true }).focus()
    await keyboard.press('Enter')
    await keyboard.type('Handovers')
    await keyboard.press('Escape')
    const card = fay.card('Handovers')
    await card.waitFor()
    await expect.poll(() => card.evaluate(element => element === document.activeElement)).toBe(true)
    await keyboard.press('m')
    await fay.page.getByRole('menuitem', { name: 'In scope' }).press('Enter')
    await expect.poll(() => card.getAttribute('aria-label')).toContain('In scope')
    await card.focus()
    await keyboard.press('Delete')
    await card.waitFor({ state: 'detached' })
    await keyboard.press('Control+z')
    await card.waitFor()
    await fay.isSaved()
    await fay.leave()
  })

  test('a phone: joins by code, writes in the outline, and nothing is wider than the screen', async () => {
    const [fay, pat] = await Promise.all([
      house.visitor('Fay'),
      house.visitor('Pat', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }),
    ])
    await fay.makeBoard('Phones too')
    const { code } = await fay.invitation()
    await pat.joinByCode(code)
    await pat.page
      .getByRole('button', { name: 'Outline', exact: true })
      .or(pat.page.getByRole('tab', { name: 'Outline' }))
      .first()
      .click()
    await pat.page.getByRole('button', { name: 'Write a topic' }).click()
    const field = pat.page.getByRole('textbox', { name: 'Add to Topic tray' })
    await field.fill('From a phone')
    await field.press('Enter')
    await fay.view('Domain')
    await fay.card('From a phone').waitFor()
    expect(await pat.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await pat.isAccessible()
    for (const one of [fay, pat]) await one.leave()
  })

  test('writing in a card that was moved out of sight scrolls nothing away', async () => {
    const fay = await house.visitor('Fay')
    await fay.makeBoard('Edge')
    await fay.view('Domain')
    await fay.page.mouse.dblclick(700, 830)
    await fay.page.getByRole('textbox', { name: 'Text of the card' }).waitFor()
    await fay.page.mouse.wheel(0, -500)
    await fay.page.keyboard.type('What do we need to learn that nobody here can simply tell us?')
    await fay.page.keyboard.press('Escape')
    await fay.card('What do we need to learn').waitFor()
    const bar = await fay.page.getByRole('banner').boundingBox()
    expect(bar?.y).toBe(0)
    await fay.leave()
  })

  test('many lines pasted become many cards', async () => {
    const fay = await house.visitor('Fay', { permissions: ['clipboard-read', 'clipboard-write'] })
    await fay.makeBoard('Paste')
    await fay.view('Domain')
    await fay.write('Topic tray', 'first')
    const lines = Array.from({ length: 30 }, (_, index) => `line ${index + 1}`)
    await fay.page.evaluate(text => navigator.clipboard.writeText(text), lines.join('\n'))
    await fay.page.keyboard.press('Control+v')
    await fay.page
      .getByRole('dialog', { name: 'Paste 30 lines' })
      .getByRole('button', { name: '30 cards' })
      .click()
    await expect.poll(() => fay.cards().count()).toBe(31)
    await fay.page.keyboard.press('Control+z')
    await expect.poll(() => fay.cards().count()).toBe(1)
    await fay.leave()
  })
})
