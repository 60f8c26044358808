import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** Lays a `.br` and a `.gz` beside each text of the built interface, so that serving costs no compression. */
export async function compressClient(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = new Set(
    entries.filter(entry => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name)),
  )
  const plain = [...paths].filter(
    path => /\.(js|css|svg|json|webmanifest)$/.test(path) && !paths.has(`${path}.br`),
  )
  await Promise.all(
    plain.map(async path => {
      const bytes = await readFile(path)
      await writeFile(`${path}.gz`, await zip(bytes, { level: 9 }))
      await writeFile(`${path}.br`, await brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }))
    }),
  )
}
