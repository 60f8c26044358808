import { useCallback, useSyncExternalStore } from 'react'

/** Narrow as a phone: the board then has tabs at the thumb instead of a full bar. */
export function usePhone(): boolean {
  return useMedia('(width < 48rem)')
}

/** As a laptop is: the bar has no room to spare. */
export function useNarrowBar(): boolean {
  return useMedia('(width < 100rem)')
}

/** Whether the window answers to a media query, followed as it changes. */
function useMedia(query: string): boolean {
  return useSyncExternalStore(
    useCallback(
      listener => {
        const media = matchMedia(query)
        media.addEventListener('change', listener)
        return () => media.removeEventListener('change', listener)
      },
      [query],
    ),
    () => matchMedia(query).matches,
  )
}
