import { describe, expect, test } from 'vitest'
import { openHouse } from '#tests/support/browser/openHouse.ts'
import type { Visitor } from '#tests/support/browser/Visitor.ts'
import { eventually } from '#tests/support/eventually.ts'

const house = openHouse()
const reason = 'This canvas is locked. Only facilitators can change it.'

/** Fay leads a board on which Pat takes part; both look at Domain. */
async function meet(title: string): Promise<{ fay: Visitor; pat: Visitor }> {
  const [fay, pat] = await Promise.all([house.visitor('Fay'), house.visitor('Pat')])
  await fay.makeBoard(title)
  const { link } = await fay.invitation()
  await pat.joinBy(link)
  for (const one of [fay, pat]) await one.view('Domain')
  return { fay, pat }
}

/** Or opens it, if it is locked. */
async function lockFromMenu(fay: Visitor): Promise<void> {
  await fay.page.getByRole('button', { name: 'Board menu' }).click()
  await fay.page.getByRole('menuitem', { name: 'Lock canvases' }).press('ArrowRight')
  await fay.page.getByRole('menuitemcheckbox', { name: 'Domain' }).press('Enter')
  for (const _ of ['submenu', 'menu']) await fay.page.keyboard.press('Escape')
}

describe('a facilitator locks a canvas', () => {
  test('while a participant writes: what is written stays, and nothing of it can be changed until it is open again', async () => {
    const { fay, pat } = await meet('Locks')
    await pat.write('Topic tray', 'before the lock')
    await pat.card('before the lock').dblclick()
    const field = pat.page.getByRole('textbox', { name: 'Text of the card' })
    await field.press('End')
    await field.pressSequentially(', and in the middle')
    await fay.card('and in the middle').waitFor()
    await fay.page.getByRole('button', { name: 'Lock Domain' }).click()
    await field.waitFor({ state: 'detached' })
    await pat.page.getByText(reason).first().waitFor()
    const card = pat.card('before the lock, and in the middle')
    const adding = pat.page.getByRole('button', { name: 'Add to “Topic tray”', exact: true })
    await adding.waitFor({ state: 'detached' })
    const sheet = pat.page.getByRole('region', { name: 'Domain' })
    await sheet.getByText('Locked', { exact: true }).waitFor()
    await pat.isAccessible()
    await fay.isAccessible()

    const spot = () => card.evaluate(element => element.getAttribute('style'))
    const before = await spot()
    await pat.drag(card, [700, 500])
    await pat.page.keyboard.press('n')
    await pat.page.keyboard.press('Delete')
    await pat.page.getByRole('button', { name: 'Details' }).click()
    const details = pat.page.getByRole('complementary', { name: 'Details' })
    await details.getByText(reason).waitFor()
    expect(await details.getByRole('textbox', { name: 'Text', exact: true }).isEditable()).toBe(false)
    expect(await spot()).toBe(before)
    expect(await pat.cards().count()).toBe(1)
    await fay.write('Topic tray', 'facilitators go on')

    await fay.page.getByRole('button', { name: 'Unlock Domain' }).click()
    await adding.waitFor({ state: 'attached' })
    await fay.page.keyboard.press('Control+z')
    await adding.waitFor({ state: 'detached' })
    await fay.page.keyboard.press('Control+Shift+z')
    await adding.waitFor({ state: 'attached' })
    await pat.write('Topic tray', 'after the lock')
    await fay.card('after the lock').waitFor()
    await pat.isSaved()
    for (const one of [fay, pat]) await one.leave()
  })

  test('from the menu by keys alone and opens it there again, and the outline says so', async () => {
    const { fay, pat } = await meet('Locks by keys')
    await pat.write('Topic tray', 'a topic')
    await pat.view('Outline')
    const heading = pat.page.getByRole('heading', { name: /^Domain/ })
    await lockFromMenu(fay)
    await eventually(async () => expect(await heading.textContent()).toContain('Locked'))
    await pat.page.getByRole('button', { name: 'a topic', exact: true }).click()
    await pat.page.getByRole('complementary').getByText(reason).waitFor()
    await pat.isAccessible()
    await lockFromMenu(fay)
    await eventually(async () => expect(await heading.textContent()).not.toContain('Locked'))
    await pat.page.getByRole('complementary').getByText(reason).waitFor({ state: 'detached' })
    for (const one of [fay, pat]) await one.leave()
  })
})
