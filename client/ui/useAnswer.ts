import { useEffect, useState } from 'react'
import type { Answer } from '#client/wire/http.ts'

/** A question to the server as a page sees it: on its way, answered, or refused; and the way to ask again. */
export interface Asked<Value> {
  readonly answer: Answer<Value> | undefined
  again(): void
}

/** Asks once, and again when told to. `ask` must be the same function from drawing to drawing. */
export function useAnswer<Value>(ask: () => Promise<Answer<Value>>): Asked<Value> {
  const [answer, setAnswer] = useState<Answer<Value>>()
  const [round, setRound] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks anew
  useEffect(() => {
    let stale = false
    void ask().then(value => {
      if (!stale) setAnswer(value)
    })
    return () => {
      stale = true
    }
  }, [ask, round])
  return {
    answer,
    again: () => {
      setAnswer(undefined)
      setRound(round + 1)
    },
  }
}
