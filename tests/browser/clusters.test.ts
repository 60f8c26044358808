import { describe, expect, test } from 'vitest'
import { openHouse } from '#tests/support/browser/openHouse.ts'

const house = openHouse()

describe('a cluster', () => {
  test('is gathered, named, folded and renamed by keyboard, and another person sees each of it', async () => {
    const [fay, pat] = await Promise.all([house.visitor('Fay'), house.visitor('Pat')])
    await fay.openDemo()
    await pat.joinBy((await fay.invitation()).link)
    await fay.view('Domain')
    await pat.view('Domain')
    const { page } = fay
    await fay.card('Colleagues who see').click()
    await fay.card('Five bodies are').click({ modifiers: ['Shift'] })
    await page.keyboard.press('Control+g')
    await page.getByRole('textbox', { name: 'Name of the cluster' }).fill('For us')
    await page.keyboard.press('Enter')
    await pat.page.getByRole('button', { name: 'Cluster For us, 2 cards' }).waitFor()

    const name = page.getByRole('button', { name: 'Cluster For us, 2 cards' })
    await name.focus()
    await page.keyboard.press('F2')
    await page.getByRole('textbox', { name: 'Name of the cluster' }).fill('What we gain')
    await page.keyboard.press('Enter')
    await pat.page.getByRole('button', { name: 'Cluster What we gain, 2 cards' }).waitFor()
    await fay.isAccessible()

    await page.getByRole('button', { name: 'Cluster What we gain, 2 cards' }).focus()
    await page.keyboard.press('.')
    await pat.page.getByRole('button', { name: 'Cluster What we gain, folded, 2 cards' }).waitFor()
    await pat.card('Five bodies are').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Cluster What we gain, folded, 2 cards' }).focus()
    await page.keyboard.press('Enter')
    await pat.card('Five bodies are').waitFor()
    expect([...fay.complaints, ...pat.complaints]).toEqual([])
    for (const one of [fay, pat]) await one.leave()
  })

  test('moves as one by its name, and stands between zone and cards in the outline', async () => {
    const fay = await house.visitor('Fay')
    const { page } = fay
    await fay.openDemo()
    await fay.view('Domain')
    await fay.card('Abandoned applications').click()
    await fay.card('Letters and forms people').click({ modifiers: ['Shift'] })
    await page.keyboard.press('Control+g')
    await page.getByRole('textbox', { name: 'Name of the cluster' }).fill('Finishing')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    const name = page.getByRole('button', { name: 'Cluster Finishing, 2 cards' })
    const tray = await page.getByRole('heading', { name: 'Topic tray' }).boundingBox()
    if (!tray) throw new Error('no tray')
    await fay.drag(name, [tray.x + 60, tray.y + 120])
    await expect
      .poll(() => fay.card('Abandoned applications').getAttribute('aria-label'))
      .toContain('in Topic tray')
    expect(await fay.card('Letters and forms people').getAttribute('aria-label')).toContain('in Topic tray')
    await fay.view('Outline')
    const list = page.getByRole('list', { name: 'Cluster Finishing' })
    await expect.poll(() => list.getByRole('listitem').count()).toBe(2)
    await fay.leave()
  })
})
