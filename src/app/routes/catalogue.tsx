import { createFileRoute } from '@tanstack/react-router'
import { CataloguePage } from '#app/pages/catalogue/catalogue-page.tsx'
import { CATALOGUE_TABS } from '#app/pages/catalogue/catalogue-rows.ts'
import { z } from '#core/zod.ts'

export const Route = createFileRoute('/catalogue')({
  validateSearch: z.object({
    tab: z.catch(z.optional(z.enum(CATALOGUE_TABS)), undefined),
    search: z.catch(z.optional(z.string().check(z.maxLength(80))), undefined),
    group: z.catch(z.optional(z.string().check(z.maxLength(80))), undefined),
  }),
  component: () => {
    const { tab = 'api', search = '', group = '' } = Route.useSearch()
    const navigate = Route.useNavigate()
    return (
      <CataloguePage
        view={{ tab, search, group }}
        onView={(changes) => {
          const { tab: to, search: words, group: of } = { tab, search, group, ...changes }
          void navigate({
            search: { tab: to, search: words || undefined, group: of || undefined },
            replace: true,
          })
        }}
      />
    )
  },
})
