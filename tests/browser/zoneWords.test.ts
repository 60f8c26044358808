import { expect, test } from 'vitest'
import { openHouse } from '#tests/support/browser/openHouse.ts'

const house = openHouse()

test('a facilitator names a zone, all see it, and an empty field brings the old name back', async () => {
  const [fay, pat] = await Promise.all([house.visitor('Fay'), house.visitor('Pat')])
  await fay.makeBoard('Our own words')
  await pat.joinBy((await fay.invitation()).link)
  await pat.view('Domain')
  await fay.view('Domain')

  const name = async (title: string) => {
    await fay.page.getByRole('button', { name: 'Board menu' }).click()
    await fay.page.getByRole('menuitem', { name: 'Zone titles and prompts…' }).click()
    const dialog = fay.page.getByRole('dialog', { name: 'Zone titles and prompts' })
    await dialog.getByRole('group', { name: 'Why it matters' }).getByLabel('Title').fill(title)
    await dialog.getByRole('button', { name: 'Save' }).click()
    await dialog.waitFor({ state: 'detached' })
  }
  await name('What we gain')
  await pat.page.getByRole('heading', { name: 'What we gain' }).waitFor()
  await pat.write('What we gain', 'Fewer letters come back')
  await fay.card('Fewer letters come back').waitFor()
  await pat.view('Outline')
  await pat.page
    .getByRole('button', { name: /What we gain/ })
    .first()
    .waitFor()

  await name('')
  await pat.page
    .getByRole('button', { name: /Why it matters/ })
    .first()
    .waitFor()
  await pat.page.getByRole('button', { name: 'Board menu' }).click()
  expect(await pat.page.getByRole('menuitem', { name: 'Zone titles and prompts…' }).count()).toBe(0)
  await Promise.all([fay.leave(), pat.leave()])
})
