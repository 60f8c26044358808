import { describe, expect, test } from 'vitest'
import { builtClient } from '#server/http/client/buildClient.ts'
import { launchChromium } from '#tests/support/browser/launchChromium.ts'
import { openHouse } from '#tests/support/browser/openHouse.ts'
import { Visitor } from '#tests/support/browser/Visitor.ts'
import { startServer } from '#tests/support/startServer.ts'
import { temporaryFolder } from '#tests/support/temporaryFolder.ts'

const house = openHouse()

describe('what a group makes is kept', () => {
  test('a reload keeps the board and who one is', async () => {
    const fay = await house.visitor('Fay')
    await fay.makeBoard('Reload')
    await fay.view('Domain')
    await fay.write('Topic tray', 'still here')
    await fay.isSaved()
    await fay.page.reload()
    await fay.seesBoard()
    await fay.card('still here').waitFor()
    await fay.leave()
  })

  test('edits made while the line is down say so, and arrive when it is back', async () => {
    const [fay, pat] = await Promise.all([house.visitor('Fay'), house.visitor('Pat')])
    const line = await fay.layLine()
    await fay.makeBoard('Offline')
    await pat.joinBy((await fay.invitation()).link)
    await fay.view('Domain')
    await line.cut()
    await fay.status('offline')
    await fay.write('Topic tray', 'written on the train')
    await fay.status('offlinePending')
    expect(await pat.card('written on the train').count()).toBe(0)
    line.mend()
    await pat.card('written on the train').waitFor({ timeout: 30_000 })
    await fay.isSaved()
    for (const one of [fay, pat]) await one.leave()
  })

  test('a server that stops and starts again loses nothing, and the page finds it by itself', async () => {
    const folder = await temporaryFolder()
    const first = await startServer({ folder, client: builtClient })
    const port = new URL(first.url).port
    const browser = await launchChromium()
    const fay = new Visitor('Fay', await browser.newPage(), first.url)
    await fay.makeBoard('Restart')
    await fay.view('Domain')
    await fay.write('Topic tray', 'before')
    await fay.isSaved()
    await first.stop()
    await fay.status('offline')
    await fay.write('Topic tray', 'between')
    const second = await startServer({ folder, client: builtClient, environment: { PORT: port } })
    await fay.isSaved()
    await fay.page.reload()
    await fay.seesBoard()
    await fay.card('before').waitFor()
    await fay.card('between').waitFor()
    expect(await fay.cards().count()).toBe(2)
    await browser.close()
    await second.stop()
  })

  test('a replaced link leads nowhere and signs out who came by it; a deleted board says so', async () => {
    const [fay, pat, late] = await Promise.all([
      house.visitor('Fay'),
      house.visitor('Pat'),
      house.visitor('Late'),
    ])
    await fay.makeBoard('Doors')
    const { link } = await fay.invitation()
    await pat.joinBy(link)
    await fay.page.getByRole('button', { name: 'Invite', exact: true }).click()
    await fay.page.getByText('Other links').click()
    await fay.page.getByRole('button', { name: 'Replace the participants’ link' }).click()
    await fay.page.getByRole('button', { name: 'Replace it' }).click()
    await pat.page.getByRole('heading', { name: 'You are signed out of this board' }).waitFor()
    await late.page.goto(link)
    await late.page.getByLabel('Your name').fill('Late')
    await late.page.getByRole('button', { name: 'Come in' }).click()
    await late.page.getByRole('heading', { name: 'This link does not open the board any more' }).waitFor()
    await fay.page.keyboard.press('Escape')
    await fay.isSaved()
    await late.joinBy((await fay.invitation()).link)
    await fay.page.getByRole('button', { name: 'Board menu' }).click()
    await fay.page.getByRole('menuitem', { name: 'Delete the board…' }).click()
    await fay.page.getByRole('textbox', { name: 'Type the title to confirm: Doors' }).fill('Doors')
    await fay.page.getByRole('button', { name: 'Delete for good' }).click()
    await late.page.getByRole('heading', { name: 'This board is gone' }).waitFor()
    for (const one of [fay, pat, late]) await one.leave()
  })
})
