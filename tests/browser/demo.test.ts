import { describe, expect, test } from 'vitest'
import { openHouse } from '#tests/support/browser/openHouse.ts'

const house = openHouse()

describe('the demo, one click away', () => {
  test('shows all cards, passes all checks, and leaves as charter, tables, file and picture', async () => {
    const fay = await house.visitor('Fay')
    await fay.openDemoByHand()
    await fay.page.getByRole('img', { name: '65 cards, seen from afar.' }).waitFor()
    await fay.page.getByRole('button', { name: 'Progress: 17 of 17 checks met' }).waitFor()
    const charter = await fay.export('Charter as Markdown')
    expect(charter.name).toMatch(/\.md$/)
    expect(charter.text).toContain('We are people who design the front doors of public services')
    const tables = await fay.export('People')
    expect(tables.text).toContain('Ana-Lucía Ferreyra')
    const file = await fay.export('Board file')
    expect(JSON.parse(file.text)).toMatchObject({ version: 1, board: { community: expect.any(String) } })
    const picture = await fay.export('Community')
    expect(picture.text).toMatch(/^(<\?xml[^>]*>\s*)?<svg/)
    expect(fay.complaints).toEqual([])
    await fay.leave()
  })

  test('is read and edited as an outline, and the board shows it', async () => {
    const [fay, pat] = await Promise.all([house.visitor('Fay'), house.visitor('Pat')])
    await fay.openDemo()
    await pat.joinBy((await fay.invitation()).link)
    await pat.view('Community')
    await fay.view('Outline')
    await fay.page.getByRole('button', { name: 'Rural municipalities', exact: false }).first().click()
    const field = fay.page.getByRole('textbox', { name: 'Text of Rural municipalities' })
    await field.press('End')
    await field.pressSequentially(' and islands')
    await field.press('Enter')
    await pat.card('Rural municipalities and islands').waitFor()
    await fay.leave()
    await pat.leave()
  })

  test('a card’s details say and change whom it is linked to', async () => {
    const fay = await house.visitor('Fay')
    await fay.openDemo()
    await fay.view('Domain')
    await fay.card('How do we help people who start').click()
    await fay.page.getByRole('button', { name: 'Details', exact: true }).click()
    const panel = fay.page.getByRole('complementary', { name: /details/i })
    const host = panel.getByRole('combobox', { name: 'Host' })
    await expect.poll(() => host.inputValue()).toBe('Ana-Lucía Ferreyra')
    await fay.leave()
  })
})
