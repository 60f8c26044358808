import type { Page } from 'playwright-core'

const pauseMs = 90

/** From each key, as the browser got it, to the moment the frame with its letter is done, ms, ascending. */
export async function keyLatencies(page: Page, keys: number): Promise<readonly number[]> {
  await page.evaluate(() => {
    const taken: number[] = []
    Object.assign(window, { benchKeys: taken })
    const after = new MessageChannel()
    const began: number[] = []
    after.port1.onmessage = () => {
      const from = began.shift()
      if (from !== undefined) taken.push(performance.now() - from)
    }
    addEventListener(
      'keydown',
      event => {
        // A message posted while a frame is being made is heard when it is done.
        requestAnimationFrame(() => {
          began.push(event.timeStamp)
          after.port2.postMessage(0)
        })
      },
      { capture: true },
    )
  })
  for (let key = 0; key < keys; key++) {
    await page.keyboard.press(key % 6 === 5 ? 'Space' : 'abcdefghij'.charAt(key % 10))
    await page.waitForTimeout(pauseMs)
  }
  const taken = await page.evaluate(() => (window as unknown as { benchKeys: number[] }).benchKeys)
  return taken.toSorted((a, b) => a - b)
}
