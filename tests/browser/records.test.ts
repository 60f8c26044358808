import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { fontFile } from '#server/export/fontFiles.ts'
import { loadFonts } from '#server/export/loadFonts.ts'
import { pictureFile } from '#server/export/picture/pictureFile.ts'
import { recordFile } from '#server/export/record/recordFile.ts'
import { layoutText } from '#shared/export/text/layoutText.ts'
import { openHouse } from '#tests/support/browser/openHouse.ts'
import { pictureDifference } from '#tests/support/browser/pictureDifference.ts'
import { readPdf } from '#tests/support/readPdf.ts'
import { temporaryFolder } from '#tests/support/temporaryFolder.ts'
import { wrappingCorpus } from '#tests/support/wrappingCorpus.ts'
import { demo, today } from '../unit/export/boards.ts'
import { poisonedBoard, poisonedMeeting } from '../unit/export/poisonedBoard.ts'

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
  await panel.getByLabel('Language the group writes in').selectOption('de')
  await paper.getByText('17. September 2026', { exact: true }).first().waitFor()
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

test('without a network the page draws each canvas as the server does, as SVG, as PNG and to the clipboard', async () => {
  const fay = await house.visitor('Fay', { permissions: ['clipboard-read', 'clipboard-write'] })
  await fay.openDemo()
  const { page } = fay
  const context = page.context()
  await fay.view('Record')
  const panel = page.getByRole('complementary', { name: 'Take it with you' })
  const canvasOf = panel.getByLabel('Canvas', { exact: true })
  const board = new URL(page.url()).pathname.split('/')[2]
  const path = `/api/boards/${board}/canvases/community/picture.png`
  const drawnByServer = await (await page.request.get(new URL(path, page.url()).href)).body()
  // What draws comes by itself while the page rests; here it is waited for until all that it needs is there, too.
  const drawing = await page.waitForFunction(
    () => performance.getEntriesByType('resource').find(({ name }) => /drawPicture.*\.js$/.test(name))?.name,
  )
  await page.evaluate(`import('${await drawing.jsonValue()}').then(() => undefined)`)
  await context.setOffline(true)
  const take = async (name: string, form: string) => {
    await canvasOf.selectOption(name)
    await panel.getByLabel('Form').selectOption(form)
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      panel.getByRole('button', { name: 'Take it' }).click(),
    ])
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
  }
  for (const name of ['Domain', 'Community', 'Practice']) {
    const { name: file, bytes } = await take(name, 'SVG')
    expect(file).toBe(`front-door-${name.toLowerCase()}.svg`)
    expect(bytes.toString()).toContain('@font-face')
  }
  const png = await take('Community', 'PNG, as on a screen')
  expect(png.name).toBe('front-door-community.png')
  // Letters are smoothed otherwise; a word elsewhere is much more.
  const difference = await pictureDifference(drawnByServer, png.bytes)
  expect(difference?.share).toBeLessThan(0.001)
  await panel.getByRole('button', { name: 'Copy' }).click()
  await page.getByText('“Community” is on the clipboard as a picture.').waitFor()
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const picture = await item?.getType('image/png')
    const { width, height } = await createImageBitmap(picture ?? new Blob())
    return { types: item?.types, width, height }
  })
  expect(copied).toEqual({ types: ['image/png'], width: 2480, height: 1480 })

  await closeClipboard(page)
  await panel.getByRole('button', { name: 'Copy' }).click()
  await panel.getByText(/keeps its clipboard closed/).waitFor()
  await context.setOffline(false)
  await fay.leave()
})

/** As somebody does who answers no when the browser asks. */
async function closeClipboard(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const { targetInfo } = await session.send('Target.getTargetInfo')
  await session.send('Browser.setPermission', {
    permission: { name: 'clipboard-write' },
    setting: 'denied',
    ...(targetInfo.browserContextId && { browserContextId: targetInfo.browserContextId }),
  })
}

test('hostile texts in every field: no record or picture opened in a browser runs or asks for anything', async () => {
  const folder = await temporaryFolder()
  const snapshot = poisonedBoard()
  const request = { snapshot, authors: demo.authors, today, images: {} }
  const pages = await Promise.all(
    [{}, { meeting: poisonedMeeting() }].map(more =>
      recordFile({ ...request, ...more, format: 'html', paper: 'a4' }, () => undefined),
    ),
  )
  const pictures = await Promise.all(
    snapshot.canvases.map(({ id }) => pictureFile({ ...request, canvas: id, as: { type: 'svg' } })),
  )
  const context = await house.browser.newContext()
  const asked: string[] = []
  context.on('request', sent => {
    if (!sent.url().startsWith('data:')) asked.push(sent.url())
  })
  const opened: string[] = []
  for (const [index, file] of [...pages, ...pictures].entries()) {
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

/** Scripts that our own web fonts lack: a browser takes the system's there, here the same as on paper. */
const further = ['arabic', 'hebrew', 'han', 'hangul'] as const

test('cards wrap on paper as in the browser', async () => {
  const seed = Number(process.env.SEED ?? 7)
  const corpus = wrappingCorpus(seed, 30)
  const measure = await loadFonts()
  const fay = await house.visitor('Fay')
  for (const script of further) {
    const bytes = await readFile(fontFile(`${script}-400`))
    await fay.page.route(`**/test-fonts/${script}`, route =>
      route.fulfill({ body: bytes, contentType: 'font/ttf' }),
    )
  }
  await fay.open('/learn')
  const inBrowser = await fay.page.evaluate(linesOf, { corpus, further })
  const compared = corpus.map(({ isOfOurFonts, text, width }, index) => {
    const { lines } = layoutText(text, { style: { face: 'text-400', size: 21, line: 27 }, width, measure })
    const [onPaper, onScreen] = [lines.map(line => line.text.trim()), inBrowser[index] ?? []]
    const isSame = JSON.stringify(onPaper) === JSON.stringify(onScreen)
    return {
      isOfOurFonts,
      isSame,
      differs: isSame ? [] : [onPaper, onScreen],
      more: onPaper.length - onScreen.length,
    }
  })
  const shareOf = (texts: typeof compared) => texts.filter(({ isSame }) => isSame).length / texts.length
  const [ours, systems] = [true, false].map(own => compared.filter(one => one.isOfOurFonts === own))
  if (!ours || !systems) throw new Error('there are both')
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`
  console.info(
    `wrapping, seed ${seed}: the same breaks in ${percent(shareOf(ours))} of ${ours.length} texts in our fonts, ` +
      `in ${percent(shareOf(systems))} of ${systems.length} in others`,
  )
  expect(ours.flatMap(({ differs }) => differs)).toEqual([])
  expect(shareOf(systems)).toBeGreaterThanOrEqual(0.98)
  expect(systems.filter(({ more }) => more !== 0)).toEqual([])
  await fay.page.close()
})

/** In the page: where the browser breaks each text, as a card does. */
async function linesOf({
  corpus,
  further,
}: {
  corpus: readonly { text: string; width: number }[]
  further: readonly string[]
}): Promise<string[][]> {
  for (const script of further) {
    const font = new FontFace(`Test ${script}`, `url(/test-fonts/${script})`)
    document.fonts.add(await font.load())
  }
  const box = document.createElement('div')
  document.body.append(box)
  const families = ['Noto Sans Variable', ...further.map(script => `Test ${script}`)]
  box.style.cssText =
    'position:absolute;font-size:21px;line-height:27px;white-space:pre-wrap;overflow-wrap:break-word;hyphens:manual'
  box.style.fontFamily = families.map(family => `"${family}"`).join(',')
  const all = corpus.map(({ text }) => text).join('')
  await Promise.all(families.map(family => document.fonts.load(`21px "${family}"`, all)))
  const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' })
  return corpus.map(({ text, width }) => {
    box.style.width = `${width}px`
    box.dir = 'auto'
    box.textContent = text
    const node = box.firstChild
    const lines = new Map<number, string>()
    for (const { segment, index } of clusters.segment(text)) {
      if (!node || segment === '\n') continue
      const range = document.createRange()
      range.setStart(node, index)
      range.setEnd(node, index + segment.length)
      const rect = [...range.getClientRects()].at(-1)
      if (!rect) continue
      const middle = Math.floor((rect.top + rect.height / 2 - box.getBoundingClientRect().top) / 27)
      lines.set(middle, (lines.get(middle) ?? '') + segment)
    }
    return [...lines.values()].map(line => line.trim())
  })
}
