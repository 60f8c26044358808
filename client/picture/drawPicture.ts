import { boardPicturePath } from '#client/wire/http.ts'
import type { CanvasId } from '#shared/board/ids.ts'
import type { BoardSnapshot, CardSnapshot } from '#shared/board/snapshot.ts'
import { fileName } from '#shared/export/fileName.ts'
import { Reading, type ReadingOptions } from '#shared/export/Reading.ts'
import { buildScene, type Images } from '#shared/export/scene/buildScene.ts'
import type { Scene } from '#shared/export/scene/Scene.ts'
import { svg } from '#shared/export/svg/svg.ts'
import { WrittenLetters } from '#shared/export/svg/WrittenLetters.ts'
import { dataAddress } from './dataAddress.ts'
import { openTypefaces, typefaceRules } from './ownTypefaces.ts'
import { PageMeasure } from './PageMeasure.ts'
import { pixelsOf } from './pixelsOf.ts'

export interface PictureRequest extends ReadingOptions {
  readonly board: string
  readonly whole: BoardSnapshot
  readonly canvas: CanvasId
  /** `scale` is that of a screen. */
  readonly as: { readonly type: 'svg' } | { readonly type: 'png'; readonly scale: number }
}

export interface PictureFile {
  readonly name: string
  readonly file: Blob
}

/** One canvas as a file, drawn in the page: the scene is the server's, the letters are this browser's. */
export async function drawPicture({
  board,
  whole,
  canvas,
  as,
  ...options
}: PictureRequest): Promise<PictureFile> {
  const reading = new Reading(whole, options)
  const [images] = await Promise.all([
    imagesOn(board, reading.onCanvas(canvas)),
    openTypefaces(JSON.stringify(whole)),
  ])
  const scene = buildScene(reading, canvas, { measure: new PageMeasure(), images })
  if (!scene) throw new Error('the board has no such canvas')
  const drawn = new Blob([svg(scene, new WrittenLetters(await typefaceRules(lettersOf(scene))))], {
    type: 'image/svg+xml',
  })
  const name = fileName(reading.snapshot.board.title, canvas, as.type)
  return { name, file: as.type === 'svg' ? drawn : await pixelsOf(drawn, scene, as.scale) }
}

/** The pictures on cards; one that cannot be had now is an empty frame. */
async function imagesOn(board: string, cards: readonly CardSnapshot[]): Promise<Images> {
  const names = new Set(
    cards.flatMap(({ kind, fields: { image } }) =>
      kind === 'picture' && typeof image === 'string' ? image : [],
    ),
  )
  const found = await Promise.all(
    [...names].map(async name => [name, await dataAddress(boardPicturePath(board, name))] as const),
  )
  return Object.fromEntries(
    found.flatMap(([name, address]) => (address === undefined ? [] : [[name, address]])),
  )
}

function lettersOf({ items }: Scene): string {
  return items.flatMap(item => (item.shape === 'text' ? item.runs.map(run => run.text) : [])).join('')
}
