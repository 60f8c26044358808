import { closeCode } from '#shared/protocol/sync.ts'

/** Why a copy of a board is at its end. */
export type End = 'signed-out' | 'gone' | 'refused'

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
