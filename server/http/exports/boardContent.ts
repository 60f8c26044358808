import type { StoredPicture } from '#server/storage/PictureStore.ts'
import type { BoardSnapshot, CardSnapshot } from '#shared/board/snapshot.ts'
import { dayOf } from '#shared/canvases/derived/days.ts'
import type { Images } from '#shared/export/scene/buildScene.ts'
import type { MomentWish } from '#shared/protocol/history.ts'
import { boardAsOf } from '../history.ts'
import type { Parts } from '../Parts.ts'

/** The board as it is or as it was, and the day for which it stands. */
export async function boardFor(
  parts: Parts,
  board: string,
  wish: MomentWish = {},
): Promise<{ readonly snapshot: BoardSnapshot; readonly today: string }> {
  if (wish.at === undefined && wish.seq === undefined)
    return { snapshot: await parts.sync.read(board), today: parts.today() }
  const { snapshot, time } = await boardAsOf(parts, board, wish)
  return { snapshot, today: dayOf(time) }
}

/** The pictures on cards, as addresses that bring them along. */
export async function imagesOn(parts: Parts, board: string, cards: readonly CardSnapshot[]): Promise<Images> {
  return Object.fromEntries(
    (await picturesOn(parts, board, cards)).map(({ id, type, bytes }) => [
      id,
      `data:${type};base64,${Buffer.from(bytes).toString('base64')}`,
    ]),
  )
}

/** The pictures that cards name, as they are stored. */
export async function picturesOn(
  { pictures }: Parts,
  board: string,
  cards: readonly CardSnapshot[],
): Promise<readonly StoredPicture[]> {
  const names = cards
    .filter(card => card.kind === 'picture')
    .flatMap(({ fields }) => (typeof fields.image === 'string' ? fields.image : []))
  const found = await Promise.all([...new Set(names)].map(name => pictures.picture(board, name)))
  return found.filter(one => one !== undefined)
}
