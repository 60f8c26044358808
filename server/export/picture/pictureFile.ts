import type { CanvasId } from '#shared/board/ids.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import { fileName } from '#shared/export/fileName.ts'
import { Reading } from '#shared/export/Reading.ts'
import type { Images } from '#shared/export/scene/buildScene.ts'
import type { Author } from '#shared/protocol/http.ts'
import { unreachable } from '#shared/std/unreachable.ts'
import type { ExportFile } from '../exportFile.ts'
import { drawCanvas, type Reader } from './drawCanvas.ts'

export interface PictureRequest {
  readonly snapshot: BoardSnapshot
  readonly canvas: CanvasId
  readonly authors: readonly Author[]
  /** ISO day. */
  readonly today: string
  /** Pictures on its cards, by name, as `data:` addresses. */
  readonly images?: Images
  /** SVG if it is left out. */
  readonly as?: PictureForm
}

type PictureForm =
  | { readonly type: 'svg' }
  /** `scale` is that of a screen, 1 being as many pixels as the canvas has units; less if it would be too large. */
  | { readonly type: 'png'; readonly scale: number }
  | { readonly type: 'pdf'; readonly paper: 'a4' | 'a3' | 'fit' }

/**
 * One canvas as a file; undefined if the board has no such canvas. Serve it as an attachment or with a sandbox policy:
 * it holds no script, but a picture at our own address needs no trust at all.
 */
export async function pictureFile({
  snapshot,
  canvas,
  as = { type: 'svg' },
  images = {},
  ...options
}: PictureRequest): Promise<ExportFile | undefined> {
  const reading = new Reading(snapshot, options)
  const name = fileName(reading.snapshot.board.title, canvas, as.type)
  const draw = (reader: Reader) => drawCanvas(reading, canvas, { images, reader })
  switch (as.type) {
    case 'svg': {
      const drawn = await draw('viewer')
      return drawn && { type: 'image/svg+xml; charset=utf-8', name, body: drawn.svg }
    }
    case 'png': {
      const { rasterize } = await import('./rasterize.ts')
      const drawn = await draw('fontless')
      return drawn && { type: 'image/png', name, body: rasterize(drawn, as.scale).png }
    }
    case 'pdf': {
      const [{ canvasPdf }, { forEverybody }] = await Promise.all([
        import('./canvasPdf.ts'),
        import('../typst/forEverybody.ts'),
      ])
      const { language } = reading.snapshot.board
      const made = await forEverybody(async reader => {
        const drawn = await draw(reader)
        return drawn && canvasPdf(drawn, { ...as, language, day: options.today })
      })
      return made && { type: 'application/pdf', name, body: made.pdf }
    }
    default:
      return unreachable(as)
  }
}
