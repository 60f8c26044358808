import type { CanvasId } from '#shared/board/ids.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import { Reading } from '#shared/export/Reading.ts'
import { buildScene, type Images } from '#shared/export/scene/buildScene.ts'
import { svg } from '#shared/export/svg.ts'
import type { Author } from '#shared/protocol/http.ts'
import type { ExportFile } from './exportFile.ts'
import { fileName } from './fileName.ts'
import { loadFonts } from './loadFonts.ts'

export interface PictureRequest {
  readonly snapshot: BoardSnapshot
  readonly canvas: CanvasId
  readonly authors: readonly Author[]
  /** ISO day. */
  readonly today: string
  /** Pictures on its cards, by name, as `data:` addresses. */
  readonly images?: Images
}

/**
 * One canvas as SVG; undefined if the board has no such canvas. Serve it as an attachment or with a sandbox policy:
 * it holds no script, but a picture at our own address needs no trust at all.
 */
export async function pictureFile({
  snapshot,
  canvas,
  authors,
  today,
  images = {},
}: PictureRequest): Promise<ExportFile | undefined> {
  const fonts = await loadFonts()
  const scene = buildScene(new Reading(snapshot, { authors, today }), canvas, { measure: fonts, images })
  if (!scene) return undefined
  return {
    type: 'image/svg+xml; charset=utf-8',
    name: fileName(snapshot.board.title, canvas, 'svg'),
    body: svg(scene, fonts),
  }
}
