import { useCallback, useEffect, useState } from 'react'
import { http } from '#client/wire/http.ts'
import type { BoardInfo } from '#shared/protocol/http.ts'

export type Roster = Pick<BoardInfo, 'participants' | 'removed' | 'authors'>

const calmMs = 400

/**
 * Who belongs to the board. Presence tells of everybody who is here; those who are away are asked for while somebody
 * looks at the list: when it opens, when people come and go, and after each change made in it.
 */
export function useRoster(
  info: BoardInfo,
  { isOpen, here }: { readonly isOpen: boolean; readonly here: unknown },
): { readonly roster: Roster; readonly askAgain: () => void } {
  const [roster, setRoster] = useState<Roster>(info)
  const askAgain = useCallback(async () => {
    const answer = await http.board(info.id)
    if (answer.ok) setRoster(answer.value)
  }, [info.id])

  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever comes or goes may have been sent away
  useEffect(() => {
    if (!isOpen) return
    const timer = setTimeout(askAgain, calmMs)
    return () => clearTimeout(timer)
  }, [isOpen, here, askAgain])

  return { roster, askAgain }
}
