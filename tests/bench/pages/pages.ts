import type { Browser, Page } from 'playwright-core'
import { Visitor } from '#tests/support/browser/Visitor.ts'

export interface PageFigures {
  /** Bytes over the wire, compressed, by kind of file. */
  readonly homeBytes: Readonly<Record<string, number>>
  readonly boardBytes: Readonly<Record<string, number>>
  /** From opening the link, known already to the server, to a board that can be edited; each with an empty cache. */
  readonly openMs: readonly number[]
  /** From a keystroke in one browser to the letter in another's card. */
  readonly latencies: readonly number[]
}

/** What two people with real browsers meet. */
export async function pages(browser: Browser, url: string): Promise<PageFigures> {
  const ada = new Visitor('Ada', await (await browser.newContext({ reducedMotion: 'reduce' })).newPage(), url)
  const home = weigh(ada.page)
  await ada.open('/')
  await ada.page.waitForLoadState('networkidle')
  const homeBytes = await home()
  const board = weigh(ada.page)
  await ada.openDemo()
  const boardBytes = await board()
  const { link } = await ada.invitation()
  const ben = new Visitor('Ben', await (await browser.newContext({ reducedMotion: 'reduce' })).newPage(), url)
  await ben.joinBy(link)
  const openMs: number[] = []
  for (let round = 0; round < 5; round++) openMs.push(await timeToOpen(browser, ben.page))
  return { homeBytes, boardBytes, openMs, latencies: await latencies(ada, ben) }
}

function weigh(page: Page): () => Promise<Record<string, number>> {
  const pending: Promise<readonly [string, number]>[] = []
  const listen = (request: { sizes(): Promise<{ responseBodySize: number }>; resourceType(): string }) => {
    pending.push(
      request.sizes().then(({ responseBodySize }) => [request.resourceType(), responseBodySize] as const),
    )
  }
  page.on('requestfinished', listen)
  return async () => {
    page.off('requestfinished', listen)
    const sums: Record<string, number> = {}
    for (const [type, bytes] of await Promise.all(pending))
      sums[type] = (sums[type] ?? 0) + Math.max(0, bytes)
    return sums
  }
}

async function timeToOpen(browser: Browser, known: Page): Promise<number> {
  const context = await browser.newContext({ storageState: await known.context().storageState() })
  const page = await context.newPage()
  const began = performance.now()
  await page.goto(known.url())
  await page.locator('[data-status="saved"]').first().waitFor()
  await page.locator('[data-card]').first().waitFor()
  const took = performance.now() - began
  await context.close()
  return took
}

async function latencies(writer: Visitor, reader: Visitor): Promise<number[]> {
  await writer.view('Domain')
  await reader.view('Domain')
  await writer.write('Why it matters', 'beat')
  await reader.card('beat').waitFor()
  await writer.card('beat').dblclick()
  const field = writer.page.getByRole('textbox', { name: 'Text of the card' })
  const figures: number[] = []
  for (let beat = 0; beat < 60; beat++) {
    const text = `beat ${beat} `
    const seen = reader.card('beat').evaluate(
      (card, awaited) =>
        new Promise<number>(resolve => {
          const look = () => card.textContent?.includes(awaited) && resolve(Date.now())
          new MutationObserver(look).observe(card, { subtree: true, childList: true, characterData: true })
          look()
        }),
      text,
    )
    const sent = await field.evaluate((area, next) => {
      if (!(area instanceof HTMLTextAreaElement)) throw new Error('no field')
      area.value = next
      area.dispatchEvent(new InputEvent('input', { bubbles: true }))
      return Date.now()
    }, text)
    figures.push((await seen) - sent)
  }
  return figures.sort((a, b) => a - b)
}
