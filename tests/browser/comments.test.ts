import { expect, test } from 'vitest'
import { openHouse } from '#tests/support/browser/openHouse.ts'

const house = openHouse()

test('two people talk about a card, resolve it, and react; the other sees it on the card', async () => {
  const [fay, pat] = await Promise.all([house.visitor('Fay'), house.visitor('Pat')])
  await fay.makeBoard('Talk')
  await pat.joinBy((await fay.invitation()).link)
  await fay.view('Domain')
  await pat.view('Domain')
  await fay.write('Topic tray', 'Abandoned applications')
  await pat.card('Abandoned applications').click()
  await pat.page.getByRole('button', { name: 'Comments', exact: true }).click()
  const pats = pat.page.getByRole('complementary', { name: 'Comments on a card' })
  await pats.getByLabel('Say something about this card').fill('Whose job is it?')
  await pats.getByRole('button', { name: 'Comment', exact: true }).click()
  await pats.getByRole('article', { name: 'Comment by Pat' }).waitFor()
  await pat.isAccessible()

  await fay.page.getByRole('button', { name: 'One open comment' }).click()
  const fays = fay.page.getByRole('complementary', { name: 'Comments on a card' })
  await fays.getByRole('button', { name: 'Answer' }).click()
  await fays.getByLabel('Your answer').fill('Ours')
  await fay.page.keyboard.press('Control+Enter')
  await pats.getByRole('article', { name: 'Comment by Fay' }).getByText('Ours').waitFor()
  await pats.getByRole('button', { name: 'Resolve', exact: true }).click()
  await fays.getByRole('button', { name: 'Resolved (1)' }).click()
  await fays.getByText('Whose job is it?').waitFor()
  await expect.poll(() => fay.page.getByRole('button', { name: /open comment/ }).count()).toBe(0)

  await pat.card('Abandoned applications').click()
  await pat.page.getByRole('button', { name: 'React' }).click()
  await pat.page.getByRole('menuitem', { name: 'Good idea' }).click()
  const mark = fay.page.getByRole('button', { name: 'Good idea: one person' })
  await mark.click()
  await pat.page.getByRole('button', { name: 'Good idea: 2 people' }).waitFor()
  expect(
    await pat.page.getByRole('button', { name: 'Good idea: 2 people' }).getAttribute('aria-pressed'),
  ).toBe('true')
  await Promise.all([fay.leave(), pat.leave()])
})
