import { announced } from './announcements.ts'
import { useObservable } from './useObservable.ts'

/** The page's one polite live region; it stands there from the start, so that screen readers know it. */
export function Announcer() {
  return (
    <div className="visually-hidden" aria-live="polite" aria-atomic="true">
      {useObservable(announced)}
    </div>
  )
}
