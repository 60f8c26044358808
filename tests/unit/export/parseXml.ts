export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (XmlElement | string)[]
}

const token = /<\/([\w:-]+)\s*>|<([\w:-]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy
const reference = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)/i

/** A strict reader of plain XML: throws wherever a viewer might stop, or guess. */
export function parseXml(text: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] }
  const open = [root]
  token.lastIndex = 0
  while (token.lastIndex < text.length) {
    const at = token.lastIndex
    const match = token.exec(text)
    const parent = open.at(-1)
    if (!match || !parent) throw new Error(`not XML at ${at}: ${text.slice(at, at + 60)}`)
    const [, closing, opening, attributes = '', selfClosing, words] = match
    if (closing !== undefined) {
      if (open.pop()?.name !== closing) throw new Error(`</${closing}> closes nothing`)
    } else if (opening !== undefined) {
      const element = { name: opening, attributes: parseAttributes(attributes), children: [] }
      parent.children.push(element)
      if (selfClosing === '') open.push(element)
    } else {
      parent.children.push(checked(words ?? ''))
    }
  }
  const [element] = root.children.filter(child => typeof child !== 'string')
  if (open.length !== 1 || element === undefined) throw new Error('not one closed element')
  return element
}

export function allElements(element: XmlElement): XmlElement[] {
  return [
    element,
    ...element.children.flatMap(child => (typeof child === 'string' ? [] : allElements(child))),
  ]
}

function parseAttributes(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, checked(value)]),
  )
}

function checked(text: string): string {
  if (reference.test(text)) throw new Error(`bare ampersand in ${text.slice(0, 60)}`)
  if (/[^\P{Cc}\n\t]|[\ufffe\uffff]/u.test(text) || !text.isWellFormed())
    throw new Error('forbidden character')
  return text
}
