import { createContext, useContext } from 'react'
import type { SessionClient } from '#client/wire/session/SessionClient.ts'
import type { Participant } from '#shared/protocol/http.ts'

/** A session, and as whom one takes part in it. */
export interface Attending {
  readonly board: string
  readonly convening: SessionClient
  readonly me: Participant
  readonly leads: boolean
}

/** Provided by the board page while the session is known. */
export const ConveningContext = createContext<Attending | undefined>(undefined)

export function useAttending(): Attending {
  const attending = useContext(ConveningContext)
  if (!attending) throw new Error('useAttending outside of a ConveningContext')
  return attending
}
