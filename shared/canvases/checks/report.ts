import type { CanvasId, CardId, ZoneId } from '#shared/board/ids.ts'
import type { CardSnapshot } from '#shared/board/snapshot.ts'
import type { BoardIndex } from '../BoardIndex.ts'

/** One thing that is missing, in words, and the place to jump to. */
export interface Missing {
  readonly says: string
  readonly canvas: CanvasId
  readonly zone?: ZoneId
  readonly card?: CardId
}

export interface CheckResult {
  readonly id: string
  readonly met: boolean
  /** When it is met, in words. */
  readonly says: string
  readonly missing: readonly Missing[]
}

export interface CanvasReport {
  readonly canvas: CanvasId
  readonly checks: readonly CheckResult[]
  /** Advice: never blocks, never counts. */
  readonly hints: readonly CheckResult[]
}

/** Something that has yet to be done for a board to be ready. */
export interface Need {
  /** Where a group works on it. */
  readonly zones: readonly ZoneId[]
  readonly missing: readonly Missing[]
}

export interface BoardReport {
  readonly canvases: readonly CanvasReport[]
  /** What a 90-minute launch can reach. */
  readonly ready: boolean
  /** What is missing for that. */
  readonly needs: readonly Need[]
  /** Every check of the core canvases on the board. */
  readonly complete: boolean
}

/** What is missing for one check; nothing if it is met. Days are ISO texts. */
export type Check = (board: BoardIndex, when: { readonly today: string }) => readonly Missing[]
export type Checks = Readonly<Record<string, Check>>

export function lacksIn(zone: ZoneId, says: string): Missing {
  return { says, canvas: zone.slice(0, zone.indexOf('.')), zone }
}

export function lacksOn(card: CardSnapshot, says: string): Missing {
  return { says: `${quoted(card)}: ${says}`, canvas: card.canvas, zone: card.zone, card: card.id }
}

/** Something missing if there is anything to say; for lists put together by conditions. */
export function when(condition: boolean, missing: () => Missing): readonly Missing[] {
  return condition ? [missing()] : []
}

/** Between `least` and `most` of something: says how many are missing, or too many. */
export function countBetween(
  count: number,
  {
    least,
    most,
    zone,
    one,
    many,
  }: {
    readonly least: number
    readonly most: number
    readonly zone: ZoneId
    readonly one: string
    readonly many: string
  },
): readonly Missing[] {
  const short = least - count
  if (short > 0) return [lacksIn(zone, `${inWords(short)} more ${short === 1 ? one : many}`)]
  if (count > most) return [lacksIn(zone, `${inWords(count)} ${many}: choose ${inWords(most)} at most`)]
  return []
}

const numbers = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten']

function inWords(count: number): string {
  return numbers[count] ?? String(count)
}

function quoted({ text }: CardSnapshot): string {
  const line = text.trim().split('\n', 1)[0] ?? ''
  return line === '' ? 'A card without words' : `“${line.length > 60 ? `${line.slice(0, 59)}…` : line}”`
}
