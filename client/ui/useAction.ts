import { useState } from 'react'
import type { Answer } from '#client/wire/http.ts'

/** One thing that a button does over the wire: whether it runs, and what went wrong the last time. */
export interface Action {
  readonly busy: boolean
  readonly error: string | undefined
  /** Runs one at a time; `then` gets what came of it. */
  run<Value>(request: () => Promise<Answer<Value>>, then: (value: Value) => void): Promise<void>
  /** Says something is wrong without asking the server. */
  refuse(message: string | undefined): void
}

export function useAction(): Action {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string>()
  return {
    busy,
    error,
    refuse: setError,
    async run(request, then) {
      if (busy) return
      setBusy(true)
      setError(undefined)
      const answer = await request()
      setBusy(false)
      if (answer.ok) then(answer.value)
      else setError(answer.refusal.message)
    },
  }
}
