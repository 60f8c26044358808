import type { BoardRecord } from '#shared/export/record/recordModel.ts'
import { standIns } from '#shared/export/text/Typeface.ts'
import { emojiSvg } from '../emoji.ts'
import { documentFonts } from '../fontFiles.ts'
import { loadFonts } from '../loadFonts.ts'
import { collectGarbage } from '../picture/collectGarbage.ts'
import type { DrawnCanvas } from '../picture/drawCanvas.ts'
import { rasterize } from '../picture/rasterize.ts'
import { type Paper, recordData } from './recordData.ts'
import { typeset } from './typeset.ts'

/** A record as PDF: pages to print, and tags, bookmarks and ways for those who read on a screen or by ear. */
export async function recordPdf(
  record: BoardRecord,
  { drawn, paper }: { readonly drawn: ReadonlyMap<string, DrawnCanvas>; readonly paper: Paper },
): Promise<Uint8Array> {
  const fonts = await loadFonts()
  const plates: (Plate & { readonly canvas: string })[] = []
  for (const [canvas, one] of drawn)
    plates.push({ canvas, ...(await plateOf(one, `plate-${plates.length}`)) })
  const data = recordData(record, {
    pictures: new Map(plates.map(({ canvas, name }) => [canvas, name])),
    paper,
    fonts: documentFonts(record.language),
    covers: cluster => standIns('text-400').some(face => fonts.covers(cluster, face)),
    emojiSvg,
  })
  const files = new Map(plates.map(({ name, bytes }) => [name, bytes]))
  return typeset({ template: 'record', data, files, day: record.day }).pdf
}

/** A picture with more outlines than this, in letters of SVG, is set in pixels: nobody could read more on the page. */
const crowded = 1_500_000
/** 300 pixels an inch on a lying A4. */
const printScale = 1.3

interface Plate {
  readonly name: string
  readonly bytes: Uint8Array
}

async function plateOf(drawn: DrawnCanvas, name: string): Promise<Plate> {
  if (drawn.svg.length <= crowded) return { name: `${name}.svg`, bytes: new TextEncoder().encode(drawn.svg) }
  const { png } = rasterize(drawn, printScale)
  await collectGarbage()
  return { name: `${name}.png`, bytes: png }
}
