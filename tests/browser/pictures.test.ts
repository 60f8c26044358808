import sharp from 'sharp'
import { expect, test } from 'vitest'
import { openHouse } from '#tests/support/browser/openHouse.ts'

const house = openHouse()

test('a pasted picture lies on the board for all, with words beneath it, and words without paper can be written', async () => {
  const [fay, pat] = await Promise.all([house.visitor('Fay'), house.visitor('Pat')])
  await fay.makeBoard('Pictures')
  await pat.joinBy((await fay.invitation()).link)
  await fay.view('Domain')
  await pat.view('Domain')
  const png = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#a03a2a' } })
    .png()
    .toBuffer()
  await fay.page
    .getByRole('region', { name: 'Table' })
    .or(fay.page.locator('[data-tool="select"]'))
    .first()
    .focus()
  await fay.page.evaluate(base64 => {
    const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0))
    const data = new DataTransfer()
    data.items.add(new File([bytes], 'photo.png', { type: 'image/png' }))
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  }, png.toString('base64'))
  const card = fay.page.locator('[data-card][data-kind="picture"]')
  await card.getByRole('img').waitFor()
  await card.focus()
  await fay.page.keyboard.press('Enter')
  await fay.page.getByRole('textbox', { name: 'Text of the card' }).fill('Our counter')
  await fay.page.keyboard.press('Escape')
  const seen = pat.page.getByRole('img', { name: 'Our counter' })
  await seen.waitFor()
  await expect
    .poll(() => seen.evaluate(image => image instanceof HTMLImageElement && image.naturalWidth))
    .toBe(300)

  await fay.page.getByRole('button', { name: 'Write on the sheet' }).click()
  await fay.page.mouse.click(1000, 500)
  await fay.page.getByRole('textbox', { name: 'Text of the card' }).fill('Read this first')
  await fay.page.keyboard.press('Escape')
  await pat.page.locator('[data-card][data-kind="label"]', { hasText: 'Read this first' }).waitFor()
  await pat.isAccessible()
  expect([...fay.complaints, ...pat.complaints]).toEqual([])
  await Promise.all([fay.leave(), pat.leave()])
})
