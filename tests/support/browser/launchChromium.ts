import { existsSync } from 'node:fs'
import { type Browser, chromium as playwright } from 'playwright-core'

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/**
 * Our own flags: those that the packaged Chromium proposes switch web security off and squeeze everything into one
 * process, which would hide exactly the faults that we look for.
 */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--font-render-hinting=none',
]

/** A real browser: the one named by CHROMIUM_PATH, else one that is installed, else the one from the npm package. */
export async function launchChromium(): Promise<Browser> {
  const found = process.env.CHROMIUM_PATH ?? installed.find(path => existsSync(path))
  if (found) return playwright.launch({ executablePath: found, args: flags })
  const executablePath = await packagedChromium()
  try {
    return await playwright.launch({ executablePath, args: flags })
  } catch {
    // A bare machine lacks the few shared libraries a browser needs; the package brings them along.
    return playwright.launch({
      executablePath,
      args: flags,
      env: { ...process.env, ...(await packagedLibraries()) },
    })
  }
}

async function packagedChromium(): Promise<string> {
  const { default: packaged } = await import('@sparticuz/chromium')
  return packaged.executablePath()
}

/** The package unpacks its libraries only where it believes to run as a cloud function: let it believe so. */
async function packagedLibraries(): Promise<Record<string, string>> {
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs24.x'
  const { default: packaged } = await import('@sparticuz/chromium')
  await packaged.executablePath()
  delete process.env.AWS_EXECUTION_ENV
  const { tmpdir } = await import('node:os')
  return { LD_LIBRARY_PATH: `${tmpdir()}/al2023/lib` }
}
