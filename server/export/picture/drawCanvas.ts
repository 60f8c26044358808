import type { CanvasId } from '#shared/board/ids.ts'
import type { Reading } from '#shared/export/Reading.ts'
import { buildScene, type Images } from '#shared/export/scene/buildScene.ts'
import type { Lettering } from '#shared/export/svg/Lettering.ts'
import { Outlines } from '#shared/export/svg/Outlines.ts'
import { svg } from '#shared/export/svg/svg.ts'
import { unreachable } from '#shared/std/unreachable.ts'
import type { Fonts } from '../Fonts.ts'
import { loadFonts } from '../loadFonts.ts'
import { SetLetters } from '../typst/SetLetters.ts'

export interface DrawnCanvas {
  readonly svg: string
  /** In board units. */
  readonly width: number
  readonly height: number
  readonly title: string
  readonly description: string
}

/**
 * Whom the letters are for: viewers, who have fonts of their own for letters that ours lack; what has no fonts and gets
 * outlines alone; the typesetter, which has ours.
 */
export type Reader = 'viewer' | 'fontless' | 'typesetter'

/** A canvas as SVG; undefined if the board has no such canvas. */
export async function drawCanvas(
  reading: Reading,
  canvas: CanvasId,
  { images, reader }: { readonly images: Images; readonly reader: Reader },
): Promise<DrawnCanvas | undefined> {
  const fonts = await loadFonts()
  const scene = buildScene(reading, canvas, { measure: fonts, images })
  if (!scene) return undefined
  const { w: width, h: height, title, description } = scene
  return { svg: svg(scene, letteringFor(reader, fonts)), width, height, title, description }
}

function letteringFor(reader: Reader, fonts: Fonts): Lettering {
  switch (reader) {
    case 'viewer':
      return new Outlines(fonts, { unknown: 'text' })
    case 'fontless':
      return new Outlines(fonts, { unknown: 'mark' })
    case 'typesetter':
      return new SetLetters(fonts)
    default:
      return unreachable(reader)
  }
}
