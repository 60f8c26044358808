import type { Vector } from '#shared/geometry/vector.ts'
import { clusterForm } from './clusterForm.ts'
import type { Seats } from './schema.ts'

type Grid = Extract<Seats, { flow: 'grid' }>

export interface TidyCard {
  readonly w: number
  readonly h: number
  /** Cards of one group stay together; a new group begins a new row where there is room for that. */
  readonly group: string
  /** Its group bears a name, which stands above the first row. */
  readonly named?: boolean
}

export interface TidyLayout {
  /** Upper left corners, in the order of the cards. */
  readonly corners: readonly Vector[]
  /** Some cards had to lie half over others, or further. */
  readonly overlaps: boolean
}

interface Row {
  readonly y: number
  readonly h: number
  readonly cells: readonly { readonly index: number; readonly x: number }[]
}

const closeGap = 6

/**
 * Rows of cards in their order inside a grid. When they do not fit, groups run on in one row, then the gap shrinks, then
 * there are as many columns as fit, then rows lie over one another; never outside of the grid.
 */
export function tidyGrid(grid: Grid, cards: readonly TidyCard[]): TidyLayout {
  const tries = [
    { gap: grid.gap, columns: grid.columns, apart: true },
    { gap: grid.gap, columns: grid.columns, apart: false },
    { gap: Math.min(closeGap, grid.gap), columns: grid.columns, apart: false },
    { gap: Math.min(closeGap, grid.gap), columns: Infinity, apart: false },
  ]
  let rows: readonly Row[] = []
  for (const wish of tries) {
    rows = rowsOf(grid, cards, wish)
    if (heightOf(rows) <= grid.h) return { corners: cornersOf(grid, rows, 1), overlaps: false }
  }
  const shares = rows.map(({ y, h }) => (y > 0 ? Math.max(0, grid.h - h) / y : 1))
  return { corners: cornersOf(grid, rows, Math.min(...shares)), overlaps: true }
}

/** Rows from y 0 downward, as high as their highest card. */
function rowsOf(
  grid: Grid,
  cards: readonly TidyCard[],
  { gap, columns, apart }: { readonly gap: number; readonly columns: number; readonly apart: boolean },
): readonly Row[] {
  const rows: Row[] = []
  let cells: { index: number; x: number }[] = []
  let [x, y, h] = [0, 0, 0]
  const close = () => {
    if (cells.length > 0) rows.push({ y, h, cells })
    y += h + gap
    cells = []
    x = 0
    h = 0
  }
  cards.forEach((card, index) => {
    const isNew = apart && cards[index - 1]?.group !== card.group
    const isFull = cells.length >= columns || x + card.w > grid.w
    if (cells.length > 0 && (isNew || isFull)) close()
    if (isNew && card.named) y += clusterForm.headroom
    cells.push({ index, x })
    x += card.w + gap
    h = Math.max(h, card.h)
  })
  close()
  return rows
}

function heightOf(rows: readonly Row[]): number {
  const last = rows.at(-1)
  return last ? last.y + last.h : 0
}

/** `share`: by how much the rows are pushed together. */
function cornersOf(grid: Grid, rows: readonly Row[], share: number): readonly Vector[] {
  const corners: Vector[] = []
  for (const { y, cells } of rows)
    for (const { index, x } of cells) corners[index] = [grid.x + x, grid.y + y * share]
  return corners
}
