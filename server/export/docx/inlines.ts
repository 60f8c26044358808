import { Bookmark, ExternalHyperlink, InternalHyperlink, type ParagraphChild, TextRun } from 'docx'
import { isSafeAddress } from '#shared/board/fields.ts'
import type { Inline } from '#shared/export/record/recordModel.ts'
import { cleanText } from '#shared/export/text/cleanText.ts'
import { directionOf } from '#shared/export/text/splitRuns.ts'
import { colors } from './styles.ts'

/** What people wrote, as runs and nothing else. */
export function inlines(items: readonly Inline[]): ParagraphChild[] {
  return items.flatMap((item): ParagraphChild[] => {
    if (typeof item === 'string') return said(item)
    if ('stressed' in item) return said(item.stressed, { italics: true })
    if ('place' in item) return [bookmarked(item.place, said(item.text))]
    if ('to' in item) return [new InternalHyperlink({ anchor: item.to, children: said(item.text, way) })]
    if (!isSafeAddress(item.address)) return said(item.text)
    return [new ExternalHyperlink({ link: item.address, children: said(item.text, way) })]
  })
}

const way = { color: colors.pen }

interface Look {
  readonly italics?: boolean
  readonly color?: string
}

export function said(text: string, look: Look = {}): TextRun[] {
  const clean = cleanText(text).replace(/[\n ]+/g, ' ')
  if (clean === '') return []
  return [new TextRun({ text: clean, ...look, ...(directionOf(clean) === 'rtl' && { rightToLeft: true }) })]
}

export function bookmarked(id: string, children: ParagraphChild[]): ParagraphChild {
  return new Bookmark({ id, children })
}
