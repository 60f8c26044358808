import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Where the built interface lies. */
export const builtClient = join(import.meta.dirname, '../../../dist/client')

const root = join(import.meta.dirname, '../../..')
const sources = ['client', 'shared', 'vite.config.ts', 'package-lock.json']

/** Whether the built interface is missing, or older than anything it is made of. */
export async function isClientStale(): Promise<boolean> {
  const built = await stat(join(builtClient, 'index.html')).catch(ifMissing)
  if (!built) return true
  for (const source of sources) {
    if ((await newest(join(root, source))) > built.mtimeMs) return true
  }
  return false
}

/** Builds the interface quietly. The builder is loaded only here: a server that need not build never pays for it. */
export async function buildClient(): Promise<void> {
  const { build } = await import('vite')
  await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'error' })
}

async function newest(path: string): Promise<number> {
  const own = await stat(path).catch(ifMissing)
  if (!own) return 0
  if (!own.isDirectory()) return own.mtimeMs
  const entries = await readdir(path)
  const times = await Promise.all(entries.map(entry => newest(join(path, entry))))
  return Math.max(0, ...times)
}

function ifMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
