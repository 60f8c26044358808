import { readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { compressClient } from './compressClient.ts'

/** Where the built interface lies. */
export const builtClient = join(import.meta.dirname, '../../../dist/client')

const root = join(import.meta.dirname, '../../..')
const sources = ['client', 'shared', 'server/http/client', 'vite.config.ts', 'package-lock.json']

/** Whether the built interface is missing, or older than anything it is made of. */
export async function isClientStale(): Promise<boolean> {
  const built = await stat(join(builtClient, 'index.html')).catch(unless('ENOENT'))
  if (!built) return true
  for (const source of sources) {
    if ((await newest(join(root, source))) > built.mtimeMs) return true
  }
  return false
}

/**
 * Builds the interface quietly, beside the old one, and puts it in its place when it is whole: nobody is ever served
 * half of it, and two who build at once do not disturb each other. The builder is loaded only here, so that a server
 * that need not build never pays for it.
 */
export async function buildClient(): Promise<void> {
  const [{ build }, { buildWorker }] = await Promise.all([import('vite'), import('./buildWorker.ts')])
  const draft = `${builtClient}.${process.pid}`
  await build({
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir: draft, emptyOutDir: true },
  })
  await buildWorker(draft)
  await compressClient(draft)
  const former = `${draft}.former`
  await rename(builtClient, former).catch(unless('ENOENT'))
  await rename(draft, builtClient).catch(unless('ENOTEMPTY', 'EEXIST'))
  for (const rest of [draft, former]) await rm(rest, { recursive: true, force: true })
}

async function newest(path: string): Promise<number> {
  const own = await stat(path).catch(unless('ENOENT'))
  if (!own) return 0
  if (!own.isDirectory()) return own.mtimeMs
  const entries = await readdir(path)
  const times = await Promise.all(entries.map(entry => newest(join(path, entry))))
  return Math.max(0, ...times)
}

function unless(...expected: readonly string[]) {
  return (error: NodeJS.ErrnoException): undefined => {
    if (!expected.includes(error.code ?? '')) throw error
  }
}
