import type { Browser, BrowserContextOptions, CDPSession, Page } from 'playwright-core'
import type { Scene } from './scene.ts'

export const windowSize = { width: 1440, height: 900 } as const

/** At which a whole scene is in the window. */
export function zoomForAll({ size: [w, h] }: Scene): number {
  return Math.min(1, (windowSize.width - 100) / w, (windowSize.height - 100) / h)
}

/** CPU milliseconds of the page's main thread for each frame it drew, in one stretch of doing something. */
export interface FrameCost {
  readonly msPerFrame: number
  readonly frames: number
}

/** One page and the instruments on it. */
export class Stage {
  readonly page: Page
  readonly #line: CDPSession

  private constructor(page: Page, line: CDPSession) {
    this.page = page
    this.#line = line
  }

  static async set(browser: Browser, state?: BrowserContextOptions['storageState']): Promise<Stage> {
    // With motion reduced, cameras cut: what is measured is drawing, not the way there.
    const context = await browser.newContext({
      viewport: windowSize,
      reducedMotion: 'no-preference',
      ...(state && { storageState: state }),
    })
    const page = await context.newPage()
    page.on('pageerror', error => console.error(error.message))
    const line = await context.newCDPSession(page)
    await line.send('Performance.enable', { timeDomain: 'threadTicks' })
    return new Stage(page, line)
  }

  /** CPU seconds of the main thread's tasks since the page began. */
  async cpu(): Promise<number> {
    const { metrics } = await this.#line.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0
  }

  /** Runs `act` and counts what it cost. Frames are those in which the page got the chance to draw. */
  async frameCost(act: () => Promise<void>): Promise<FrameCost> {
    await this.settle()
    await this.page.evaluate(() => {
      const counter = { frames: 0, running: true }
      const count = () => {
        counter.frames++
        if (counter.running) requestAnimationFrame(count)
      }
      requestAnimationFrame(count)
      Object.assign(window, { benchFrames: counter })
    })
    const before = await this.cpu()
    await act()
    const spent = (await this.cpu()) - before
    const frames = await this.page.evaluate(() => {
      const counter = (window as unknown as { benchFrames: { frames: number; running: boolean } }).benchFrames
      counter.running = false
      return counter.frames
    })
    return { msPerFrame: (spent * 1000) / frames, frames }
  }

  /** Until the page has nothing left to do for a while. */
  async settle(): Promise<void> {
    await this.page.evaluate(
      () =>
        new Promise<void>(resolve => {
          const idle = () => requestIdleCallback(() => setTimeout(resolve, 150), { timeout: 3000 })
          requestAnimationFrame(() => requestAnimationFrame(idle))
        }),
    )
  }

  /** Real input, which the browser hands to the page once a frame. */
  async wheel(at: readonly [number, number], by: readonly [number, number], ctrl = false): Promise<void> {
    await this.#line.send('Input.dispatchMouseEvent', {
      type: 'mouseWheel',
      x: at[0],
      y: at[1],
      deltaX: by[0],
      deltaY: by[1],
      modifiers: ctrl ? 2 : 0,
    })
  }

  async heapMegabytes(): Promise<number> {
    await this.#line.send('HeapProfiler.enable')
    await this.#line.send('HeapProfiler.collectGarbage')
    const { usedSize } = await this.#line.send('Runtime.getHeapUsage')
    await this.#line.send('HeapProfiler.disable')
    return usedSize / 1024 / 1024
  }

  async close(): Promise<void> {
    await this.page.context().close()
  }
}
