import './ui/tokens.css'
import './ui/base.css'
import './ui/layout.module.css'
import './ui/controls.module.css'
import './ui/overlays.module.css'
import { RouterProvider, createHashHistory, createRouter } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { PageFailure } from './pages/shell/page-failure.tsx'
import { keepRouterFromReloading } from './keep-router-from-reloading.ts'
import { reloadOnceForMissingFiles } from './reload-once.ts'
import { routeTree } from './route-tree.gen.ts'
import { useAside } from './state/aside.ts'
import { useAttention } from './state/attention.ts'
import { warnOnLeaving } from './state/is-all-kept.ts'
import { watchForMishaps } from './state/mishap.ts'
import { openSample } from './state/open-sample.ts'
import { browserStorage, useSaving } from './state/saving-status.ts'

/** The address after the # names the page, so that any static host will do, and none is asked twice. */
const router = createRouter({
  routeTree,
  history: createHashHistory(),
  scrollRestoration: true,
  defaultErrorComponent: PageFailure,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}

const container = document.getElementById('app')
if (!container) throw new Error('index.html has no #app')
warnOnLeaving()
watchForMishaps()
keepRouterFromReloading()
reloadOnceForMissingFiles(start(createRoot(container), browserStorage()))

/** Who comes for the first time has nothing kept, and does not wait for what could read it. */
async function start(root: Root, storage: Storage | null): Promise<void> {
  openSample()
  try {
    if (storage && hasPlans(storage)) {
      // Where it leads; both are on their way at once.
      import('./pages/verdict/verdict-page.tsx').catch(() => undefined)
      const { openFirstPlan } = await import('./state/open-first-plan.ts')
      openFirstPlan(storage)
    }
  } catch {
    useAttention.setState({ notOpened: NOT_READ })
  }
  root.render(
    <StrictMode>
      <RouterProvider router={router} />
    </StrictMode>,
  )
  await stands()
  try {
    const { saving } = await import('./state/saving/in-browser.ts')
    saving()
  } catch {
    useSaving.setState({ status: { kind: 'failed' } })
  }
  try {
    const { deriveAside } = await import('./state/derive-aside.ts')
    deriveAside()
  } catch {
    useAside.setState({ worker: 'none' })
  }
  try {
    const { fetchForLater } = await import('./fetch-for-later.ts')
    await fetchForLater()
  } catch {
    // Each part is asked for again when it is needed.
  }
}

/** What a press is not answered by comes once something is there to be pressed, or after a while without. */
function stands(): Promise<void> {
  return new Promise((resolve) => {
    router.subscribe('onRendered', () => {
      setTimeout(resolve, 0)
    })
    setTimeout(resolve, LATE_MS)
  })
}

const LATE_MS = 4000

const NOT_READ = {
  title: 'Saved plans could not be opened',
  problems: ['Your plans are safe. Load the page again to see them.'],
}

function hasPlans(storage: Storage): boolean {
  return Object.keys(storage).some((name) => /^crossover\/(plan|damaged)\//.test(name))
}
