import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import type { OpenScene } from './Candidate.ts'
import type { Stage } from './Stage.ts'

declare global {
  interface Window {
    /** When the first cards had been painted. */
    benchDrawn?: Promise<number>
  }
}

/** Opens an address and waits for what `drawn` names, painted. The page has to be as new as the stage. */
export async function openPage(
  stage: Stage,
  address: string,
  drawn: string,
): Promise<Pick<OpenScene, 'openMs' | 'openCpuMs' | 'scriptBytes'>> {
  const scripts = scriptsOf(stage.page)
  await stage.page.addInitScript(selector => {
    window.benchDrawn = new Promise(resolve => {
      const look = () => {
        if (!document.querySelector(selector)) return void requestAnimationFrame(look)
        // Two frames on, what was found has been painted.
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())))
      }
      requestAnimationFrame(look)
    })
  }, drawn)
  await stage.page.goto(address)
  const openMs = await stage.page.evaluate(() => window.benchDrawn ?? Number.NaN)
  const openCpuMs = (await stage.cpu()) * 1000
  return { openMs, openCpuMs, scriptBytes: await scripts() }
}

function scriptsOf(page: Page): () => Promise<number> {
  const bodies: Promise<Buffer>[] = []
  page.on('response', response => {
    if (response.request().resourceType() === 'script') bodies.push(response.body())
  })
  return async () => {
    let sum = 0
    for (const body of await Promise.all(bodies)) sum += gzipSync(body, { level: 9 }).length
    return sum
  }
}
