import type { BlockContent, PhrasingContent, RootContent, TableRow } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'
import { isSafeAddress } from '#shared/board/fields.ts'
import { unreachable } from '#shared/std/unreachable.ts'
import { isAppendix } from './record/isAppendix.ts'
import {
  type Block,
  type BoardRecord,
  type Cell,
  type Inline,
  inlinesOf,
  notYetAgreed,
  plainText,
  type Section,
} from './record/recordModel.ts'
import { cleanText } from './text/cleanText.ts'

/**
 * A record as Markdown (GFM). Text from the board becomes text nodes and nothing else, so the serializer escapes
 * whatever would mean something in Markdown; raw HTML cannot arise. Line breaks inside of a card become spaces.
 */
export function markdown(record: BoardRecord): string {
  const children: RootContent[] = [
    { type: 'heading', depth: 1, children: [text(record.title)] },
    { type: 'paragraph', children: [{ type: 'emphasis', children: [text(subtitle(record))] }] },
    factList(record),
    ...record.versions.flatMap(content),
    ...record.sections.filter(hasWords).flatMap(({ number, title, blocks }): RootContent[] => [
      {
        type: 'heading',
        depth: 2,
        children: [text(`${isAppendix(number) ? `Appendix ${number}` : number}. ${title}`)],
      },
      ...(blocks.length > 0 ? blocks.flatMap(content) : [notYet()]),
    ]),
    { type: 'thematicBreak' },
    { type: 'paragraph', children: [{ type: 'emphasis', children: [text(record.colophon)] }] },
  ]
  return toMarkdown(
    { type: 'root', children },
    { extensions: [gfmToMarkdown({ tablePipeAlign: false })], bullet: '-', emphasis: '*', rule: '-' },
  )
}

/** Pictures alone are nothing to Markdown. */
function hasWords({ blocks }: Section): boolean {
  return blocks.length === 0 || blocks.some(({ block }) => block !== 'picture')
}

function subtitle({ kind, lead }: BoardRecord): string {
  return lead ? `${kind}: ${lead}` : kind
}

function factList({ facts }: BoardRecord): RootContent {
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: facts.map(({ label, value }) => ({
      type: 'listItem',
      spread: false,
      children: [
        {
          type: 'paragraph',
          children: [
            { type: 'strong', children: [text(`${label}:`)] },
            text(' '),
            ...inlines(plainText(value) === '' ? [{ stressed: notYetAgreed }] : inlinesOf(value)),
          ],
        },
      ],
    })),
  }
}

function content(block: Block): BlockContent | readonly BlockContent[] {
  switch (block.block) {
    case 'quote':
      return {
        type: 'blockquote',
        children: [{ type: 'paragraph', children: [{ type: 'strong', children: [text(block.text)] }] }],
      }
    case 'paragraph':
      return { type: 'paragraph', children: inlines(block.text) }
    case 'heading':
      return { type: 'heading', depth: 3, children: [text(block.text)] }
    case 'list':
      return {
        type: 'list',
        ordered: false,
        spread: false,
        children: block.items.map(item => ({
          type: 'listItem',
          spread: false,
          children: [{ type: 'paragraph', children: inlines(item) }],
        })),
      }
    case 'table':
      return { type: 'table', children: [row(block.columns), ...block.rows.map(row)] }
    case 'picture':
      return []
    case 'not-yet':
      return notYet()
    default:
      return unreachable(block)
  }
}

function notYet(): BlockContent {
  return {
    type: 'paragraph',
    children: [{ type: 'emphasis', children: [{ type: 'text', value: notYetAgreed }] }],
  }
}

function row(cells: readonly Cell[]): TableRow {
  return {
    type: 'tableRow',
    children: cells.map(cell => ({ type: 'tableCell', children: inlines(inlinesOf(cell)) })),
  }
}

function inlines(items: readonly Inline[]): PhrasingContent[] {
  return items.flatMap((item): PhrasingContent[] => {
    if (typeof item === 'string') return item === '' ? [] : [text(item)]
    if ('stressed' in item) return [{ type: 'emphasis', children: [text(item.stressed)] }]
    if (!('address' in item)) return item.text === '' ? [] : [text(item.text)]
    if (!isSafeAddress(item.address)) return [text(item.text)]
    return [{ type: 'link', url: item.address, children: [text(item.text)] }]
  })
}

function text(value: string): PhrasingContent {
  return { type: 'text', value: cleanText(value).replace(/[ \n]+/g, ' ') }
}
