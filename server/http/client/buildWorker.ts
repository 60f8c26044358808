import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'

const source = join(import.meta.dirname, '../../../client')

/** Scripts, styles and the two typefaces in Latin letters; other scripts' letters are kept when they are used. */
const neededOffline = /\.(js|css)$|-latin-wght-/

/** Builds the worker that keeps the interface in `folder`, which must be whole, and tells it all files it is to keep. */
export async function buildWorker(folder: string): Promise<void> {
  const assets = (await readdir(join(folder, 'assets'))).sort()
  const files = [
    '/favicon.svg',
    ...assets.filter(name => neededOffline.test(name)).map(name => `/assets/${name}`),
  ]
  const name = createHash('sha256').update(assets.join('\n')).digest('base64url').slice(0, 12)
  await build({
    configFile: false,
    root: source,
    publicDir: false,
    logLevel: 'error',
    define: { builtFiles: JSON.stringify(files), buildName: JSON.stringify(name) },
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2022',
      rollupOptions: {
        input: join(source, 'serviceWorker.ts'),
        output: { format: 'iife', entryFileNames: 'serviceWorker.js' },
      },
    },
  })
}
