/**
 * A record as all paper formats print it: text that people wrote stands here as plain strings, and it is each
 * format's duty to escape them. Nothing in here knows about Markdown, HTML or pages.
 */
export interface BoardRecord {
  /** What kind of record: "Community charter". */
  readonly kind: string
  readonly title: string
  readonly lead: string
  /** The title block, as label and value; an empty value prints as not yet agreed. */
  readonly facts: readonly Fact[]
  /** What was adopted when, oldest first. */
  readonly versions: readonly Block[]
  readonly sections: readonly Section[]
  readonly colophon: string
}

export interface Fact {
  readonly label: string
  readonly value: string
}

interface Section {
  /** "1" to "13", or "A" for the appendix. */
  readonly number: string
  readonly title: string
  /** None prints as not yet agreed: sections never vanish. */
  readonly blocks: readonly Block[]
}

export type Block =
  | { readonly block: 'quote'; readonly text: string }
  | { readonly block: 'paragraph'; readonly text: readonly Inline[] }
  | { readonly block: 'heading'; readonly text: string }
  | { readonly block: 'list'; readonly items: readonly (readonly Inline[])[] }
  | {
      readonly block: 'table'
      readonly columns: readonly string[]
      readonly rows: readonly (readonly Cell[])[]
    }
  | { readonly block: 'not-yet' }

/** Plain, stressed, or a safe web address with its text. */
export type Inline =
  | string
  | { readonly stressed: string }
  | { readonly address: string; readonly text: string }

export type Cell = Inline

export const notYetAgreed = 'Not yet agreed'

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
  const kept = columns.map((_, column) => column === 0 || rows.some(row => (row[column] ?? '') !== ''))
  const keep = <Item>(items: readonly Item[]) => items.filter((_, column) => kept[column])
  return [{ block: 'table', columns: keep(columns), rows: rows.map(keep) }]
}

/** A part of a section under its own heading, which says so if there is nothing in it. */
export function part(title: string, blocks: readonly Block[]): readonly Block[] {
  return [heading(title), ...(blocks.length > 0 ? blocks : [{ block: 'not-yet' } as const])]
}
