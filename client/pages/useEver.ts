import { useState } from 'react'

/** Whether something has ever been so: what is fetched when it is asked for first stays, so that it can close calmly. */
export function useEver(isSo: boolean): boolean {
  const [ever, setEver] = useState(isSo)
  if (isSo && !ever) setEver(true)
  return ever || isSo
}
