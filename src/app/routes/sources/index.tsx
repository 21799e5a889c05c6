import { createFileRoute } from '@tanstack/react-router'
import { CataloguePage } from '#app/pages/catalogue/catalogue-page.tsx'
import { CATALOGUE_TABS } from '#app/pages/catalogue/catalogue-tabs.ts'
import { oneOf, shortText } from '#app/ui/search-param.ts'

interface CatalogueSearch {
  tab?: (typeof CATALOGUE_TABS)[number] | undefined
  search?: string | undefined
  group?: string | undefined
}

export const Route = createFileRoute('/sources/')({
  validateSearch: (found: { [Key in keyof CatalogueSearch]?: unknown }): CatalogueSearch => ({
    tab: oneOf(CATALOGUE_TABS, found.tab),
    search: shortText(found.search, 80),
    group: shortText(found.group, 80),
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
