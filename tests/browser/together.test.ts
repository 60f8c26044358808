import { describe, expect, test } from 'vitest'
import { openHouse } from '#tests/support/browser/openHouse.ts'

const house = openHouse()

describe('two people, two browsers', () => {
  test('make a board, join by link and by code, and see what the others write', async () => {
    const [fay, pat, cleo] = await Promise.all([
      house.visitor('Fay'),
      house.visitor('Pat'),
      house.visitor('Cleo'),
    ])
    await fay.makeBoard('Letters that people understand')
    const { link, code } = await fay.invitation()
    await pat.joinBy(link)
    await cleo.joinByCode(code.toLowerCase().replace('-', ' '))
    expect(pat.page.url()).not.toContain('#')
    await fay.view('Domain')
    await pat.view('Domain')
    await cleo.view('Domain')
    await fay.write('Topic tray', 'Abandoned applications')
    await pat.card('Abandoned applications').waitFor()
    await cleo.card('Abandoned applications').waitFor()
    await pat.isSaved()
    await fay.page.getByRole('button', { name: 'People: 3 people here' }).waitFor()
    expect([...fay.complaints, ...pat.complaints, ...cleo.complaints]).toEqual([])
    for (const one of [fay, pat, cleo]) await one.leave()
  })

  test('write in one card at once, and both see the words of both and who is writing', async () => {
    const [fay, pat] = await Promise.all([house.visitor('Fay'), house.visitor('Pat')])
    await fay.makeBoard('One card')
    await pat.joinBy((await fay.invitation()).link)
    await fay.view('Domain')
    await pat.view('Domain')
    await fay.write('Topic tray', 'middle')
    await fay.isSaved()
    await pat.card('middle').waitFor()
    await fay.card('middle').dblclick()
    await pat.card('middle').dblclick()
    const fays = fay.page.getByRole('textbox', { name: 'Text of the card' })
    const pats = pat.page.getByRole('textbox', { name: 'Text of the card' })
    await pat.page.getByText('Fay is writing').waitFor()
    await fays.press('Home')
    await pats.press('End')
    await Promise.all([fays.pressSequentially('begin '), pats.pressSequentially(' end')])
    await expect.poll(() => fays.inputValue(), { timeout: 10_000 }).toBe('begin middle end')
    await expect.poll(() => pats.inputValue(), { timeout: 10_000 }).toBe('begin middle end')
    for (const one of [fay, pat]) await one.leave()
  })

  test('undo takes back one’s own change and leaves the other’s', async () => {
    const [fay, pat] = await Promise.all([house.visitor('Fay'), house.visitor('Pat')])
    await fay.makeBoard('Undo')
    await pat.joinBy((await fay.invitation()).link)
    await fay.view('Domain')
    await pat.view('Domain')
    await fay.write('Topic tray', 'mine')
    await pat.write('Topic tray', 'yours')
    await fay.card('yours').waitFor()
    await fay.page.keyboard.press('Control+z')
    await fay.card('mine').waitFor({ state: 'detached' })
    await pat.card('mine').waitFor({ state: 'detached' })
    expect(await pat.card('yours').count()).toBe(1)
    await fay.page.keyboard.press('Control+Shift+z')
    await pat.card('mine').waitFor()
    for (const one of [fay, pat]) await one.leave()
  })

  test('a participant deletes own cards only, is told so, and goes on undisturbed', async () => {
    const [fay, pat] = await Promise.all([house.visitor('Fay'), house.visitor('Pat')])
    await fay.makeBoard('Whose card')
    await pat.joinBy((await fay.invitation()).link)
    await fay.view('Domain')
    await pat.view('Domain')
    await fay.write('Topic tray', 'by Fay')
    await pat.write('Topic tray', 'by Pat')
    await pat.page.keyboard.press('Escape')
    await pat.card('by Fay').click()
    await pat.page.keyboard.press('Delete')
    await pat.page.getByText('Only its author or a facilitator can delete this card').first().waitFor()
    await pat.page.keyboard.press('Escape')
    await pat.card('by Pat').click()
    await pat.page.keyboard.press('Delete')
    await fay.card('by Pat').waitFor({ state: 'detached' })
    expect(await fay.card('by Fay').count()).toBe(1)
    await pat.isSaved()
    for (const one of [fay, pat]) await one.leave()
  })

  test('dragging a person between rings changes the level for both, and says so', async () => {
    const [fay, pat] = await Promise.all([house.visitor('Fay'), house.visitor('Pat')])
    await fay.openDemo()
    await pat.joinBy((await fay.invitation()).link)
    await fay.view('Community')
    await pat.view('Community')
    const billie = fay.card('Billie Grant')
    expect(await billie.getAttribute('aria-label')).toContain('Active')
    const core = await fay.card('Joss Amankwah').boundingBox()
    if (!core) throw new Error('the core group is not shown')
    await fay.drag(billie, [core.x + core.width / 2, core.y + core.height + 15])
    await expect
      .poll(() => pat.card('Billie Grant').getAttribute('aria-label'), { timeout: 10_000 })
      .toContain('Core group')
    await expect
      .poll(() => fay.page.locator('[aria-live]').allTextContents(), { timeout: 10_000 })
      .toEqual(
        expect.arrayContaining([expect.stringContaining('Billie Grant moves from Active to Core group')]),
      )
    for (const one of [fay, pat]) await one.leave()
  })
})
