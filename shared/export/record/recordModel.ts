import type { ZoneId } from '#shared/board/ids.ts'

/**
 * A record as all paper formats print it: text that people wrote stands here as plain strings, and it is each
 * format's duty to escape them. Nothing in here knows about Markdown, HTML or pages.
 */
export interface BoardRecord {
  /** What kind of record: "Community charter". */
  readonly kind: string
  readonly title: string
  readonly lead: string
  /** What stands at the foot of each page: "Front Door · Charter, version 1". */
  readonly running: string
  /** The language in which the group writes, as a BCP 47 tag: for hyphens, speech and the forms of letters. */
  readonly language: string
  /** ISO day for which it stands. */
  readonly day: string
  /** The sentence that the record opens with; empty if there is none yet. */
  readonly sentence: string
  /** The title block, as label and value; an empty value prints as not yet agreed. */
  readonly facts: readonly Fact[]
  /** What was adopted when, oldest first. */
  readonly versions: readonly Block[]
  readonly sections: readonly Section[]
  readonly colophon: string
}

export interface Fact {
  readonly label: string
  readonly value: Cell
}

export interface Section {
  /** "1" to "13", or a letter for an appendix. */
  readonly number: string
  readonly title: string
  /** None prints as not yet agreed: sections never vanish. */
  readonly blocks: readonly Block[]
  /** Where on the board it comes from: for a preview that leads there. */
  readonly zones: readonly ZoneId[]
}

export type Block =
  | { readonly block: 'quote'; readonly text: string }
  | { readonly block: 'paragraph'; readonly text: readonly Inline[] }
  | { readonly block: 'heading'; readonly text: string }
  | { readonly block: 'list'; readonly items: readonly (readonly Inline[])[] }
  | TableBlock
  /** A canvas drawn: formats without pictures pass over it, since its words follow. */
  | { readonly block: 'picture'; readonly canvas: string; readonly title: string; readonly alt: string }
  | { readonly block: 'not-yet' }

export interface TableBlock {
  readonly block: 'table'
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

/**
 * Plain, stressed, a safe web address with its text, a place in the record with a name, or a way to such a place.
 * Names are unique and every way leads somewhere (`withSoundWays`).
 */
export type Inline =
  | string
  | { readonly stressed: string }
  | { readonly address: string; readonly text: string }
  | { readonly place: string; readonly text: string }
  | { readonly to: string; readonly text: string }

export type Cell = Inline | readonly Inline[]

export const notYetAgreed = 'Not yet agreed'

export function inlinesOf(cell: Cell): readonly Inline[] {
  return isList(cell) ? cell : [cell]
}

/** The words of a cell without what they are: for measuring, and for formats that know nothing else. */
export function plainText(cell: Cell): string {
  return inlinesOf(cell)
    .map(inline =>
      typeof inline === 'string' ? inline : 'stressed' in inline ? inline.stressed : inline.text,
    )
    .join('')
}

export function quote(text: string): readonly Block[] {
  return text.trim() === '' ? [] : [{ block: 'quote', text }]
}

export function paragraph(...text: readonly Inline[]): Block {
  return { block: 'paragraph', text }
}

export function heading(text: string): Block {
  return { block: 'heading', text }
}

/** A list; nothing if it has no items. */
export function list(items: readonly (readonly Inline[])[]): readonly Block[] {
  return items.length > 0 ? [{ block: 'list', items }] : []
}

/** A table; nothing if it has no rows. Columns that are empty throughout are left out, but for the first. */
export function table(columns: readonly string[], rows: readonly (readonly Cell[])[]): readonly Block[] {
  if (rows.length === 0) return []
  const kept = columns.map(
    (_, column) => column === 0 || rows.some(row => plainText(row[column] ?? '') !== ''),
  )
  const keep = <Item>(items: readonly Item[]) => items.filter((_, column) => kept[column])
  return [{ block: 'table', columns: keep(columns), rows: rows.map(keep) }]
}

/** A part of a section under its own heading, which says so if there is nothing in it. */
export function part(title: string, blocks: readonly Block[]): readonly Block[] {
  return [heading(title), ...(blocks.length > 0 ? blocks : [{ block: 'not-yet' } as const])]
}

/** Several ways or words in one cell, with something between them. */
export function joined(items: readonly Inline[], between: string): readonly Inline[] {
  return items.flatMap((item, index) => (index === 0 ? [item] : [between, item]))
}

function isList(cell: Cell): cell is readonly Inline[] {
  return Array.isArray(cell)
}
