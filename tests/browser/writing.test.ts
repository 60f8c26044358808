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
