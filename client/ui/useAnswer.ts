import { useEffect, useState } from 'react'
import type { Answer } from '#client/wire/http.ts'

/** A question to the server as a page sees it: on its way, answered, or refused; and the way to ask again. */
export interface Asked<Value> {
  readonly answer: Answer<Value> | undefined
  again(): void
}

/** Asks once, and again when told to. Another `ask` is another question: it must stay the same function until then. */
export function useAnswer<Value>(ask: () => Promise<Answer<Value>>): Asked<Value> {
  const [answered, setAnswered] = useState<{ readonly to: typeof ask; readonly answer: Answer<Value> }>()
  const [round, setRound] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks anew
  useEffect(() => {
    let stale = false
    void ask().then(answer => {
      if (!stale) setAnswered({ to: ask, answer })
    })
    return () => {
      stale = true
    }
  }, [ask, round])
  return {
    answer: answered?.to === ask ? answered.answer : undefined,
    again: () => {
      setAnswered(undefined)
      setRound(current => current + 1)
    },
  }
}
