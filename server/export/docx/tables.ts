import {
  AlignmentType,
  BorderStyle,
  type IBorderOptions,
  type ITableCellBorders,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { columnShares } from '#shared/export/record/columnShares.ts'
import {
  type Cell,
  type Fact,
  inlinesOf,
  notYetAgreed,
  plainText,
  type TableBlock,
} from '#shared/export/record/recordModel.ts'
import { cleanText } from '#shared/export/text/cleanText.ts'
import { directionOf } from '#shared/export/text/splitRuns.ts'
import { inlines } from './inlines.ts'
import { colors, ours } from './styles.ts'

const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
}

/** Hairlines between rows, a stronger one under the head, which is repeated on each page. `room` is in twips. */
export function tableOf(block: TableBlock, room: number): Table {
  const shares = columnShares(block)
  const widths = shares.map(({ share }) => Math.round(share * room))
  const cellsOf = (cells: readonly Cell[], { isHead }: { readonly isHead: boolean }) =>
    cells.map(
      (cell, column) =>
        new TableCell({
          width: { size: widths[column] ?? 0, type: WidthType.DXA },
          borders: under(isHead ? { size: 8, color: colors.ink } : { size: 4, color: colors.line }),
          margins: { top: 60, bottom: 60, left: 0, right: 140 },
          children: [cellText(cell, { isHead, isAtEnd: (shares[column]?.isFigures ?? false) && column > 0 })],
        }),
    )
  return new Table({
    width: { size: room, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: cellsOf(block.columns, { isHead: true }),
      }),
      ...block.rows.map(row => new TableRow({ cantSplit: true, children: cellsOf(row, { isHead: false }) })),
    ],
  })
}

export function factTable(facts: readonly Fact[], room: number): Table {
  const widths = [Math.round(room * 0.17), Math.round(room * 0.83)]
  return new Table({
    width: { size: room, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    rows: facts.map(
      ({ label, value }) =>
        new TableRow({
          children: [
            new TableCell({
              borders: noBorders,
              children: [line([new TextRun({ text: label, color: colors.ink2, ...ours })])],
            }),
            new TableCell({
              borders: noBorders,
              children: [
                line(
                  plainText(value).trim() === ''
                    ? [new TextRun({ text: notYetAgreed, italics: true, color: colors.ink2, ...ours })]
                    : inlines(inlinesOf(value)),
                ),
              ],
            }),
          ],
        }),
    ),
  })
}

function line(children: ReturnType<typeof inlines>): Paragraph {
  return new Paragraph({ spacing: { after: 30 }, children })
}

function cellText(
  cell: Cell,
  { isHead, isAtEnd }: { readonly isHead: boolean; readonly isAtEnd: boolean },
): Paragraph {
  return new Paragraph({
    spacing: { after: 0 },
    keepNext: isHead,
    ...(isAtEnd && { alignment: AlignmentType.END }),
    ...(directionOf(plainText(cell)) === 'rtl' && { bidirectional: true }),
    children: isHead
      ? [new TextRun({ text: cleanText(plainText(cell)), bold: true, size: 18, ...ours })]
      : inlines(inlinesOf(cell)),
  })
}

function under({ size, color }: { readonly size: number; readonly color: string }): ITableCellBorders {
  return { top: none, left: none, right: none, bottom: { style: BorderStyle.SINGLE, size, color } }
}
