import { CSPProvider } from '@base-ui/react/csp-provider'
import { useEffect } from 'react'
import { Announcer } from '#client/ui/Announcer.tsx'
import { Tips } from '#client/ui/Tips.ts'
import { ToastPlace } from '#client/ui/ToastPlace.tsx'
import { CrashBoundary } from './CrashBoundary.tsx'
import { Router } from './Router.tsx'

/** What every page stands in. Style elements are off: the policy of the site allows none. */
export function App() {
  useEffect(() => new Tips().start(), [])
  return (
    <CSPProvider disableStyleElements>
      <CrashBoundary>
        <Router />
      </CrashBoundary>
      <ToastPlace />
      <Announcer />
    </CSPProvider>
  )
}
