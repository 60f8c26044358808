import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { NodeCompiler, type NodeTypstDocument, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler'
import { fontFolders } from '../fontFiles.ts'

/** Pages set by a template in this folder, from data alone. */
export interface TypesetRequest {
  readonly template: 'record' | 'canvas'
  readonly data: object
  /** What the data calls pictures, by name. */
  readonly files: ReadonlyMap<string, Uint8Array>
  /** ISO day: the time of making that the file tells, so that equal boards give equal bytes. */
  readonly day: string
}

export interface Typeset {
  readonly pdf: Uint8Array
  readonly isAccessible: boolean
}

const folder = dirname(fileURLToPath(import.meta.url))

/**
 * A PDF that screen readers can read: tagged, with a language and a title (PDF/UA-1). The typesetter checks this itself
 * and refuses what falls short; then the same pages come as a plain PDF, and `isAccessible` says so.
 *
 * Trap: what it uses is given back only by garbage collection. Call it in a thread that ends.
 */
export function typeset({ template, data, files, day }: TypesetRequest): Typeset {
  const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: [...fontFolders()] }] })
  for (const [name, bytes] of files) compiler.mapShadow(join(folder, name), Buffer.from(bytes))
  const document = compiled(compiler, template, data)
  // What laying out has remembered is of no use any more.
  compiler.evictCache(0)
  const creationTimestamp = Math.floor(Date.parse(`${day}T12:00:00Z`) / 1000)
  const write = (pdfStandard: PdfStandard) =>
    new Uint8Array(compiler.pdf(document, { pdfStandard, creationTimestamp }))
  try {
    return { pdf: write(PdfStandard.UA_1), isAccessible: true }
  } catch {
    return { pdf: write(PdfStandard.V_1_7), isAccessible: false }
  }
}

function compiled(compiler: NodeCompiler, template: string, data: object): NodeTypstDocument {
  const mainFileContent = readFileSync(new URL(`./${template}.typ`, import.meta.url), 'utf8')
  const made = compiler.compile({ mainFileContent, inputs: { data: JSON.stringify(data) } })
  if (made.result) return made.result
  const [first] = made.takeDiagnostics()?.shortDiagnostics ?? []
  throw new Error(`the typesetter refused ${template}: ${JSON.stringify(first)}`)
}
