import type { CanvasId } from '#shared/board/ids.ts'
import type { Reading } from '#shared/export/Reading.ts'
import { buildScene, type Images } from '#shared/export/scene/buildScene.ts'
import { type OutlineOptions, Outlines } from '#shared/export/svg/Outlines.ts'
import { svg } from '#shared/export/svg/svg.ts'
import { loadFonts } from '../loadFonts.ts'

export interface DrawnCanvas {
  readonly svg: string
  /** In board units. */
  readonly width: number
  readonly height: number
  readonly title: string
  readonly description: string
}

/** A canvas as SVG of outlines; undefined if the board has no such canvas. */
export async function drawCanvas(
  reading: Reading,
  canvas: CanvasId,
  { images, unknown }: OutlineOptions & { readonly images: Images },
): Promise<DrawnCanvas | undefined> {
  const fonts = await loadFonts()
  const scene = buildScene(reading, canvas, { measure: fonts, images })
  if (!scene) return undefined
  const { w: width, h: height, title, description } = scene
  return {
    svg: svg(scene, new Outlines(fonts, { ...(unknown && { unknown }) })),
    width,
    height,
    title,
    description,
  }
}
