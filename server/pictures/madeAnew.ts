import sharp from 'sharp'
import { accept, type Result, refuse } from '#shared/std/result.ts'

export interface MadePicture {
  readonly type: 'image/jpeg' | 'image/png'
  readonly width: number
  readonly height: number
  readonly bytes: Uint8Array
}

/** More than a projector shows of a picture on a sheet. */
const longestSide = 1600
/** What somebody sends may unfold to so many pixels at most: a small file can hold a huge picture. */
const mostPixels = 50_000_000
const secondsAtMost = 10
const readable: ReadonlySet<string> = new Set(['jpeg', 'png', 'webp', 'gif', 'heif', 'tiff'])

sharp.cache(false)
sharp.concurrency(1)

/**
 * A picture drawn anew from bytes of a stranger: upright, no larger than needed, and without anything that came with
 * it (place and device in photographs, other files in disguise). Photographs become JPEG, what is partly transparent
 * PNG; of what moves the first image is taken. Refused if it is no picture, or too large a one.
 */
export async function madeAnew(bytes: Uint8Array): Promise<Result<MadePicture, 'no-picture'>> {
  try {
    const source = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', animated: false })
    const { format, hasAlpha } = await source.metadata()
    if (!readable.has(format ?? '')) return refuse('no-picture')
    const drawn = source
      .timeout({ seconds: secondsAtMost })
      .rotate()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    const isSeeThrough = hasAlpha && !(await sharp(bytes, { limitInputPixels: mostPixels }).stats()).isOpaque
    const made = isSeeThrough
      ? drawn.png({ compressionLevel: 9 })
      : drawn.flatten().jpeg({ quality: 82, mozjpeg: true })
    const { data, info } = await made.toBuffer({ resolveWithObject: true })
    return accept({
      type: isSeeThrough ? 'image/png' : 'image/jpeg',
      width: info.width,
      height: info.height,
      bytes: new Uint8Array(data),
    })
  } catch {
    // Whatever the library says of a stranger's bytes: they are no picture to us.
    return refuse('no-picture')
  }
}
