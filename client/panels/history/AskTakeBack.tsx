import { Suspense } from 'react'
import { later } from '#client/ui/later.ts'
import type { TakeBackDialogProps } from './TakeBackDialog.tsx'

const TakeBackDialog = later(() => import('./TakeBackDialog.tsx').then(module => module.TakeBackDialog))

/** The question whether somebody's work is to be taken back, fetched when it is asked for first. */
export function AskTakeBack(props: TakeBackDialogProps) {
  return (
    <Suspense>
      <TakeBackDialog {...props} />
    </Suspense>
  )
}
