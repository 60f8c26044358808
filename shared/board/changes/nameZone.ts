import type { Board, Origin } from '../Board.ts'
import { promptKey, titleKey } from '../entries.ts'
import type { CanvasId, ZoneId } from '../ids.ts'
import { entryOf } from '../read.ts'
import type { ZoneWords } from '../snapshot.ts'

/** What a zone is called and asks on this board; what is left out, or blank, is the template's again. */
export function nameZone(
  board: Board,
  { canvas, zone, words }: { readonly canvas: CanvasId; readonly zone: ZoneId; readonly words: ZoneWords },
  origin: Origin,
): void {
  const entry = entryOf(board.canvases, canvas)
  if (!entry) return
  board.change(origin, () => {
    for (const [key, word] of [
      [titleKey(zone), words.title],
      [promptKey(zone), words.prompt],
    ] as const) {
      if (word?.trim()) entry.set(key, word.trim())
      else entry.delete(key)
    }
  })
}
