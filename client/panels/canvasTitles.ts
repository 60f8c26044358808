import type { CanvasSnapshot } from '#shared/board/snapshot.ts'
import { coreCanvases, templateOf } from '#shared/canvases/catalogue.ts'

export interface TitledCanvas {
  readonly id: string
  readonly title: string
}

/** The sheets of a board by name: the core ones in their own order, and the further ones. */
export function canvasTitles(canvases: readonly CanvasSnapshot[]): {
  readonly core: readonly TitledCanvas[]
  readonly further: readonly TitledCanvas[]
} {
  const titled = canvases.map(({ id, template }) => ({ id, title: templateOf(template)?.title ?? id }))
  const isCore = ({ id }: TitledCanvas) => (coreCanvases as readonly string[]).includes(id)
  return {
    core: coreCanvases.flatMap(id => titled.find(canvas => canvas.id === id) ?? []),
    further: titled.filter(canvas => !isCore(canvas)),
  }
}
