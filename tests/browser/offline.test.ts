import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { builtClient } from '#server/http/client/buildClient.ts'
import { launchChromium } from '#tests/support/browser/launchChromium.ts'
import { Visitor } from '#tests/support/browser/Visitor.ts'
import { startServer } from '#tests/support/startServer.ts'
import { temporaryFolder } from '#tests/support/temporaryFolder.ts'

let browser: Browser

beforeAll(async () => {
  browser = await launchChromium()
})

afterAll(() => browser.close())

/** Somebody whose browser keeps the interface. */
async function visitor(name: string, home: string): Promise<Visitor> {
  const context = await browser.newContext({
    reducedMotion: 'reduce',
    viewport: { width: 1440, height: 900 },
  })
  return new Visitor(name, await context.newPage(), home)
}

const keptInterface = (fay: Visitor) =>
  fay.page.evaluate(async () => void (await navigator.serviceWorker.ready))

describe('without a server', () => {
  test('the whole page opens again, in new tabs too, and what is done there arrives when the server is back', async () => {
    const folder = await temporaryFolder()
    const first = await startServer({ folder, client: builtClient })
    const fay = await visitor('Fay', first.url)
    await fay.makeBoard('Tunnel')
    await fay.view('Domain')
    await fay.write('Topic tray', 'before the tunnel')
    await fay.isSaved()
    await keptInterface(fay)
    await first.stop()
    await fay.page.reload()
    await fay.view('Domain')
    await fay.card('before the tunnel').waitFor()
    await fay.status('offlineKept')
    await fay.write('Topic tray', 'in the tunnel')
    const tab = await fay.anotherTab()
    await tab.view('Domain')
    await tab.card('in the tunnel').waitFor()
    await tab.view('Outline')
    await tab.page.getByRole('region', { name: 'Outline of Tunnel' }).waitFor()
    const { port } = new URL(first.url)
    const second = await startServer({ folder, client: builtClient, environment: { PORT: port } })
    await fay.isSaved()
    await tab.isSaved()
    expect([...fay.complaints, ...tab.complaints]).toEqual([])
    const pat = await visitor('Pat', first.url)
    await pat.joinBy((await fay.invitation()).link)
    await pat.view('Domain')
    await pat.card('in the tunnel').waitFor()
    for (const one of [fay, pat]) await one.leave()
    await second.stop()
  })

  test('an old interface is never shown while the server has a new one', async () => {
    const folder = await temporaryFolder()
    const first = await startServer({ folder, client: builtClient })
    const fay = await visitor('Fay', first.url)
    await fay.open('/learn')
    await keptInterface(fay)
    await first.stop()
    await fay.page.reload()
    await fay.page.getByRole('heading', { level: 1 }).waitFor()
    const newer = join(await temporaryFolder(), 'client')
    await cp(builtClient, newer, { recursive: true })
    const page = join(newer, 'index.html')
    await writeFile(page, (await readFile(page, 'utf8')).replace('<html', '<html data-build="newer"'))
    const { port } = new URL(first.url)
    const second = await startServer({ folder, client: newer, environment: { PORT: port } })
    await fay.page.reload()
    await expect.poll(() => fay.page.locator('html').getAttribute('data-build')).toBe('newer')
    await fay.leave()
    await second.stop()
  })
})

describe('leaving the page', () => {
  test('is asked about only where it would lose something: edits that are neither stored nor kept here', async () => {
    const server = await startServer({ client: builtClient })
    const fay = await visitor('Fay', server.url)
    const line = await fay.layLine()
    await fay.makeBoard('Leaving')
    await line.cut()
    await fay.status('offlineKept')
    await fay.view('Domain')
    await fay.write('Topic tray', 'kept here')
    expect(await fay.isAskedToStay()).toBe(false)
    await line.mend()
    const forgetful = await fay.anotherTab({ forgetful: true })
    await forgetful.isSaved()
    expect(await forgetful.isAskedToStay()).toBe(false)
    const again = await fay.anotherTab({ forgetful: true })
    await again.isSaved()
    await line.cut()
    await again.status('offlineHere')
    await again.view('Domain')
    await again.write('Topic tray', 'in this page alone')
    expect(await again.isAskedToStay()).toBe(true)
    await fay.leave()
    await server.stop()
  })
})

describe('two tabs of one person', () => {
  test('both edit, online and offline, are closed and opened in any order, and nothing is lost or doubled', async () => {
    const server = await startServer({ client: builtClient })
    const [fay, pat] = [await visitor('Fay', server.url), await visitor('Pat', server.url)]
    const line = await fay.layLine()
    await fay.makeBoard('Two tabs')
    await pat.joinBy((await fay.invitation()).link)
    const tab = await fay.anotherTab()
    for (const one of [fay, tab, pat]) await one.view('Domain')
    await fay.write('Topic tray', 'one online')
    await tab.write('Topic tray', 'two online')
    await pat.page.getByRole('button', { name: 'People: 2 people here' }).waitFor()
    await line.cut()
    for (const one of [fay, tab]) await one.status('offlineKept')
    await fay.write('Topic tray', 'one offline')
    await tab.card('one offline').waitFor()
    await tab.write('Topic tray', 'two offline')
    await tab.page.reload()
    await tab.view('Domain')
    await tab.card('two offline').waitFor()
    await fay.page.close()
    await line.mend()
    await tab.isSaved()
    const third = await tab.anotherTab()
    for (const one of [tab, third, pat]) {
      await one.view('Domain')
      await expect.poll(() => one.cards().count()).toBe(4)
    }
    await tab.card('one offline').dblclick()
    await third.card('two online').dblclick()
    await expect.poll(() => pat.page.getByText('Fay is writing').count()).toBe(2)
    await pat.page.getByRole('button', { name: 'People: 2 people here' }).waitFor()
    for (const one of [tab, pat]) await one.leave()
    await server.stop()
  })
})
