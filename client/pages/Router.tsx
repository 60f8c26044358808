import { type ComponentType, lazy, Suspense, useEffect, useRef } from 'react'
import { announce } from '#client/ui/announcements.ts'
import { useObservable } from '#client/ui/useObservable.ts'
import { fetchWords, t } from '#client/words/t.ts'
import { unreachable } from '#shared/std/unreachable.ts'
import { NotFoundPage } from './NotFoundPage.tsx'
import { route } from './navigation.ts'
import { PageLoading } from './PageLoading.tsx'
import type { Route } from './route.ts'

const BoardGate = lazy(() => import('./BoardGate.tsx').then(module => ({ default: module.BoardGate })))
const HomePage = page(() => import('./HomePage.tsx').then(module => module.HomePage))
const LearnPage = page(() => import('./LearnPage.tsx').then(module => module.LearnPage))
const NewPage = page(() => import('./NewPage.tsx').then(module => module.NewPage))

/** Shows the page of the address. After a change of page its heading takes the focus and its title is said. */
export function Router() {
  const current = useObservable(route)
  const shown = useRef(current)

  useEffect(() => {
    if (shown.current === current) return
    shown.current = current
    document.querySelector<HTMLElement>('h1')?.focus()
    announce(document.title, { urgent: true })
  }, [current])

  return <Suspense fallback={<PageLoading label={t('common.loading')} />}>{pageOf(current)}</Suspense>
}

/** With its words. */
function page(load: () => Promise<ComponentType>) {
  return lazy(() => Promise.all([load(), fetchWords()]).then(([component]) => ({ default: component })))
}

function pageOf(current: Route) {
  switch (current.page) {
    case 'home':
      return <HomePage />
    case 'learn':
      return <LearnPage />
    case 'new':
      return <NewPage />
    case 'board':
      return <BoardGate key={`${current.board} ${current.key}`} board={current.board} joinKey={current.key} />
    case 'unknown':
      return <NotFoundPage />
    default:
      return unreachable(current)
  }
}
