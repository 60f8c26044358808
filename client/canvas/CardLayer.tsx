import { useDerived } from '#client/editor/hooks.ts'
import type { MountedCards } from '#client/editor/MountedCards.ts'
import { useObservable } from '#client/ui/useObservable.ts'
import { CardView } from './CardView.tsx'

/** The cards worth drawing, in reading order, so that Tab follows it. */
export function CardLayer({ mounted }: { readonly mounted: MountedCards }) {
  const ids = useObservable(mounted.ids)
  const canvases = useDerived(view => view.canvases)
  return ids.map(id => <CardView key={id} id={id} canvases={canvases} />)
}
