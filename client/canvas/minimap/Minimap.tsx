import { Suspense, useEffect, useSyncExternalStore } from 'react'
import { useEditor } from '#client/editor/EditorContext.tsx'
import { later } from '#client/ui/later.ts'
import { storage } from '#client/ui/storage.ts'
import { useObservable } from '#client/ui/useObservable.ts'

const key = 'convene.map'

const MapView = later(() => import('./MapView.tsx').then(module => module.MapView))

/** The map of the table, for whoever wants one on this device; it is fetched when it is wanted first. */
export function Minimap() {
  const { minimap, camera } = useEditor()
  const shown = useObservable(minimap.shown)
  const fits = useSyncExternalStore(camera.subscribe, () => minimap.fits)
  useEffect(() => {
    if (storage.read(key) === 'shown') minimap.shown.set(true)
    return minimap.shown.subscribe(() => storage.write(key, minimap.shown.current ? 'shown' : 'hidden'))
  }, [minimap])
  if (!shown || !fits) return null
  return (
    <Suspense>
      <MapView />
    </Suspense>
  )
}
