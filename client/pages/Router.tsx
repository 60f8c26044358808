import { lazy, Suspense, useEffect, useRef } from 'react'
import { announce } from '#client/ui/announcements.ts'
import { useObservable } from '#client/ui/useObservable.ts'
import { t } from '#client/words/t.ts'
import { unreachable } from '#shared/std/unreachable.ts'
import { NotFoundPage } from './NotFoundPage.tsx'
import { route } from './navigation.ts'
import { PageLoading } from './PageLoading.tsx'
import type { Route } from './route.ts'

const BoardGate = lazy(() => import('./BoardGate.tsx').then(module => ({ default: module.BoardGate })))
const HomePage = lazy(() => import('./HomePage.tsx').then(module => ({ default: module.HomePage })))
const LearnPage = lazy(() => import('./LearnPage.tsx').then(module => ({ default: module.LearnPage })))
const NewPage = lazy(() => import('./NewPage.tsx').then(module => ({ default: module.NewPage })))

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
