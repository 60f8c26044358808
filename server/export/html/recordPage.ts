import { createHash } from 'node:crypto'
import { isSafeAddress } from '#shared/board/fields.ts'
import { daysIn } from '#shared/export/daysIn.ts'
import { columnShares } from '#shared/export/record/columnShares.ts'
import { isAppendix } from '#shared/export/record/isAppendix.ts'
import { isOtherThanOurs, ownLanguage, runsFromRight } from '#shared/export/record/languageTag.ts'
import {
  type Block,
  type BoardRecord,
  type Cell,
  type Inline,
  inlinesOf,
  notYetAgreed,
  plainText,
  type Section,
  type TableBlock,
} from '#shared/export/record/recordModel.ts'
import { cleanText } from '#shared/export/text/cleanText.ts'
import { escapeMarkup } from '#shared/export/text/escapeMarkup.ts'
import { unreachable } from '#shared/std/unreachable.ts'

export interface PageParts {
  /** The canvases drawn, by name, as SVG. */
  readonly pictures: ReadonlyMap<string, string>
  readonly style: string
}

/**
 * A record as one page of HTML that stands by itself: it asks nobody for anything, and its policy lets nothing run
 * and nothing load but what it brings along. Pictures are images, in which nothing runs either.
 */
export function recordPage(record: BoardRecord, { pictures, style }: PageParts): string {
  const { kind, title, lead, sentence, language, day, sections, versions, colophon } = record
  const own = isOtherThanOurs(language) ? ` lang="${ownLanguage}"` : ''
  const write = (blocks: readonly Block[]) => blocks.map(block => html(block, { pictures, own })).join('\n')
  return `<!doctype html>
<html lang="${escapeMarkup(language)}"${runsFromRight(language) ? ' dir="rtl"' : ''}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${said(`${title}: ${kind}`)}</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#record"${own}>To the record</a>
<header>
<p class="kind"${own}>${said(kind)}</p>
<h1 dir="auto">${said(title)}</h1>
${lead ? `<p class="lead" dir="auto">${said(lead)}</p>` : ''}
<div class="mark" aria-hidden="true"><i></i><i></i><i></i></div>
${sentence ? `<p class="sentence" dir="auto">${said(sentence)}</p>` : ''}
<dl>${record.facts.map(({ label, value }) => `<div><dt${own}>${said(label)}</dt><dd dir="auto">${orNotYet(value, own)}</dd></div>`).join('')}</dl>
${write(versions)}
</header>
<nav aria-labelledby="contents"${own}><h2 id="contents">Contents</h2><ol>
${sections.map(section => `<li><a href="#${sectionId(section)}">${heading(section)}</a></li>`).join('\n')}
</ol></nav>
<main id="record">
${sections.map(section => `<section aria-labelledby="${sectionId(section)}"><h2 id="${sectionId(section)}"${own}>${heading(section)}</h2>\n${section.blocks.length > 0 ? write(section.blocks) : write([{ block: 'not-yet' }])}</section>`).join('\n')}
</main>
<footer><p${own}>${said(colophon)}</p><p><time datetime="${escapeMarkup(day)}">${daysIn(language).long(day)}</time></p></footer>
</body>
</html>
`
}

function policy(style: string): string {
  const hash = createHash('sha256').update(style).digest('base64')
  return `default-src 'none'; img-src data:; font-src data:; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`
}

interface Writing extends Pick<PageParts, 'pictures'> {
  /** Marks words of ours where the page is in another language. */
  readonly own: string
}

function sectionId({ number }: Section): string {
  return `section-${number.toLowerCase()}`
}

function heading({ number, title }: Section): string {
  return `<span class="number">${isAppendix(number) ? `Appendix ${number}` : number}</span> ${said(title)}`
}

function html(block: Block, { pictures, own }: Writing): string {
  switch (block.block) {
    case 'quote':
      return `<blockquote dir="auto">${said(block.text)}</blockquote>`
    case 'paragraph':
      return `<p dir="auto">${inline(block.text)}</p>`
    case 'heading':
      return `<h3 dir="auto">${said(block.text)}</h3>`
    case 'list':
      return `<ul>${block.items.map(item => `<li dir="auto">${inline(item)}</li>`).join('')}</ul>`
    case 'table':
      return tableOf(block, own)
    case 'picture': {
      const picture = pictures.get(block.canvas)
      if (picture === undefined) return ''
      const source = `data:image/svg+xml;base64,${Buffer.from(picture).toString('base64')}`
      return `<figure><img src="${source}" alt="${escapeMarkup(block.alt)}"></figure>`
    }
    case 'not-yet':
      return `<p class="not-yet"${own}>${notYetAgreed}</p>`
    default:
      return unreachable(block)
  }
}

/** The table scrolls by itself where it is wider than the screen; whoever uses keys can reach it. */
function tableOf(block: TableBlock, own: string): string {
  const figures = columnShares(block).map(({ isFigures }, column) =>
    isFigures ? ` class="${column > 0 ? 'figures' : 'rank'}"` : '',
  )
  const head = block.columns.map(
    (title, column) => `<th scope="col"${figures[column]}${own}>${said(title)}</th>`,
  )
  const rows = block.rows.map(
    row =>
      `<tr>${row.map((cell, column) => `<td dir="auto"${figures[column]}>${inline(inlinesOf(cell))}</td>`).join('')}</tr>`,
  )
  const name = escapeMarkup(block.columns.join(', '))
  return `<div class="table" role="group" tabindex="0" aria-label="${name}"><table><thead><tr>${head.join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table></div>`
}

function orNotYet(value: Cell, own: string): string {
  return plainText(value) === '' ? `<em class="not-yet"${own}>${notYetAgreed}</em>` : inline(inlinesOf(value))
}

function inline(items: readonly Inline[]): string {
  return items
    .map(item => {
      if (typeof item === 'string') return said(item)
      if ('stressed' in item) return `<em>${said(item.stressed)}</em>`
      if ('place' in item) return `<span id="${escapeMarkup(item.place)}">${said(item.text)}</span>`
      if ('to' in item) return `<a href="#${escapeMarkup(item.to)}">${said(item.text)}</a>`
      if (!isSafeAddress(item.address)) return said(item.text)
      return `<a href="${escapeMarkup(item.address)}" rel="noreferrer">${said(item.text)}</a>`
    })
    .join('')
}

function said(text: string): string {
  return escapeMarkup(cleanText(text))
}
