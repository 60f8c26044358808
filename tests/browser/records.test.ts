import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { pictureFile } from '#server/export/picture/pictureFile.ts'
import { recordFile } from '#server/export/record/recordFile.ts'
import { openHouse } from '#tests/support/browser/openHouse.ts'
import { readPdf } from '#tests/support/readPdf.ts'
import { temporaryFolder } from '#tests/support/temporaryFolder.ts'
import { demo, today } from '../unit/export/boards.ts'
import { poisonedBoard } from '../unit/export/poisonedBoard.ts'

const house = openHouse()

test('the record follows the board, says what is missing and leads there, and leaves as PDF', async () => {
  const fay = await house.visitor('Fay')
  await fay.openDemo()
  await fay.view('Record')
  const paper = fay.page.getByRole('article', { name: 'Front Door: Community charter' })
  await paper.getByRole('heading', { name: '13 Adoption and decisions' }).waitFor()
  await fay.isAccessible()

  // What others write meanwhile comes in by itself.
  const { link } = await fay.invitation()
  const bo = await house.visitor('Bo')
  await bo.joinBy(link)
  await bo.view('Domain')
  await bo.write('Why it matters', 'Nobody should queue twice')
  await paper.getByText('Nobody should queue twice', { exact: true }).waitFor()
  await bo.leave()

  await paper.getByRole('link', { name: 'the decision of 17 September 2026' }).click()
  expect(await fay.page.evaluate(() => document.activeElement?.textContent)).toContain('Domain sentence')

  const panel = fay.page.getByRole('complementary', { name: 'Take it with you' })
  await panel.getByRole('button', { name: 'Minutes' }).click()
  const minutes = fay.page.getByRole('article', { name: 'Front Door: Minutes' })
  await minutes.getByText('Why it matters: Nobody should queue twice').waitFor()
  await minutes.getByText('1 person', { exact: true }).waitFor()
  await fay.isAccessible()
  await panel.getByRole('button', { name: 'Charter' }).click()
  await panel.getByText('What goes in, paper, language').click()
  await panel.getByRole('checkbox', { name: 'Pictures of the canvases' }).uncheck()
  await panel.getByLabel('Paper').selectOption('US Letter')
  const [file] = await Promise.all([
    fay.page.waitForEvent('download'),
    panel.getByRole('button', { name: 'PDF', exact: true }).click(),
  ])
  expect(file.suggestedFilename()).toBe('front-door-charter.pdf')
  const pdf = await readPdf(await readFile(await file.path()))
  expect(pdf.claims).toBe('1.7 1')
  expect(pdf.texts.join('\n')).toContain('Nobody should queue twice')
  await panel.getByRole('link', { name: 'front-door-charter.pdf' }).waitFor()
  await fay.isAccessible()

  // Without the server there is still what the page makes by itself, and a word on the rest.
  await fay.page.route(/\/api\//, route => route.abort())
  const [table] = await Promise.all([
    fay.page.waitForEvent('download'),
    panel.getByRole('button', { name: 'Markdown' }).click(),
  ])
  expect(await readFile(await table.path(), 'utf8')).toContain('Nobody should queue twice')
  await panel.getByRole('button', { name: 'Word' }).click()
  await panel.getByText(/The file could not be made/).waitFor()
  await fay.isAccessible()
  await fay.leave()
})

test('hostile texts in every field: no record or picture opened in a browser runs or asks for anything', async () => {
  const folder = await temporaryFolder()
  const snapshot = poisonedBoard()
  const request = { snapshot, authors: demo.authors, today, images: {} }
  const page = await recordFile({ ...request, format: 'html', paper: 'a4' }, () => undefined)
  const pictures = await Promise.all(
    snapshot.canvases.map(({ id }) => pictureFile({ ...request, canvas: id, as: { type: 'svg' } })),
  )
  const context = await house.browser.newContext()
  const asked: string[] = []
  context.on('request', sent => {
    if (!sent.url().startsWith('data:')) asked.push(sent.url())
  })
  const opened: string[] = []
  for (const [index, file] of [page, ...pictures].entries()) {
    if (!file) throw new Error('every canvas is drawn')
    const path = join(folder, `${index}.${file.name.split('.').at(-1)}`)
    await writeFile(path, file.body)
    const tab = await context.newPage()
    tab.on('dialog', () => expect.unreachable('something ran'))
    const complaints: string[] = []
    tab.on('console', message => complaints.push(message.text()))
    await tab.goto(pathToFileURL(path).href)
    opened.push(tab.url())
    expect(await tab.evaluate(() => document.querySelectorAll('script').length)).toBe(0)
    expect(complaints).toEqual([])
    await tab.close()
  }
  expect(asked).toEqual(opened)
  await context.close()
})
