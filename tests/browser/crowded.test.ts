import { expect, test } from 'vitest'
import { createdBoard } from '#shared/protocol/http.ts'
import { boardOf } from '#tests/bench/canvas/boardOf.ts'
import { sceneOf } from '#tests/bench/canvas/scene.ts'
import { openHouse } from '#tests/support/browser/openHouse.ts'

const house = openHouse()

test('a board of a thousand cards is seen as a whole, read, found, written and arranged, by two people', async () => {
  const scene = boardOf(sceneOf(1000, [2480, 1480]))
  const response = await house.server.ask('/api/boards/import', { body: scene })
  const { facilitatorUrl, participantUrl } = createdBoard.parse(await response.json())
  const [fay, pat] = await Promise.all([house.visitor('Fay'), house.visitor('Pat')])
  await fay.joinBy(facilitatorUrl)
  await pat.joinBy(participantUrl)
  const { page } = fay
  await page.getByRole('img', { name: /^1,?000 cards, seen from afar/ }).waitFor()

  await fay.view('Domain')
  await pat.view('Domain')
  await fay.cards().first().waitFor()
  // Only those that one can see, and some around them, are elements.
  expect(await fay.cards().count()).toBeLessThan(300)

  await fay.write('Topic tray', 'one more')
  await pat.card('one more').waitFor()
  const before = await fay.card('one more').boundingBox()
  await page.keyboard.press('Shift+ArrowRight')
  const place = async () => (await fay.card('one more').boundingBox())?.x
  await expect.poll(place).toBeGreaterThan((before?.x ?? Number.NaN) + 2)

  await page.keyboard.press('Control+f')
  const panel = page.getByRole('complementary', { name: 'Find on the board' })
  await panel.getByRole('searchbox').fill('one more')
  await panel.getByText('One card found').waitFor()
  await page.keyboard.press('Enter')
  await page.locator('[data-card][data-selected][data-found]').waitFor()
  await page.keyboard.press('Escape')

  await page.keyboard.press('1')
  await page.getByRole('img', { name: /^1,?001 cards, seen from afar/ }).waitFor()
  await pat.write('Topic tray', 'or two')
  await fay.view('Domain')
  await fay.card('or two').waitFor()
  expect([...fay.complaints, ...pat.complaints]).toEqual([])
  await Promise.all([fay.leave(), pat.leave()])
})
