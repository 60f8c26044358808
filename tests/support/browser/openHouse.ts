import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { builtClient } from '#server/http/client/buildClient.ts'
import type { Limits } from '#shared/protocol/limits.ts'
import { startServer, type TestServer } from '../startServer.ts'
import { launchChromium } from './launchChromium.ts'
import { Visitor } from './Visitor.ts'

export interface House {
  readonly server: TestServer
  readonly browser: Browser
  /** A person with a browser of their own: no cookie and no storage is shared with anybody else. */
  visitor(name: string, options?: BrowserContextOptions): Promise<Visitor>
}

/** One server and one browser for the tests of a file. */
export function openHouse({ limits }: { readonly limits?: Partial<Limits> } = {}): House {
  let server: TestServer | undefined
  let browser: Browser | undefined
  beforeAll(async () => {
    ;[server, browser] = await Promise.all([
      startServer({ client: builtClient, ...(limits && { limits }) }),
      launchChromium(),
    ])
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })
  return {
    get server() {
      return opened(server)
    },
    get browser() {
      return opened(browser)
    },
    async visitor(name, options) {
      // With motion reduced the camera cuts instead of flying, so that nothing is measured on its way.
      const context = await opened(browser).newContext({
        viewport: { width: 1440, height: 900 },
        reducedMotion: 'reduce',
        // A worker that keeps the interface would stand between a test and the requests that it watches.
        serviceWorkers: 'block',
        ...options,
      })
      return new Visitor(name, await context.newPage(), opened(server).url)
    },
  }
}

function opened<Thing>(thing: Thing | undefined): Thing {
  if (thing === undefined) throw new Error('the house opens before the first test')
  return thing
}
