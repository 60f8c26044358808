import { useCallback, useEffect, useState } from 'react'
import { useAnswer } from '#client/ui/useAnswer.ts'
import { lastHere, noteHere } from '#client/wire/device/boardsHere.ts'
import { thisDevice } from '#client/wire/device/thisDevice.ts'
import { within } from '#client/wire/device/within.ts'
import { http } from '#client/wire/http.ts'
import type { BoardInfo, HttpError } from '#shared/protocol/http.ts'
import { forgetKey } from './navigation.ts'

export type Entry =
  | { readonly state: 'opening' }
  /** `isFresh`: the server has just said so; else this device remembers it. */
  | { readonly state: 'open'; readonly info: BoardInfo; readonly isFresh: boolean }
  | { readonly state: 'refused'; readonly refusal: HttpError }

/**
 * Whether a board opens, and as whom. What this device remembers opens it at once, and also without a server; the line
 * to the server then lets only that same person in, and says so if the board is closed to them. A key is shown to the
 * server first, for it may let one in anew.
 */
export function useEntry(board: string, joinKey: string | undefined): { entry: Entry; again(): void } {
  const { answer, again } = useAnswer(useCallback(() => enter(board, joinKey), [board, joinKey]))
  const here = useInfoHere(board)

  useEffect(() => {
    if (!answer?.ok) return
    forgetKey()
    const { value: info } = answer
    void noteHere(thisDevice, { board, participant: info.me.id, openedAt: Date.now(), info })
  }, [answer, board])

  return { entry: entryOf(), again }

  function entryOf(): Entry {
    if (answer?.ok) return { state: 'open', info: answer.value, isFresh: true }
    if (answer?.refusal.code === 'not-admitted') return { state: 'refused', refusal: answer.refusal }
    if (here === 'looking') return { state: 'opening' }
    const mayOpenHere = !joinKey || (answer && !isUnknown(answer.refusal))
    if (here && mayOpenHere) return { state: 'open', info: here, isFresh: false }
    return answer ? { state: 'refused', refusal: answer.refusal } : { state: 'opening' }
  }
}

/** A device that does not answer remembers nothing. */
const patienceMs = 1500

/** The server has answered, and knows no such board for us. */
export function isUnknown({ code }: HttpError): boolean {
  return code === 'board-unknown' || code === 'link-unknown' || code === 'not-found'
}

function useInfoHere(board: string): BoardInfo | undefined | 'looking' {
  const [info, setInfo] = useState<BoardInfo | undefined | 'looking'>('looking')
  useEffect(() => {
    let isOver = false
    void within(patienceMs, lastHere(thisDevice, board), undefined).then(here => {
      if (!isOver) setInfo(here?.info)
    })
    return () => {
      isOver = true
    }
  }, [board])
  return info
}

/**
 * A participant who opens a facilitator's link becomes a facilitator: the key is handed in under the name one has, and
 * the server, which knows the cookie, decides what comes of it. A facilitator has nothing to gain and hands in none.
 */
async function enter(board: string, joinKey: string | undefined) {
  const known = await http.board(board)
  if (!known.ok || !joinKey || known.value.me.role === 'facilitator') return known
  const joined = await http.join(board, { key: joinKey, name: known.value.me.name })
  return joined.ok ? http.board(board) : known
}
