import { RouterProvider, createHashHistory, createRouter } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { CrashPage } from './pages/shell/crash-page.tsx'
import { reloadOnceForMissingFiles } from './reload-once.ts'
import { routeTree } from './route-tree.gen.ts'
import { openFirstPlan } from './state/open-first-plan.ts'
import { browserStorage, startSaving, stopSaving } from './state/saving.ts'
import './ui/tokens.css'
import './ui/base.css'

/** The address after the # names the page, so that any static host will do, and none is asked twice. */
const router = createRouter({
  routeTree,
  history: createHashHistory(),
  scrollRestoration: true,
  defaultErrorComponent: CrashPage,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}

const storage = browserStorage()
openFirstPlan(storage)
startSaving(storage)
reloadOnceForMissingFiles()

const container = document.getElementById('app')
if (!container) throw new Error('index.html has no #app')
createRoot(container, { onUncaughtError: stopSaving }).render(
  <StrictMode>
    <RouterProvider router={router} />
  </StrictMode>,
)
