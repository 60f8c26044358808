import type { Seq } from '#server/storage/BoardStore.ts'
import type { MomentWish } from '#shared/protocol/history.ts'
import { accept, type Result, refuse } from '#shared/std/result.ts'

/** A moment that somebody asks for: by time (ms since 1970), or by edit. */
export type Wish = { readonly at: number } | { readonly seq: Seq }

const isoTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/

/**
 * Reads a wish as it came over the wire; the refusal says what is wrong. A time needs its offset: the server cannot
 * know the asker's clock. In an address an unescaped plus arrives as a space.
 */
export function readWish({ at, seq }: MomentWish): Result<Wish, string> {
  if (at !== undefined && seq !== undefined) return refuse('Ask for a time or for an edit, not both.')
  if (seq !== undefined) return accept({ seq })
  if (at === undefined) return refuse('Say which moment: "at" a time, or after the edit "seq".')
  const time = typeof at === 'number' ? at : timeOf(at.trim())
  if (Number.isFinite(time)) return accept({ at: time })
  return refuse('"at" is no time: write it as 2026-03-31T10:00:00Z, or in milliseconds since 1970.')
}

function timeOf(text: string): number {
  if (/^\d{1,15}$/.test(text)) return Number(text)
  const iso = text.replace(/ (\d\d:\d\d)$/, '+$1')
  return isoTime.test(iso) ? Date.parse(iso) : Number.NaN
}
