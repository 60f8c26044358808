import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import { BoardIndex } from '#shared/canvases/BoardIndex.ts'
import type { BoardReport, Missing } from '#shared/canvases/checks/report.ts'
import { whoCouldFill } from '#shared/canvases/derived/whoCouldFill.ts'
import type { BoardRecord } from '#shared/export/record/recordModel.ts'

/** Something that a section lacks, and whom to ask. */
export interface Gap {
  readonly missing: Missing
  readonly people: readonly string[]
}

/** What each section lacks by the checks of the canvases, by its number. The same thing is said once. */
export function gapsOf(
  record: BoardRecord,
  whole: BoardSnapshot,
  report: BoardReport,
): ReadonlyMap<string, readonly Gap[]> {
  const index = new BoardIndex(whole)
  const all = new Map<string, Missing>()
  for (const { checks } of report.canvases)
    for (const { missing } of checks)
      for (const one of missing) all.set(`${one.says} ${one.card ?? one.zone ?? one.canvas}`, one)
  const left = [...all.values()]
  return new Map(
    record.sections.map(({ number, zones }) => [
      number,
      left
        .filter(({ zone }) => zone !== undefined && zones.includes(zone))
        .map(missing => ({ missing, people: whoCouldFill(index, missing).map(({ text }) => text.trim()) })),
    ]),
  )
}
