import { ordersBetween } from '#shared/board/orderBetween.ts'
import { type BoardSnapshot, type CanvasSnapshot, schemaVersion } from '#shared/board/snapshot.ts'
import { templates } from './catalogue.ts'
import { sheetPosition } from './sheets.ts'

export interface NewBoard {
  readonly title: string
  readonly community: string
  /** Ids of templates; unknown ones are left out, the side table is always there. */
  readonly canvases: readonly string[]
  readonly language: string
}

/** A board with empty sheets laid out on the table in the order of the catalogue. */
export function newBoardSnapshot({ title, community, canvases, language }: NewBoard): BoardSnapshot {
  return {
    version: schemaVersion,
    board: { title, community, language, perspectives: [] },
    canvases: layOut(canvases),
    cards: [],
    clusters: [],
    links: [],
    strokes: [],
    comments: [],
    reactions: [],
  }
}

function layOut(chosen: readonly string[]): readonly CanvasSnapshot[] {
  const wanted = new Set([...chosen, 'side'])
  const ids = [...templates.keys()].filter(id => wanted.has(id))
  const orders = ordersBetween(undefined, undefined, ids.length)
  return ids.map((id, index) => ({
    id,
    template: id,
    at: [...sheetPosition(index)],
    order: orders[index] ?? '',
  }))
}
