import { useSyncExternalStore } from 'react'
import { useAttending } from './ConveningContext.tsx'

const everyMs = 200

/** What the server's clock makes of something, drawn anew only when that differs (`===`). */
export function useTicking<Value extends string | number | boolean | undefined>(
  read: (now: number) => Value,
): Value {
  const { convening } = useAttending()
  return useSyncExternalStore(tick, () => read(convening.now()))
}

function tick(listener: () => void): () => void {
  const timer = setInterval(listener, everyMs)
  return () => clearInterval(timer)
}
