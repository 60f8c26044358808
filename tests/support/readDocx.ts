import { strFromU8, unzipSync } from 'fflate'
import { allElements, parseXml, type XmlElement } from '../unit/export/parseXml.ts'

/** A document for word processors: its parts as they lie in the file, and those of XML as elements. */
export interface DocxReading {
  readonly names: readonly string[]
  part(name: string): string
  elements(name: string): readonly XmlElement[]
  /** All that a reader or their screen reader finds: words, alternatives of pictures, and what the file says of itself. */
  readonly text: string
}

const signs: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

export function readDocx(bytes: Uint8Array): DocxReading {
  const files = unzipSync(bytes)
  const part = (name: string) => strFromU8(files[name] ?? new Uint8Array())
  const elements = (name: string) => allElements(parseXml(part(name).replace(/^<\?xml[^>]*\?>\s*/, '')))
  const isXml = (name: string) => /\.(?:xml|rels)$/.test(name)
  const text = Object.keys(files)
    .filter(isXml)
    .flatMap(name => elements(name))
    .flatMap(({ children, attributes }) => [
      ...children.filter(child => typeof child === 'string'),
      attributes.descr ?? '',
    ])
    .join('')
    .replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => signs[name] ?? '')
  return { names: Object.keys(files), part, elements, text }
}
