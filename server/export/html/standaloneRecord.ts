import { readFile } from 'node:fs/promises'
import type { BoardRecord } from '#shared/export/record/recordModel.ts'
import { recordPage } from './recordPage.ts'
import { webFonts } from './webFonts.ts'

/** A record as one HTML file with our typefaces in it, of the scripts that it is written in. */
export async function standaloneRecord(
  record: BoardRecord,
  pictures: ReadonlyMap<string, string>,
): Promise<string> {
  const style = await readFile(new URL('./record.css', import.meta.url), 'utf8')
  const fonts = await webFonts(JSON.stringify(record))
  return recordPage(record, { pictures, style: `${fonts}\n${style}` })
}
