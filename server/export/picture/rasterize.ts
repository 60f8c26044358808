import { Resvg } from '@resvg/resvg-js'
import { pixelScale } from '#shared/export/scene/pixelScale.ts'
import type { DrawnCanvas } from './drawCanvas.ts'

/**
 * A drawn canvas in pixels. It holds outlines alone, so no font is asked for. Blocks for a good part of a second: to
 * be called in a thread.
 */
export function rasterize(
  { svg, width, height }: DrawnCanvas,
  scale: number,
): { readonly png: Uint8Array; readonly width: number; readonly height: number } {
  const value = pixelScale({ w: width, h: height }, scale)
  const image = new Resvg(svg, { fitTo: { mode: 'zoom', value }, font: { loadSystemFonts: false } }).render()
  return { png: new Uint8Array(image.asPng()), width: image.width, height: image.height }
}
