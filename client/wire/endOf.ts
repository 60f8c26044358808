import { closeCode } from '#shared/protocol/sync.ts'

/**
 * Why a copy of a board is at its end. After `refused` and `too-large` the board itself is still there for this person:
 * it is to be opened again with a fresh document.
 */
export type End = 'signed-out' | 'gone' | 'refused' | 'too-large'

/** What a close code means for this copy; undefined where coming back is worth it. */
export function endOf(code: number | undefined): End | undefined {
  switch (code) {
    case closeCode.signedOut:
      return 'signed-out'
    case closeCode.gone:
      return 'gone'
    case closeCode.refused:
      return 'refused'
    default:
      return undefined
  }
}
