import { lazy, Suspense } from 'react'
import type { TakeBackDialogProps } from './TakeBackDialog.tsx'

const TakeBackDialog = lazy(() =>
  import('./TakeBackDialog.tsx').then(module => ({ default: module.TakeBackDialog })),
)

/** The question whether somebody's work is to be taken back, fetched when it is asked for first. */
export function AskTakeBack(props: TakeBackDialogProps) {
  return (
    <Suspense>
      <TakeBackDialog {...props} />
    </Suspense>
  )
}
