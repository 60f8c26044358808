import sharp from 'sharp'

/** So much a colour may be off, per channel of 0 to 255. */
const slack = 20

export interface PictureDifference {
  /** Pixels that cannot be explained by an edge that lies half a pixel elsewhere. */
  readonly pixels: number
  readonly share: number
  /** The one picture, pale, with what differs in red. */
  readonly shown: Buffer
}

interface Raster {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
}

/**
 * How two pictures differ to an eye. Letters and slanted lines are smoothed a little differently from machine to machine,
 * so a pixel counts only if it is lighter or darker than all that the other picture has there and right beside. Undefined if they are not
 * even of one size.
 */
export async function pictureDifference(one: Buffer, other: Buffer): Promise<PictureDifference | undefined> {
  const [a, b] = await Promise.all([rasterOf(one), rasterOf(other)])
  if (a.width !== b.width || a.height !== b.height) return undefined
  const shown = a.data.map(channel => 255 - (255 - channel) / 4)
  let pixels = 0
  for (let y = 0; y < a.height; y++)
    for (let x = 0; x < a.width; x++) {
      if (isFoundNear(a, b, x, y) && isFoundNear(b, a, x, y)) continue
      pixels++
      shown.set([220, 0, 0], (y * a.width + x) * 3)
    }
  const { width, height } = a
  return {
    pixels,
    share: pixels / (width * height),
    shown: await sharp(shown, { raw: { width, height, channels: 3 } })
      .png()
      .toBuffer(),
  }
}

async function rasterOf(png: Buffer): Promise<Raster> {
  const { data, info } = await sharp(png).removeAlpha().toColourspace('srgb').raw().toBuffer({
    resolveWithObject: true,
  })
  return { data, width: info.width, height: info.height }
}

/** Whether a pixel is no lighter and no darker than what the other picture has there and right beside. */
function isFoundNear(from: Raster, within: Raster, x: number, y: number): boolean {
  const at = (y * from.width + x) * 3
  for (let channel = at; channel < at + 3; channel++) {
    const value = from.data[channel] ?? 0
    if (Math.abs(value - (within.data[channel] ?? 0)) <= slack) continue
    const around = valuesAround(within, x, y, channel - at)
    if (value < Math.min(...around) - slack || value > Math.max(...around) + slack) return false
  }
  return true
}

function valuesAround({ data, width, height }: Raster, x: number, y: number, channel: number): number[] {
  const values: number[] = []
  for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row++)
    for (let column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column++)
      values.push(data[(row * width + column) * 3 + channel] ?? 0)
  return values
}
