import { describe, expect, test } from 'vitest'
import { openHouse } from '#tests/support/browser/openHouse.ts'
import type { Visitor } from '#tests/support/browser/Visitor.ts'

const house = openHouse({ limits: { deletionsAtOnce: 3, takeBackMs: 1 } })

/** Fay leads a board on which Pat takes part; both look at Domain, Fay at the list of people too. */
async function meet(title: string): Promise<{ fay: Visitor; pat: Visitor; link: string }> {
  const [fay, pat] = await Promise.all([house.visitor('Fay'), house.visitor('Pat')])
  await fay.makeBoard(title)
  const { link } = await fay.invitation()
  await pat.joinBy(link)
  for (const one of [fay, pat]) await one.view('Domain')
  await fay.page.getByRole('button', { name: /^People: 2/ }).click()
  return { fay, pat, link }
}

async function about(fay: Visitor, name: string, item: string): Promise<void> {
  await fay.page.getByRole('button', { name: `What to do about ${name}` }).click()
  await fay.page.getByRole('menuitem', { name: item }).click()
}

describe('whoever leads', () => {
  test('sends somebody away, who is out at once, and lets them in again', async () => {
    const { fay, pat, link } = await meet('Away')
    await pat.write('Topic tray', 'by Pat')
    await about(fay, 'Pat', 'Send away')
    const dialog = fay.page.getByRole('dialog', { name: 'Send Pat away?' })
    await fay.isAccessible()
    await dialog.getByRole('button', { name: 'Send away' }).click()
    await pat.page.getByRole('heading', { name: 'You are signed out of this board' }).waitFor()
    expect(await fay.card('by Pat').count()).toBe(1)
    const sentAway = fay.page.getByRole('region', { name: 'Sent away 1' })
    await sentAway.getByText('Pat').waitFor()
    // By its key alone the link would be the same page.
    await pat.page.goto('about:blank')
    await pat.page.goto(link)
    await pat.page.getByLabel('Your name').fill('Pat')
    await pat.page.getByRole('button', { name: 'Come in' }).click()
    await pat.page.getByRole('heading', { name: 'This link does not open the board any more' }).waitFor()
    await fay.page.getByRole('button', { name: 'Let Pat in again' }).click()
    await fay.page.getByText('Pat can come in again').first().waitFor()
    await pat.page.goto('about:blank')
    await pat.page.goto(link)
    await pat.seesBoard()
    for (const one of [fay, pat]) await one.leave()
  })

  test('makes somebody facilitator, takes it back, and cannot step back alone', async () => {
    const { fay, pat } = await meet('Roles')
    await about(fay, 'Fay', 'Step back')
    const dialog = fay.page.getByRole('dialog', { name: 'Step back?' })
    await dialog.getByRole('button', { name: 'Step back' }).click()
    await dialog.getByText('Nobody else leads this board').waitFor()
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await about(fay, 'Pat', 'Make facilitator')
    await pat.page.getByText('You are a facilitator of this board now').waitFor()
    await pat.page.getByRole('button', { name: /^People: 2/ }).click()
    await pat.page.getByRole('button', { name: 'What to do about Fay' }).waitFor()
    await fay.page.getByRole('button', { name: 'Undo', exact: true }).last().click()
    await pat.page.getByText('You are a participant of this board now').waitFor()
    await pat.page.getByRole('button', { name: 'What to do about Fay' }).waitFor({ state: 'detached' })
    await about(fay, 'Pat', 'Let them watch only')
    await pat.status('readOnly')
    for (const one of [fay, pat]) await one.leave()
  })

  test('gives somebody another name, who then tells more of themselves, and all see it at once', async () => {
    const { fay, pat } = await meet('Names')
    await about(fay, 'Pat', 'Change their name')
    const dialog = fay.page.getByRole('dialog', { name: 'Another name for Pat' })
    await dialog.getByLabel('Your name').fill('Patricia')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await fay.page.getByRole('button', { name: 'What to do about Patricia' }).waitFor()
    await pat.page.getByRole('button', { name: /^People: 2/ }).click()
    await pat.page.getByText('Patricia (you)').waitFor()

    await pat.page.getByRole('button', { name: 'My name and colour' }).click()
    const form = pat.page.getByRole('dialog', { name: 'About you' })
    await form.getByLabel('Your name').fill('Pat again')
    await form.getByLabel('Pronouns').fill('they/them')
    await form.getByLabel('Organisation').fill('Harbour Clinic')
    await form.getByRole('radio', { name: 'Olive' }).check()
    await pat.isAccessible()
    await form.getByRole('button', { name: 'Save' }).click()
    await pat.page.getByText('Participant · they/them · Harbour Clinic').waitFor()
    const row = fay.page.getByRole('listitem').filter({ hasText: 'Pat again' })
    await row.getByText('they/them · Harbour Clinic').waitFor()
    expect(await row.locator('[style]').first().getAttribute('style')).toContain('--person-8')
    for (const one of [fay, pat]) await one.leave()
  })

  test('is asked about somebody who deletes a lot, and lets them go on', async () => {
    const { fay, pat } = await meet('Freeze')
    for (const text of ['one', 'two', 'three']) await pat.write('Topic tray', text)
    for (const text of ['three', 'two', 'one']) {
      await pat.card(text).click()
      await pat.page.keyboard.press('Delete')
      await pat.card(text).waitFor({ state: 'detached' })
    }
    const question = fay.page.getByRole('region', { name: 'Pat deleted 3 cards in a short time' })
    await question.waitFor()
    const paused = pat.page.getByRole('region', { name: 'Your changes are paused' })
    await paused.waitFor()
    await fay.isAccessible()
    await pat.isAccessible()
    await pat.page.keyboard.press('n')
    await pat.page.getByText('Your changes are paused until a facilitator lets you go on').first().waitFor()
    expect(await pat.cards().count()).toBe(0)
    await question.getByRole('button', { name: 'Take back what they did…' }).click()
    const takingBack = fay.page.getByRole('dialog', { name: 'Take back what Pat did?' })
    await takingBack.getByLabel('From when on').waitFor()
    await takingBack.getByRole('button', { name: 'Cancel' }).click()
    await question.getByRole('button', { name: 'Keep paused' }).click()
    await question.waitFor({ state: 'detached' })
    await fay.page.getByText('changes paused').waitFor()
    await about(fay, 'Pat', 'Let them go on')
    await paused.waitFor({ state: 'detached' })
    await pat.write('Topic tray', 'on we go')
    await fay.card('on we go').waitFor()
    await pat.isSaved()
    for (const one of [fay, pat]) await one.leave()
  })
})
