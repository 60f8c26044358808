import { isSafeAddress } from '#shared/board/fields.ts'
import { columnShares } from '#shared/export/record/columnShares.ts'
import {
  type Block,
  type BoardRecord,
  type Cell,
  type Inline,
  inlinesOf,
  plainText,
} from '#shared/export/record/recordModel.ts'
import { capital, counted } from '#shared/export/words.ts'
import { type LetterParts, Letters } from './Letters.ts'
import { languageData } from './languageData.ts'

export type Paper = 'a4' | 'letter'

export interface RecordDataParts extends LetterParts {
  /** The names of the files in which the canvases are drawn. */
  readonly pictures: ReadonlyMap<string, string>
  /** Families in the order in which they are asked for a letter. */
  readonly fonts: readonly string[]
  readonly paper: Paper
}

/** What `record.typ` reads. Its texts hold no letter without a face, and its headings are never empty. */
export function recordData(record: BoardRecord, parts: RecordDataParts): object {
  const letters = new Letters(parts)
  const { title, lead, sentence, kind, running, language, day, facts, colophon } = record
  const sections = record.sections.map(section => ({
    title: letters.setOr('Untitled', section.title),
    blocks: section.blocks.length > 0 ? section.blocks.flatMap(block => set(block)) : [{ block: 'not-yet' }],
    number: section.number,
  }))
  const data = {
    kind,
    title: letters.setOr('Untitled', title),
    'title-plain': `${letters.plain(title) || 'Untitled'}: ${kind}`,
    description: letters.plain(sentence) || kind,
    keywords: ['community of practice', kind.toLowerCase()],
    lead: lead ? letters.set(capital(lead)) : null,
    sentence: sentence ? letters.set(sentence) : null,
    running: letters.setOr(kind, running),
    ...languageData(language, day),
    large: letters.count > largeRecord,
    paper: parts.paper === 'letter' ? 'us-letter' : 'a4',
    fonts: parts.fonts,
    facts: facts.map(({ label, value }) => ({
      label,
      value: plainText(value).trim() === '' ? null : letters.set(safe(value)),
    })),
    versions: record.versions.flatMap(block => set(block)),
    numbers: sections.map(({ number }) => number),
    sections: sections.map(({ title: heading, blocks }) => ({ title: heading, blocks })),
    colophon,
  }
  return {
    ...data,
    notes: [
      ...(letters.missing > 0 ? [missingNote(letters.missing)] : []),
      ...(letters.emoji.size > 0 ? ['Emoji by Twemoji, CC BY 4.0.'] : []),
    ],
    emoji: Object.fromEntries(letters.emoji),
  }

  function set(block: Block): readonly Record<string, unknown>[] {
    switch (block.block) {
      case 'quote':
        return [{ block: 'quote', text: letters.setOr('–', block.text) }]
      case 'heading':
        return [{ block: 'heading', text: letters.setOr('Untitled', block.text) }]
      case 'paragraph':
        return [{ block: 'paragraph', text: letters.set(safe(block.text)) }]
      case 'list':
        return [{ block: 'list', items: block.items.map(item => letters.set(safe(item))) }]
      case 'table': {
        const shares = columnShares(block)
        const columns = block.columns.map((heading, column) => ({
          title: letters.setOr('–', heading),
          share: shares[column]?.share ?? 1,
          figures: shares[column]?.isFigures ?? false,
          later: column > 0,
          long: shares[column]?.hasLongWords ?? true,
        }))
        const rows = block.rows.map(row => ({
          cells: row.map(cell => letters.set(safe(cell))),
          long: row.some(cell => plainText(cell).length > mostUnbroken),
        }))
        return [{ block: 'table', columns, rows }]
      }
      case 'picture': {
        const file = parts.pictures.get(block.canvas)
        const title = letters.setOr('Untitled', block.title)
        return file === undefined ? [] : [{ block: 'picture', title, file, alt: letters.plain(block.alt) }]
      }
      default:
        return [block]
    }
  }
}

/** A record of more letters has hundreds of pages: finding the best line breaks for them would take seconds. */
const largeRecord = 300_000

/** A row of a table with more letters than this may be broken between pages. */
const mostUnbroken = 700

/** Addresses that are none are plain text. */
function safe(cell: Cell): readonly Inline[] {
  return inlinesOf(cell).map(inline =>
    typeof inline !== 'string' && 'address' in inline && !isSafeAddress(inline.address)
      ? inline.text
      : inline,
  )
}

function missingNote(count: number): string {
  return `${counted(count, 'letter has', 'letters have')} no place in our typefaces and ${count === 1 ? 'stands' : 'stand'} here as “\ufffd”.`
}
