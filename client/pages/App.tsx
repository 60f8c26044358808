import { CSPProvider } from '@base-ui/react/csp-provider'
import { Tooltip } from '@base-ui/react/tooltip'
import { Announcer } from '#client/ui/Announcer.tsx'
import { Toaster } from '#client/ui/Toaster.tsx'
import { CrashBoundary } from './CrashBoundary.tsx'
import { Router } from './Router.tsx'

/** What every page stands in. Style elements are off: the policy of the site allows none. */
export function App() {
  return (
    <CSPProvider disableStyleElements>
      <Tooltip.Provider delay={500}>
        <CrashBoundary>
          <Router />
        </CrashBoundary>
        <Toaster />
        <Announcer />
      </Tooltip.Provider>
    </CSPProvider>
  )
}
