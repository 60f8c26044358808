import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What a reader finds in a PDF besides ink. */
export interface PdfReading {
  readonly pages: number
  readonly title: unknown
  readonly language: unknown
  /** Whether the file says that its content is tagged. */
  readonly isTagged: boolean
  /** The words of each page, in reading order. */
  readonly texts: readonly string[]
  /** What its tags tell, heading by heading: without running heads and numbers of pages, wherever a page ends. */
  readonly tagged: readonly TaggedPart[]
  /** The roles of the structure tree, each as often as it occurs. */
  readonly roles: ReadonlyMap<string, number>
  /** Texts that stand for pictures. */
  readonly alts: readonly string[]
  readonly bookmarks: readonly string[]
  /** Ways inside of the file, and addresses outside of it. */
  readonly ways: number
  readonly addresses: readonly string[]
  /** As `1.7`, and whether it claims to be for everybody (PDF/UA). */
  readonly claims: string
}

export interface TaggedPart {
  /** 1 and 2 for headings; 0 before the first. */
  readonly level: number
  readonly heading: string
  /** Of the heading, where it is another than the document's. */
  readonly language?: string | undefined
  /** With a line break wherever a line ends on the page. */
  text: string
}

interface TreeNode {
  readonly type?: string
  readonly id?: string
  readonly lang?: string
  readonly role?: string
  readonly alt?: string
  readonly children?: readonly object[]
}

export async function readPdf(bytes: Uint8Array): Promise<PdfReading> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const document = await loading.promise
  const texts: string[] = []
  const roles = new Map<string, number>()
  const alts: string[] = []
  const addresses: string[] = []
  let ways = 0
  const tagged: TaggedPart[] = [{ level: 0, heading: '', text: '' }]
  let marked: ReadonlyMap<string, string> = new Map()
  const wordsIn = (node: TreeNode): string =>
    (node.id && marked.get(node.id)) ?? (node.children ?? []).map(wordsIn).join('')
  const walk = (node: TreeNode) => {
    if (node.role) roles.set(node.role, (roles.get(node.role) ?? 0) + 1)
    if (node.alt) alts.push(node.alt)
    const [, level] = /^H(\d)$/.exec(node.role ?? '') ?? []
    if (level) tagged.push({ level: Number(level), heading: wordsIn(node), language: node.lang, text: '' })
    const part = tagged.at(-1)
    if (part && node.id && !level) part.text += marked.get(node.id) ?? ''
    if (part && node.role) part.text += '\n'
    // In the place of what is drawn in a picture stand its words.
    const isWhole = level || node.role === 'Figure'
    for (const child of isWhole ? [] : (node.children ?? [])) walk(child)
  }
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    texts.push(items.map(item => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''))
    marked = wordsByMark((await page.getTextContent({ includeMarkedContent: true })).items)
    const tree: TreeNode | null = await page.getStructTree()
    if (tree) walk(tree)
    for (const { url, dest } of await page.getAnnotations()) {
      if (typeof url === 'string') addresses.push(url)
      else if (dest) ways++
    }
  }
  const [{ info, metadata }, outline, mark] = await Promise.all([
    document.getMetadata(),
    document.getOutline(),
    document.getMarkInfo(),
  ])
  const facts = new Map<string, unknown>(Object.entries(info))
  const reading = {
    pages: document.numPages,
    title: facts.get('Title'),
    language: facts.get('Language'),
    isTagged: (mark as { Marked?: boolean } | null)?.Marked === true,
    texts,
    tagged,
    roles,
    alts,
    bookmarks: titles(outline ?? []),
    ways,
    addresses,
    claims: `${facts.get('PDFFormatVersion')} ${String(metadata?.getRaw() ?? '').match(/pdfuaid:part[^0-9]*(\d)/)?.[1] ?? ''}`,
  }
  await loading.destroy()
  return reading
}

type TextContent = Awaited<ReturnType<PDFPageProxy['getTextContent']>>

/** The words under each mark of a page, by which its tags call them. */
function wordsByMark(items: TextContent['items']): ReadonlyMap<string, string> {
  const marked = new Map<string, string>()
  const open: (string | undefined)[] = []
  for (const item of items) {
    if ('str' in item) {
      const mark = open.at(-1)
      if (mark) marked.set(mark, (marked.get(mark) ?? '') + (item.hasEOL ? '\n' : '') + item.str)
    } else if (item.type === 'endMarkedContent') open.pop()
    else open.push(item.id ?? undefined)
  }
  return marked
}

interface Bookmark {
  readonly title: string
  readonly items: readonly Bookmark[]
}

function titles(bookmarks: readonly Bookmark[]): string[] {
  return bookmarks.flatMap(({ title, items }) => [title, ...titles(items)])
}
