import {
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  InternalHyperlink,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type ParagraphChild,
  SectionType,
  Tab,
  type Table,
  TabStopType,
  TextRun,
} from 'docx'
import { isAppendix } from '#shared/export/record/isAppendix.ts'
import {
  type Block,
  type BoardRecord,
  notYetAgreed,
  plainText,
  type Section,
} from '#shared/export/record/recordModel.ts'
import { cleanText } from '#shared/export/text/cleanText.ts'
import { directionOf } from '#shared/export/text/splitRuns.ts'
import { capital } from '#shared/export/words.ts'
import { unreachable } from '#shared/std/unreachable.ts'
import { bookmarked, inlines, said } from './inlines.ts'
import { colors, documentStyles, ours } from './styles.ts'
import { factTable, tableOf } from './tables.ts'

/** A canvas drawn as PNG, and its size in pixels. */
interface DocumentPicture {
  readonly png: Uint8Array
  readonly width: number
  readonly height: number
}

export interface DocumentParts {
  readonly pictures: ReadonlyMap<string, DocumentPicture>
  readonly paper: 'a4' | 'letter'
}

const sizes = { a4: [210, 297], letter: [216, 279] } as const
const margin = 23

/**
 * A record for word processors: real headings, lists and tables with repeating heads, so that it can be worked on, and
 * bookmarks with ways between them. Pictures stand at the end on pages that lie.
 */
export async function recordDocument(record: BoardRecord, parts: DocumentParts): Promise<Uint8Array> {
  const [width, height] = sizes[parts.paper]
  const room = convertMillimetersToTwip(width - 2 * margin)
  const upright = record.sections.filter(section => !isOfPictures(section))
  const lying = record.sections.filter(isOfPictures)
  const page = (orientation: 'portrait' | 'landscape'): NonNullable<ISectionOptions['properties']> => ({
    type: SectionType.NEXT_PAGE,
    page: {
      size: {
        width: convertMillimetersToTwip(width),
        height: convertMillimetersToTwip(height),
        orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: Object.fromEntries(
        (['left', 'right', 'top', 'bottom'] as const).map(side => [
          side,
          convertMillimetersToTwip(orientation === 'landscape' ? 13 : margin),
        ]),
      ),
    },
  })
  const footers = { default: footer(record, room) }
  const plates = lying.flatMap(section => [
    headingOf(section),
    ...section.blocks.flatMap(block => plate(block, { parts, width, height })),
  ])
  const document = new Document({
    title: `${cleanText(record.title)}: ${record.kind}`,
    subject: record.kind,
    creator: 'Convene',
    description: cleanText(record.sentence) || record.kind,
    keywords: 'community of practice',
    styles: documentStyles(record.language),
    sections: [
      {
        properties: page('portrait'),
        footers,
        children: [
          ...opening(record, room),
          ...upright.flatMap(section => [headingOf(section), ...content(section, room)]),
          new Paragraph({ style: 'Small', spacing: { before: 480 }, children: said(record.colophon) }),
        ],
      },
      ...(plates.length > 0 ? [{ properties: page('landscape'), footers, children: plates }] : []),
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

function opening(record: BoardRecord, room: number): (Paragraph | Table)[] {
  const { kind, title, lead, sentence, facts, versions, sections } = record
  return [
    new Paragraph({ style: 'Kind', children: said(kind) }),
    new Paragraph({ heading: HeadingLevel.TITLE, ...directed(title), children: said(title) }),
    ...(lead ? [new Paragraph({ style: 'Lead', ...directed(lead), children: said(capital(lead)) })] : []),
    ...(sentence
      ? [new Paragraph({ style: 'Sentence', ...directed(sentence), children: said(sentence) })]
      : []),
    factTable(facts, room),
    ...versions.flatMap(block => blockOf(block, room)),
    new Paragraph({ style: 'ContentsTitle', children: said('Contents') }),
    ...sections.map(
      section =>
        new Paragraph({
          style: 'ContentsLine',
          children: [new InternalHyperlink({ anchor: anchorOf(section), children: said(nameOf(section)) })],
        }),
    ),
  ]
}

function headingOf(section: Section): Paragraph {
  const number = new TextRun({ text: `${section.number}\u2002`, color: colors.green })
  return new Paragraph({
    heading: HeadingLevel.HEADING_1,
    children: [bookmarked(anchorOf(section), [number, ...said(section.title)])],
  })
}

function content({ blocks }: Section, room: number): (Paragraph | Table)[] {
  return blocks.length > 0 ? blocks.flatMap(block => blockOf(block, room)) : [notYet()]
}

function blockOf(block: Block, room: number): (Paragraph | Table)[] {
  switch (block.block) {
    case 'quote':
      return [
        new Paragraph({
          style: 'Quotation',
          ...directed(block.text),
          border: { left: { style: BorderStyle.SINGLE, size: 18, space: 10, color: colors.ochre } },
          children: said(block.text),
        }),
      ]
    case 'paragraph':
      return [new Paragraph({ ...directed(plainText(block.text)), children: inlines(block.text) })]
    case 'heading':
      return [
        new Paragraph({
          heading: HeadingLevel.HEADING_2,
          ...directed(block.text),
          children: said(block.text),
        }),
      ]
    case 'list':
      return block.items.map(
        item =>
          new Paragraph({ bullet: { level: 0 }, ...directed(plainText(item)), children: inlines(item) }),
      )
    case 'table':
      return [tableOf(block, room), new Paragraph({ style: 'Small', children: [] })]
    case 'picture':
      return []
    case 'not-yet':
      return [notYet()]
    default:
      return unreachable(block)
  }
}

function plate(
  block: Block,
  {
    parts,
    width,
    height,
  }: { readonly parts: DocumentParts; readonly width: number; readonly height: number },
): Paragraph[] {
  const picture = block.block === 'picture' ? parts.pictures.get(block.canvas) : undefined
  if (block.block !== 'picture' || !picture) return []
  const room = { w: millimetres(height - 26), h: millimetres(width - 62) }
  const scale = Math.min(room.w / picture.width, room.h / picture.height)
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_2,
      ...directed(block.title),
      children: said(block.title),
    }),
    new Paragraph({
      children: [
        new ImageRun({
          type: 'png',
          data: Buffer.from(picture.png),
          transformation: {
            width: Math.round(picture.width * scale),
            height: Math.round(picture.height * scale),
          },
          altText: { name: block.canvas, title: cleanText(block.title), description: cleanText(block.alt) },
        }),
      ],
    }),
  ]
}

/** In the pixels of a word processor, of which an inch has 96. */
function millimetres(length: number): number {
  return (length / 25.4) * 96
}

function notYet(): Paragraph {
  return new Paragraph({
    children: [new TextRun({ text: notYetAgreed, italics: true, color: colors.ink2, ...ours })],
  })
}

function footer({ running }: BoardRecord, room: number): Footer {
  const number: ParagraphChild = new TextRun({ children: [new Tab(), PageNumber.CURRENT] })
  return new Footer({
    children: [
      new Paragraph({
        style: 'Small',
        tabStops: [{ type: TabStopType.RIGHT, position: room }],
        children: [...said(running), number],
      }),
    ],
  })
}

function isOfPictures({ blocks }: Section): boolean {
  return blocks.some(({ block }) => block === 'picture')
}

function nameOf({ number, title }: Section): string {
  return `${isAppendix(number) ? `Appendix ${number}` : number}\u2002${title}`
}

function anchorOf({ number }: Section): string {
  return `section_${number}`
}

function directed(text: string): { bidirectional?: true } {
  return directionOf(text) === 'rtl' ? { bidirectional: true } : {}
}
