import type { BoardRecord } from '#shared/export/record/recordModel.ts'
import { standIns } from '#shared/export/text/Typeface.ts'
import { emojiSvg } from '../emoji.ts'
import { documentFonts } from '../fontFiles.ts'
import { loadFonts } from '../loadFonts.ts'
import { type Paper, recordData } from './recordData.ts'
import { typeset } from './typeset.ts'

/** A record as PDF: pages to print, and tags, bookmarks and ways for those who read on a screen or by ear. */
export async function recordPdf(
  record: BoardRecord,
  { pictures, paper }: { readonly pictures: ReadonlyMap<string, string>; readonly paper: Paper },
): Promise<Uint8Array> {
  const fonts = await loadFonts()
  const data = recordData(record, {
    pictures,
    paper,
    fonts: documentFonts(record.language),
    covers: cluster => standIns('text-400').some(face => fonts.covers(cluster, face)),
    emojiSvg,
  })
  return typeset({ template: 'record', data, day: record.day }).pdf
}
