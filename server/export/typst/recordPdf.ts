import type { BoardRecord } from '#shared/export/record/recordModel.ts'
import { standIns } from '#shared/export/text/Typeface.ts'
import { emojiSvg } from '../emoji.ts'
import { documentFonts } from '../fontFiles.ts'
import { loadFonts } from '../loadFonts.ts'
import type { DrawnCanvas } from '../picture/drawCanvas.ts'
import { type Paper, recordData } from './recordData.ts'
import { type Typeset, typeset } from './typeset.ts'

/** A record as PDF: pages to print, and tags, bookmarks and ways for those who read on a screen or by ear. */
export async function recordPdf(
  record: BoardRecord,
  { drawn, paper }: { readonly drawn: ReadonlyMap<string, DrawnCanvas>; readonly paper: Paper },
): Promise<Typeset> {
  const fonts = await loadFonts()
  const names = new Map([...drawn.keys()].map((canvas, index) => [canvas, `plate-${index}.svg`]))
  const data = recordData(record, {
    pictures: names,
    paper,
    fonts: documentFonts(record.language),
    covers: cluster => standIns('text-400').some(face => fonts.covers(cluster, face)),
    emojiSvg,
  })
  const files = new Map(
    [...drawn].map(([canvas, { svg }]) => [names.get(canvas) ?? '', new TextEncoder().encode(svg)]),
  )
  return typeset({ template: 'record', data, files, day: record.day })
}
