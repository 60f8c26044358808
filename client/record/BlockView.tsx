import { t } from '#client/words/t.ts'
import { columnShares } from '#shared/export/record/columnShares.ts'
import { ownLanguage } from '#shared/export/record/languageTag.ts'
import { type Block, inlinesOf, type TableBlock } from '#shared/export/record/recordModel.ts'
import { unreachable } from '#shared/std/unreachable.ts'
import { CanvasPicture, type DrawCanvas } from './CanvasPicture.tsx'
import { InlineView } from './InlineView.tsx'
import styles from './RecordPaper.module.css'

export interface BlockViewProps {
  readonly block: Block
  readonly draw: DrawCanvas
}

export function BlockView({ block, draw }: BlockViewProps) {
  switch (block.block) {
    case 'quote':
      return (
        <blockquote className={styles.quote} dir="auto">
          {block.text}
        </blockquote>
      )
    case 'paragraph':
      return (
        <p dir="auto">
          <InlineView items={block.text} />
        </p>
      )
    case 'heading':
      return (
        <h4 className={styles.part} dir="auto">
          {block.text}
        </h4>
      )
    case 'list':
      return (
        <ul className={styles.list}>
          {block.items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: items have no identity but their place
            <li key={index} dir="auto">
              <InlineView items={item} />
            </li>
          ))}
        </ul>
      )
    case 'table':
      return <TableView block={block} />
    case 'picture':
      return <CanvasPicture draw={draw} canvas={block.canvas} title={block.title} alt={block.alt} />
    case 'not-yet':
      return <NotYet />
    default:
      return unreachable(block)
  }
}

export function NotYet() {
  return <em className={styles.notYet}>{t('record.notYet')}</em>
}

/** Scrolls by itself where it is wider than the page; whoever uses keys can reach it. */
function TableView({ block }: { readonly block: TableBlock }) {
  const shares = columnShares(block)
  const look = (column: number) => (shares[column]?.isFigures ? 'figures' : undefined)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table is no set of fields
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
    <div className={styles.scroll} role="group" tabIndex={0} aria-label={block.columns.join(', ')}>
      <table className={styles.table}>
        <thead>
          <tr>
            {block.columns.map((title, column) => (
              <th key={title} scope="col" lang={ownLanguage} data-look={look(column)}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={block.columns[column]} dir="auto" data-look={look(column)}>
                  <InlineView items={inlinesOf(cell)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
