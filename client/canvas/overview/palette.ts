import { type Paper, papers } from '#shared/board/kinds.ts'

const inks = {
  sheet: '--sheet',
  sheet2: '--sheet-2',
  kraft: '--kraft',
  kraft2: '--kraft-2',
  kraftLine: '--kraft-line',
  panel: '--panel',
  ink: '--ink',
  ink2: '--ink-2',
  line2: '--line-2',
  pen: '--pen',
  onPen: '--on-pen',
  domain: '--domain',
  community: '--community',
  practice: '--practice',
  ok: '--ok',
  amber: '--amber',
  red: '--red',
  cardInk: '--card-ink',
  cardInk2: '--card-ink-2',
  cardEdge: '--card-edge',
  onPerson: '--on-person',
} as const

const persons = 12

/** The look's own properties, read once for each theme: a painter cannot follow `var()`. */
export interface Palette extends Readonly<Record<keyof typeof inks, string>> {
  readonly papers: Readonly<Record<Paper, string>>
  readonly persons: readonly string[]
  /** Families of type. */
  readonly text: string
  readonly title: string
}

/** As it holds for an element now. */
export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element)
  const read = (property: string) => style.getPropertyValue(property).trim()
  return matchMedia('(forced-colors: active)').matches ? forcedPalette(read) : themePalette(read)
}

function themePalette(read: (property: string) => string): Palette {
  return {
    ...mapped(inks, read),
    papers: mapped(
      Object.fromEntries(papers.map(paper => [paper, `--paper-${paper}`])),
      read,
    ) as Palette['papers'],
    persons: Array.from({ length: persons }, (_, index) => read(`--person-${index + 1}`)),
    text: read('--font-text'),
    title: read('--font-title'),
  }
}

/** Where the device forces its own colours, paper is its ground and all lines are its text. */
function forcedPalette(read: (property: string) => string): Palette {
  const drawn = mapped(inks, () => 'CanvasText')
  return {
    ...drawn,
    sheet: 'Canvas',
    sheet2: 'Canvas',
    kraft: 'Canvas',
    kraft2: 'Canvas',
    panel: 'Canvas',
    onPerson: 'Canvas',
    onPen: 'HighlightText',
    pen: 'Highlight',
    papers: mapped(Object.fromEntries(papers.map(paper => [paper, ''])), () => 'Canvas') as Palette['papers'],
    persons: Array.from({ length: persons }, () => 'CanvasText'),
    text: read('--font-text'),
    title: read('--font-title'),
  }
}

function mapped<Key extends string>(
  from: Readonly<Record<Key, string>>,
  read: (property: string) => string,
): Record<Key, string> {
  return Object.fromEntries(Object.entries<string>(from).map(([key, value]) => [key, read(value)])) as Record<
    Key,
    string
  >
}
