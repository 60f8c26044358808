import type { IStylesOptions } from 'docx'
import { ownLanguage } from '#shared/export/record/languageTag.ts'

/** The ink of our pages, as word processors write it. */
export const colors = {
  ink: '1d2629',
  ink2: '4a5558',
  line: 'd9d5c7',
  green: '1b6350',
  ochre: '7a4f00',
  pen: '1f4fa3',
} as const

const text = 'Noto Sans'
const title = 'Vollkorn'

/** Of words that are ours, whatever language the group writes in. */
export const ours = { language: { value: ownLanguage } } as const

/** Sizes are half points. */
export function documentStyles(language: string): IStylesOptions {
  const titled = (size: number) => ({ font: title, size, bold: true, color: colors.ink })
  const style = (id: string, run: object, paragraph: object = {}) => ({
    id,
    name: id,
    basedOn: 'Normal',
    run,
    paragraph,
  })
  return {
    default: {
      document: {
        run: { font: text, size: 20, color: colors.ink, language: { value: language } },
        paragraph: { spacing: { after: 120, line: 288 } },
      },
      title: { run: titled(80), paragraph: { spacing: { before: 0, after: 60, line: 240 } } },
      heading1: {
        run: { ...titled(34), ...ours },
        paragraph: { spacing: { before: 480, after: 140 }, keepNext: true },
      },
      heading2: {
        run: titled(24),
        paragraph: { spacing: { before: 280, after: 80 }, keepNext: true },
      },
      listParagraph: { run: { font: text } },
    },
    paragraphStyles: [
      style('Kind', { font: title, size: 26, color: colors.green, ...ours }, { spacing: { after: 0 } }),
      style('Lead', { font: title, size: 29, italics: true }, { spacing: { after: 280 } }),
      style('Sentence', { font: title, size: 31 }, { spacing: { after: 320, line: 320 } }),
      style('Quotation', { font: title, size: 25 }, { indent: { left: 240 }, spacing: { after: 200 } }),
      style('ContentsTitle', { ...titled(34), ...ours }, { spacing: { before: 400, after: 120 } }),
      style('ContentsLine', { size: 20, ...ours }, { spacing: { after: 20 } }),
      style('Small', { size: 16, color: colors.ink2 }, { spacing: { after: 60 } }),
    ],
  }
}
