import { describe, expect, test } from 'vitest'
import { openHouse } from '#tests/support/browser/openHouse.ts'
import type { Visitor } from '#tests/support/browser/Visitor.ts'

const house = openHouse()

async function openHistory({ page }: Visitor) {
  await page.getByRole('button', { name: 'Board menu' }).click()
  await page.getByRole('menuitem', { name: 'History' }).click()
  const dialog = page.getByRole('dialog', { name: 'History' })
  await dialog.getByRole('img', { name: 'Domain: As it is now' }).waitFor({ timeout: 20_000 })
  return dialog
}

/** Fay leads and has written a card; Pat is there, too. */
async function twoPeople() {
  const [fay, pat] = await Promise.all([house.visitor('Fay'), house.visitor('Pat')])
  await fay.makeBoard('What was')
  await pat.joinBy((await fay.invitation()).link)
  await fay.view('Domain')
  await pat.view('Domain')
  await fay.write('Topic tray', 'Letters')
  await pat.card('Letters').waitFor()
  await fay.page.keyboard.press('Escape')
  return { fay, pat }
}

describe('history', () => {
  test('a facilitator goes back by keyboard, restores, and takes that back; another sees it all', async () => {
    const { fay, pat } = await twoPeople()
    const dialog = await openHistory(fay)
    await fay.isAccessible()
    const slider = dialog.getByRole('slider', { name: 'Moment' })
    await slider.focus()
    await fay.page.keyboard.press('Home')
    await dialog.getByText('The board was made').last().waitFor()
    await dialog.getByRole('img', { name: /^Domain: Today/ }).waitFor()
    expect(await dialog.getByRole('radio', { name: /The board was made/ }).isChecked()).toBe(true)

    await dialog.getByRole('button', { name: 'Restore this version' }).press('Enter')
    const question = fay.page.getByRole('dialog', { name: 'Restore this version?' })
    await question.getByText('1 card goes').waitFor()
    await fay.isAccessible()
    expect(await pat.card('Letters').count()).toBe(1)
    await question.getByRole('button', { name: 'Restore', exact: true }).press('Enter')
    await pat.card('Letters').waitFor({ state: 'detached' })
    await dialog.getByText('Fay restored the board').first().waitFor()

    await fay.takeBack('Restored')
    await pat.card('Letters').waitFor()
    await dialog.getByText('Fay took work back').first().waitFor()
    await fay.page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await fay.card('Letters').waitFor()
    expect([...fay.complaints, ...pat.complaints]).toEqual([])
    for (const one of [fay, pat]) await one.leave()
  })

  test('what somebody did is taken back from the list of people, and what others did stays', async () => {
    const { fay, pat } = await twoPeople()
    await pat.write('Topic tray', 'Nonsense')
    await fay.card('Nonsense').waitFor()
    await pat.page.keyboard.press('Escape')
    await pat.card('Letters').dblclick()
    const field = pat.page.getByRole('textbox', { name: 'Text of the card' })
    await field.fill('HA')
    await field.press('Escape')
    await fay.card('HA').waitFor()

    await fay.page.getByRole('button', { name: /^People: / }).click()
    await fay.page.getByRole('button', { name: 'What to do about Pat' }).click()
    await fay.page.getByRole('menuitem', { name: 'Take back their work…' }).click()
    const question = fay.page.getByRole('dialog', { name: 'Take back what Pat did?' })
    await question.getByLabel('From when on').selectOption('Everything they ever did here')
    await question.getByText('1 card goes').waitFor()
    await question.getByText('1 card changes').waitFor()
    await fay.isAccessible()
    await question.getByRole('button', { name: 'Take back' }).click()
    await pat.card('Nonsense').waitFor({ state: 'detached' })
    await pat.card('Letters').waitFor()
    expect(await pat.card('HA').count()).toBe(0)

    await fay.takeBack('What Pat did was taken back')
    await pat.card('Nonsense').waitFor()
    await pat.card('HA').waitFor()

    await fay.page.getByRole('button', { name: 'What to do about Pat' }).click()
    await fay.page.getByRole('menuitem', { name: 'Send away' }).click()
    const away = fay.page.getByRole('dialog', { name: 'Send Pat away?' })
    await away.getByRole('button', { name: 'Send away' }).click()
    await fay.page.getByRole('button', { name: 'Take back what Pat did…' }).click()
    await question.getByLabel('From when on').selectOption('Everything they ever did here')
    await question.getByText('Nothing would change').waitFor()
    for (const one of [fay, pat]) await one.leave()
  })

  test('who does not lead looks, and is offered nothing that they may not do', async () => {
    const { fay, pat } = await twoPeople()
    const dialog = await openHistory(pat)
    await dialog
      .getByText(/Fay, \d+ edits?/)
      .first()
      .waitFor()
    await dialog.getByRole('button', { name: 'Earlier' }).click()
    await dialog.getByRole('img', { name: /^Domain: Today/ }).waitFor()
    expect(await dialog.getByRole('button', { name: /Restore|Take back/ }).count()).toBe(0)
    for (const one of [fay, pat]) await one.leave()
  })

  test('what cannot be had is said, and can be asked for again', async () => {
    const { fay, pat } = await twoPeople()
    let isBroken = true
    await fay.page.route('**/history', route => (isBroken ? route.abort() : route.fallback()))
    await fay.page.route('**/picture.svg*', route => (isBroken ? route.abort() : route.fallback()))
    await fay.page.getByRole('button', { name: 'Board menu' }).click()
    await fay.page.getByRole('menuitem', { name: 'History' }).click()
    const dialog = fay.page.getByRole('dialog', { name: 'History' })
    await dialog.getByText('The server cannot be reached').waitFor()
    await fay.page.unroute('**/history')
    await dialog.getByRole('button', { name: 'Try again' }).click()
    await dialog.getByRole('slider', { name: 'Moment' }).waitFor()
    await dialog.getByText('The server cannot be reached').waitFor()
    isBroken = false
    await dialog.getByRole('button', { name: 'Try again' }).click()
    await dialog.getByRole('img', { name: 'Domain: As it is now' }).waitFor()
    for (const one of [fay, pat]) await one.leave()
  })
})
