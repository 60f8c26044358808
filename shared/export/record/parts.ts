import type { recordParts } from '#shared/protocol/exports.ts'
import type { ReadingOptions } from '../Reading.ts'

/** What a record may have beside its sections; each may be left out or asked for. */
export type RecordPart = (typeof recordParts)[number]

export interface RecordOptions extends ReadingOptions {
  /** What stands there beside the sections; absent means what is usual for the kind of record. */
  readonly parts?: readonly RecordPart[] | undefined
}

/** Comments are among the group: a charter goes to others, too. */
export const partsOfCharter: readonly RecordPart[] = ['pictures', 'canvases', 'words']
export const partsOfMinutes: readonly RecordPart[] = ['pictures', 'comments']
