import { lazy, Suspense, useState } from 'react'
import { Cell } from '#client/wire/Cell.ts'
import { whenIdle } from './later.ts'
import { untold } from './toast.ts'
import { useObservable } from './useObservable.ts'

const load = () => import('./Toaster.tsx').then(module => ({ default: module.Toaster }))
const Toaster = lazy(load)

/** What shows messages has been fetched: it stands there from now on, so that screen readers know it. */
const isFetched = new Cell(false)
whenIdle(() => load().then(() => isFetched.set(true)))

/** Where short messages appear, from the first one on. */
export function ToastPlace() {
  const fetched = useObservable(isFetched)
  const isSpeaking = useObservable(untold).length > 0
  const [isWanted, setWanted] = useState(false)
  if ((isSpeaking || fetched) && !isWanted) setWanted(true)
  return isWanted ? (
    <Suspense>
      <Toaster />
    </Suspense>
  ) : null
}
