import { Outlet, createRootRoute } from '@tanstack/react-router'
import { CrashPage } from '#app/pages/shell/crash-page.tsx'
import { NotFoundPage } from '#app/pages/shell/not-found-page.tsx'
import { Shell } from '#app/pages/shell/shell.tsx'

export const Route = createRootRoute({
  component: () => (
    <Shell>
      <Outlet />
    </Shell>
  ),
  errorComponent: CrashPage,
  notFoundComponent: NotFoundPage,
})
