import type { Progress } from '#server/threads/serveJobs.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import { charter } from '#shared/export/charter.ts'
import { fileName } from '#shared/export/fileName.ts'
import type { Meeting } from '#shared/export/minutes/Meeting.ts'
import { minutes } from '#shared/export/minutes/minutes.ts'
import { Reading } from '#shared/export/Reading.ts'
import type { RecordPart } from '#shared/export/record/parts.ts'
import type { BoardRecord } from '#shared/export/record/recordModel.ts'
import type { Images } from '#shared/export/scene/buildScene.ts'
import type { Author } from '#shared/protocol/http.ts'
import { unreachable } from '#shared/std/unreachable.ts'
import type { ExportFile } from '../exportFile.ts'
import { type DrawnCanvas, drawCanvas, type Reader } from '../picture/drawCanvas.ts'

export interface RecordRequest {
  readonly format: 'pdf' | 'html' | 'docx'
  /** What minutes tell of; a charter without it. */
  readonly meeting?: Meeting
  readonly snapshot: BoardSnapshot
  readonly authors: readonly Author[]
  /** ISO day. */
  readonly today: string
  readonly parts?: readonly RecordPart[]
  readonly language?: string
  readonly paper: 'a4' | 'letter'
  /** Pictures on cards, by name, as `data:` addresses. */
  readonly images: Images
}

/** A record as a document. Equal boards give equal files. */
export async function recordFile(
  request: RecordRequest,
  report: (progress: Progress) => void,
): Promise<ExportFile> {
  const { snapshot, meeting } = request
  const record = meeting ? minutes(snapshot, meeting, request) : charter(snapshot, request)
  const reading = new Reading(snapshot, request)
  const draw = (reader: Reader) => drawAll(record, reading, { ...request, reader, report })
  const name = fileName(reading.snapshot.board.title, meeting ? 'minutes' : 'charter', request.format)
  switch (request.format) {
    case 'html':
      return { type: 'text/html; charset=utf-8', name, body: await page(record, await draw('viewer')) }
    case 'docx':
      return { type: wordType, name, body: await document(record, await draw('fontless'), request) }
    case 'pdf':
      return { type: 'application/pdf', name, body: await pages(record, draw, request) }
    default:
      return unreachable(request.format)
  }
}

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

type Drawn = ReadonlyMap<string, DrawnCanvas>

interface DrawingAll extends Pick<RecordRequest, 'images'> {
  readonly reader: Reader
  readonly report: (progress: Progress) => void
}

async function drawAll(
  record: BoardRecord,
  reading: Reading,
  { images, reader, report }: DrawingAll,
): Promise<Drawn> {
  const wanted = record.sections
    .flatMap(({ blocks }) => blocks)
    .flatMap(block => (block.block === 'picture' ? block.canvas : []))
  const drawn = new Map<string, DrawnCanvas>()
  for (const [index, canvas] of wanted.entries()) {
    report({ step: 'drawing', share: (0.6 * index) / wanted.length })
    const one = await drawCanvas(reading, canvas, { images, reader })
    if (one) drawn.set(canvas, one)
  }
  report({ step: 'setting', share: 0.6 })
  return drawn
}

async function page(record: BoardRecord, drawn: Drawn): Promise<string> {
  const { standaloneRecord } = await import('../html/standaloneRecord.ts')
  return standaloneRecord(record, svgs(drawn))
}

async function document(record: BoardRecord, drawn: Drawn, { paper }: RecordRequest): Promise<Uint8Array> {
  const [{ recordDocument }, { rasterize }, { collectGarbage }] = await Promise.all([
    import('../docx/recordDocument.ts'),
    import('../picture/rasterize.ts'),
    import('../picture/collectGarbage.ts'),
  ])
  const pictures = new Map<string, ReturnType<typeof rasterize>>()
  for (const [canvas, one] of drawn) {
    pictures.set(canvas, rasterize(one, 1))
    await collectGarbage()
  }
  return recordDocument(record, { pictures, paper })
}

async function pages(
  record: BoardRecord,
  draw: (reader: Reader) => Promise<Drawn>,
  { paper }: RecordRequest,
): Promise<Uint8Array> {
  const [{ recordPdf }, { forEverybody }] = await Promise.all([
    import('../typst/recordPdf.ts'),
    import('../typst/forEverybody.ts'),
  ])
  const { pdf } = await forEverybody(async reader => recordPdf(record, { drawn: await draw(reader), paper }))
  return pdf
}

function svgs(drawn: Drawn): ReadonlyMap<string, string> {
  return new Map([...drawn].map(([canvas, { svg }]) => [canvas, svg]))
}
