import { describe, expect, test } from 'vitest'
import { openHouse } from '#tests/support/browser/openHouse.ts'
import { Visitor } from '#tests/support/browser/Visitor.ts'

const house = openHouse()

describe('the clipboard', () => {
  test('carries cards from one board to another with their cluster, and undo takes all of it back', async () => {
    const fay = await house.visitor('Fay')
    await fay.openDemo()
    await fay.view('Domain')
    await fay.card('Colleagues who see').click()
    await fay.card('Five bodies are').click({ modifiers: ['Shift'] })
    await fay.page.keyboard.press('Control+g')
    await fay.page.getByRole('textbox', { name: 'Name of the cluster' }).fill('For us')
    await fay.page.keyboard.press('Enter')
    await fay.page.getByRole('button', { name: 'Cluster For us, 2 cards' }).waitFor()
    await fay.page.keyboard.press('Control+c')

    const other = new Visitor('Fay', await fay.page.context().newPage(), house.server.url)
    await other.makeBoard('Another board')
    await other.view('Domain')
    await other.page.getByRole('region', { name: 'Board: the table with its sheets' }).focus()
    await other.page.keyboard.press('Control+v')
    await other.card('Colleagues who see').waitFor()
    await other.page.getByRole('button', { name: 'Cluster For us, 2 cards' }).waitFor()
    await other.page.keyboard.press('Control+z')
    await other.card('Colleagues who see').waitFor({ state: 'detached' })
    expect(await other.cards().count()).toBe(0)
    expect([...fay.complaints, ...other.complaints]).toEqual([])
    await fay.leave()
  })

  test('asks what several lines of text shall become; Enter makes a card of each', async () => {
    const fay = await house.visitor('Fay')
    const { page } = fay
    await fay.makeBoard('Lines')
    await fay.view('Domain')
    await fay.write('Topic tray', 'first')
    const paste = (text: string) =>
      page.evaluate(words => {
        const clipboardData = new DataTransfer()
        clipboardData.setData('text/plain', words)
        document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
      }, text)
    await paste(Array.from({ length: 30 }, (_, n) => `- line ${n + 1}`).join('\n'))
    const dialog = page.getByRole('dialog', { name: 'Paste 30 lines' })
    await dialog.getByText('As a card each in “Topic tray”').waitFor()
    await fay.isAccessible()
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(() => fay.cards().count()).toBe(31)
    await page.keyboard.press('Control+z')
    await expect.poll(() => fay.cards().count()).toBe(1)
    await fay.card('first').click()
    await paste('letters\nforms')
    await page.getByRole('button', { name: 'One card' }).click()
    await expect.poll(() => fay.cards().count()).toBe(2)
    await fay.leave()
  })
})
