import '#client/ui/fonts.ts'
import '#client/ui/tokens.css'
import '#client/ui/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from '#client/pages/App.tsx'
import { startNavigation } from '#client/pages/navigation.ts'
import { startTheme } from '#client/ui/theme.ts'
import { keepInterface } from '#client/wire/device/keepInterface.ts'

startTheme()
if (import.meta.env.PROD) keepInterface()
startNavigation()

const root = document.getElementById('app')
if (!root) throw new Error('index.html has no #app')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
