import type { ExportFile } from '#server/export/exportFile.ts'
import type { Attending } from '#server/threads/JobThread.ts'
import type { ExportWish, PictureWish, RecordWish } from '#shared/protocol/exports.ts'
import type { MomentWish } from '#shared/protocol/history.ts'
import { unreachable } from '#shared/std/unreachable.ts'
import { nothingHere } from '../answerErrors.ts'
import type { Parts } from '../Parts.ts'
import { sessionsOf } from '../sessions.ts'
import { boardFor, imagesOn, picturesOn } from './boardContent.ts'
import { lastMeeting } from './lastMeeting.ts'

/**
 * What a wish comes to, from the board as it is then. What makes it is loaded at first use: a server starts without
 * waiting for typefaces. Throws `RefusedError`.
 */
export function makeExport(
  parts: Parts,
  board: string,
  wish: ExportWish,
  attending?: Attending,
): Promise<ExportFile> {
  switch (wish.what) {
    case 'record':
      return makeRecord(parts, board, wish, attending)
    case 'picture':
      return makePicture(parts, board, wish, { attending })
    case 'archive':
      return makeArchive(parts, board, attending)
    default:
      return unreachable(wish)
  }
}

async function makeArchive(parts: Parts, board: string, attending?: Attending): Promise<ExportFile> {
  const { makeDocument } = await import('#server/export/documents.ts')
  const prepare = async () => {
    // What is in memory and not yet stored would be missing from the log.
    const { cards } = await parts.sync.read(board)
    const [pieces, pictures, { authors: people }, sessions] = await Promise.all([
      parts.history.everything(board),
      picturesOn(parts, board, cards),
      parts.access.rosterOf(board),
      sessionsOf(parts, board),
    ])
    return { pieces, pictures, people, sessions, today: parts.today() }
  }
  return makeDocument(board, { name: 'archive', prepare }, attending)
}

async function makeRecord(
  parts: Parts,
  board: string,
  wish: RecordWish,
  attending?: Attending,
): Promise<ExportFile> {
  const { kind, format, paper, parts: recordParts, language } = wish
  const { makeDocument } = await import('#server/export/documents.ts')
  const prepare = async () => {
    const [{ snapshot, today }, { authors }, meeting] = await Promise.all([
      boardFor(parts, board),
      parts.access.rosterOf(board),
      kind === 'minutes' ? lastMeeting(parts, board, wish.timeZone) : undefined,
    ])
    const images =
      recordParts?.includes('pictures') === false ? {} : await imagesOn(parts, board, snapshot.cards)
    return {
      format,
      paper,
      snapshot,
      today,
      authors,
      images,
      ...(meeting && { meeting }),
      ...(recordParts && { parts: recordParts }),
      ...(language !== undefined && { language }),
    }
  }
  return makeDocument(board, { name: 'record', prepare }, attending)
}

export async function makePicture(
  parts: Parts,
  board: string,
  { canvas, type, scale, paper }: PictureWish,
  { moment = {}, attending }: { readonly moment?: MomentWish; readonly attending?: Attending | undefined },
): Promise<ExportFile> {
  const prepare = async () => {
    const [{ snapshot, today }, { authors }] = await Promise.all([
      boardFor(parts, board, moment),
      parts.access.rosterOf(board),
    ])
    const images = await imagesOn(
      parts,
      board,
      snapshot.cards.filter(card => card.canvas === canvas),
    )
    return { snapshot, canvas, today, authors, images }
  }
  const file = type === 'svg' ? await drawSvg(await prepare()) : await drawHeavy()
  if (!file) throw nothingHere()
  return file

  async function drawSvg(content: Awaited<ReturnType<typeof prepare>>) {
    const { renderPicture } = await import('#server/export/renderPicture.ts')
    return renderPicture({ ...content, as: { type: 'svg' } })
  }

  async function drawHeavy() {
    const { makeDocument } = await import('#server/export/documents.ts')
    const as = type === 'png' ? ({ type, scale } as const) : ({ type: 'pdf', paper } as const)
    return makeDocument(
      board,
      { name: 'picture', prepare: async () => ({ ...(await prepare()), as }) },
      attending,
    )
  }
}
