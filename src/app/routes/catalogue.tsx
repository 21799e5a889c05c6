import { createFileRoute } from '@tanstack/react-router'
import { CataloguePage } from '#app/pages/catalogue/catalogue-page.tsx'
import { CATALOGUE_TABS } from '#app/pages/catalogue/catalogue-tabs.ts'
import { z } from '#core/zod.ts'

export const Route = createFileRoute('/catalogue')({
  validateSearch: z.object({
    tab: z.catch(z.optional(z.enum(CATALOGUE_TABS)), undefined),
    search: z.catch(z.optional(z.string().check(z.maxLength(80))), undefined),
    group: z.catch(z.optional(z.string().check(z.maxLength(80))), undefined),
  }),
  component: Catalogue,
})

function Catalogue() {
  const { tab = 'api', search = '', group = '' } = Route.useSearch()
  const navigate = Route.useNavigate()
  return (
    <CataloguePage
      view={{ tab, search, group }}
      onView={(changes) => {
        const next = { tab, search, group, ...changes }
        void navigate({
          search: { tab: next.tab, search: next.search || undefined, group: next.group || undefined },
          replace: true,
        })
      }}
    />
  )
}
