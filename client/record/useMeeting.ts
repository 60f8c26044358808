import { useEffect, useState } from 'react'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import { askForMeeting, type FoundMeeting } from './askForMeeting.ts'

const askAfterMs = 3000

/**
 * The last time that people gathered, by the board's history, asked for again when the board has come to rest.
 * Undefined until it is known, and while nobody asks.
 */
export function useMeeting(
  board: string,
  { whole, wanted }: { readonly whole: BoardSnapshot; readonly wanted: boolean },
): { readonly found: FoundMeeting | undefined; readonly again: () => void } {
  const [found, setFound] = useState<FoundMeeting>()
  const [round, setRound] = useState(0)
  const isKnown = found?.ok === true
  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed board is asked about anew, and so is a new round
  useEffect(() => {
    if (!wanted) return
    let isStale = false
    const timer = setTimeout(
      () =>
        void askForMeeting(board).then(answer => {
          if (!isStale) setFound(answer)
        }),
      isKnown ? askAfterMs : 0,
    )
    return () => {
      isStale = true
      clearTimeout(timer)
    }
  }, [board, wanted, whole, round])
  return {
    found,
    again: () => {
      setFound(undefined)
      setRound(count => count + 1)
    },
  }
}
