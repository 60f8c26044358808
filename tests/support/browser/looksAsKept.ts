import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import sharp from 'sharp'
import { expect } from 'vitest'
import { eventually } from '../eventually.ts'
import { pictureDifference } from './pictureDifference.ts'

const kept = join(import.meta.dirname, '../../browser/pictures')
const failed = join(kept, 'failed')
/** So much of a picture may differ. A word is more. */
const mayDiffer = 0.0001

/**
 * What is shown looks as the picture of this name that is kept in `tests/browser/pictures`, as soon as all has been drawn.
 * `npm run pictures` keeps what is shown instead, once it is the same twice.
 */
export async function looksAsKept(name: string, shoot: () => Promise<Buffer>): Promise<void> {
  const file = join(kept, `${name}.png`)
  if (process.env.KEEP_PICTURES) {
    await keep(file, shoot)
    return
  }
  const wanted = await readFile(file)
  let seen: Buffer = wanted
  let shown: Buffer = wanted
  try {
    await eventually(async () => {
      seen = await shoot()
      const difference = await pictureDifference(wanted, seen)
      shown = difference?.shown ?? seen
      expect(difference, 'a picture of another size').toBeDefined()
      expect(difference?.share).toBeLessThanOrEqual(mayDiffer)
    })
  } catch (cause) {
    await mkdir(failed, { recursive: true })
    await writeFile(join(failed, `${name}.png`), seen)
    await writeFile(join(failed, `${name}.difference.png`), shown)
    throw new Error(
      `The board does not look as in ${name}.png: see ${name}.png and ${name}.difference.png in ${relative(process.cwd(), failed)}. If it shall look so, npm run pictures keeps it.`,
      { cause },
    )
  }
}

async function keep(file: string, shoot: () => Promise<Buffer>): Promise<void> {
  let last = await shoot()
  await eventually(async () => {
    const now = await shoot()
    const difference = await pictureDifference(last, now)
    last = now
    expect(difference?.pixels).toBe(0)
  })
  await mkdir(kept, { recursive: true })
  await sharp(last).png({ compressionLevel: 9 }).toFile(file)
}
