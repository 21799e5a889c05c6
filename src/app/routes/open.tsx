import { createFileRoute } from '@tanstack/react-router'
import { OpenLinkPage } from '#app/pages/open/open-link-page.tsx'

export const Route = createFileRoute('/open')({
  component: OpenLink,
  validateSearch: (found: { p?: unknown }): { p?: string | undefined } => ({
    p: typeof found.p === 'string' ? found.p : undefined,
  }),
})

function OpenLink() {
  return <OpenLinkPage link={Route.useSearch().p ?? ''} />
}
