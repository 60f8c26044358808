import { expect, test } from 'vitest'
import { openHouse } from '#tests/support/browser/openHouse.ts'

const house = openHouse()

test('addresses open, names are offered and lead to their card, boxes are ticked for all', async () => {
  const [fay, pat] = await Promise.all([house.visitor('Fay'), house.visitor('Pat')])
  await fay.openDemo()
  await pat.joinBy((await fay.invitation()).link)
  await fay.view('Domain')
  await pat.view('Domain')
  await fay.page.getByRole('button', { name: 'Add to “Topic tray”', exact: true }).click()
  const field = fay.page.getByRole('textbox', { name: 'Text of the card' })
  await field.pressSequentially('Ask @mar')
  await fay.page.getByRole('listbox', { name: 'People to mention' }).waitFor()
  await field.press('ArrowDown')
  await field.press('Enter')
  await expect.poll(() => field.inputValue()).toBe('Ask @Marguerite Faulk ')
  await field.pressSequentially('see https://example.org\n[ ] call\n[x] write')
  await field.press('Escape')

  const seen = pat.card('Ask @Marguerite Faulk')
  const link = seen.getByRole('link', { name: 'https://example.org' })
  expect(await link.getAttribute('rel')).toContain('noopener')
  await seen.getByRole('checkbox', { name: 'call' }).click()
  await fay.card('Ask @Marguerite Faulk').getByRole('checkbox', { name: 'call', checked: true }).waitFor()
  await pat.isAccessible()
  await seen.getByRole('button', { name: '@Marguerite Faulk' }).click()
  await pat.page
    .locator('[data-card][data-kind="person"][data-selected]', { hasText: 'Marguerite Faulk' })
    .waitFor()
  await Promise.all([fay.leave(), pat.leave()])
})

test('an input method composes while another person writes in the same card, and neither loses a letter', async () => {
  const [fay, pat] = await Promise.all([house.visitor('Fay'), house.visitor('Pat')])
  await fay.makeBoard('Two scripts')
  await pat.joinBy((await fay.invitation()).link)
  await fay.view('Domain')
  await pat.view('Domain')
  await fay.write('Topic tray', 'middle')
  await pat.card('middle').dblclick()
  await fay.card('middle').dblclick()
  const [fays, pats] = [fay, pat].map(({ page }) => page.getByRole('textbox', { name: 'Text of the card' }))
  if (!fays || !pats) throw new Error('nobody writes')
  await pats.press('Home')
  await fays.press('End')
  const method = await fay.page.context().newCDPSession(fay.page)
  let typed = ''
  for (const [index, text] of ['に', 'にほ', 'にほん'].entries()) {
    const caret = { selectionStart: text.length, selectionEnd: text.length }
    await method.send('Input.imeSetComposition', { text, ...caret })
    typed += index
    await pats.pressSequentially(String(index))
    // It has come to Fay, whose field is left alone meanwhile.
    await fay.card(`${typed}middle`).waitFor()
    expect(await fays.inputValue()).toBe(`middle${text}`)
  }
  expect(await pats.inputValue()).toBe('012middle')
  await method.send('Input.insertText', { text: '日本' })
  await fays.pressSequentially('!')
  for (const field of [fays, pats]) await expect.poll(() => field.inputValue()).toBe('012middle日本!')
  await pats.pressSequentially('3')
  for (const field of [fays, pats]) await expect.poll(() => field.inputValue()).toBe('0123middle日本!')
  await Promise.all([fay.leave(), pat.leave()])
})
