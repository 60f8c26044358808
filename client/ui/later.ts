import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import { fetchWords, t } from '#client/words/t.ts'
import { toast } from './toast.ts'

type Fetch = () => Promise<unknown>

/** What nobody has asked for yet. */
const putOff = new Set<Fetch>([fetchWords])

/**
 * A part of the page that is no part of its first download. It is fetched when it is shown first, or before that when the
 * page has nothing else to do, and with it the words of all such parts. One that cannot be fetched shows nothing and says so; the rest of the page goes on.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  whenIdle(load)
  return lazy(() =>
    Promise.all([load(), fetchWords()]).then(
      ([part]) => ({ default: part }),
      () => {
        toast(t('later.failed'), { tone: 'error' })
        return { default: Nothing }
      },
    ),
  )
}

/** Something else to be fetched before it is wanted. */
export function whenIdle(fetch: Fetch): void {
  putOff.add(fetch)
}

/** Fetches what was put off, one after the other and only while the page rests, until the returned function is called. */
export function fetchPutOff(): () => void {
  let isOver = false
  const next = () => {
    const [fetch] = putOff
    if (isOver || !fetch) return
    putOff.delete(fetch)
    // Whoever needs it tries again, and says what is wrong.
    fetch()
      .catch(() => {})
      .finally(() => rest(next))
  }
  rest(next)
  return () => {
    isOver = true
  }
}

function Nothing() {
  return null
}

/** Safari has no word for it. */
function rest(job: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(job, { timeout: 2000 })
  else setTimeout(job, 200)
}
