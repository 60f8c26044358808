import { expect, test } from 'vitest'
import { openHouse } from '#tests/support/browser/openHouse.ts'

const house = openHouse()

test('a line drawn with the pen is seen by others, and the eraser takes it away for all', async () => {
  const [fay, pat] = await Promise.all([house.visitor('Fay'), house.visitor('Pat')])
  await fay.makeBoard('Drawing')
  await pat.joinBy((await fay.invitation()).link)
  await fay.view('Domain')
  await pat.view('Domain')
  const { mouse } = fay.page
  await fay.page.getByRole('button', { name: 'Draw', exact: true }).first().click()
  await fay.page.getByRole('button', { name: 'Green ink' }).click()
  await mouse.move(400, 400)
  await mouse.down()
  await mouse.move(500, 460, { steps: 8 })
  await mouse.move(620, 380, { steps: 8 })
  await mouse.up()
  await pat.page.locator('[data-stroke][data-ink="community"]').waitFor({ state: 'attached' })
  await fay.isAccessible()
  await fay.page.getByRole('button', { name: 'Erase lines' }).click()
  await mouse.move(500, 380)
  await mouse.down()
  await mouse.move(500, 520, { steps: 4 })
  await mouse.up()
  await expect.poll(() => pat.page.locator('[data-stroke]').count()).toBe(0)
  await Promise.all([fay.leave(), pat.leave()])
})
