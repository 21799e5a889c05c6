import { createFileRoute } from '@tanstack/react-router'
import { ChangePage, type ChangeSearch } from '#app/pages/change/change-page.tsx'
import { shortText } from '#app/ui/search-param.ts'

export const Route = createFileRoute('/why/change')({ component: Change })

/** Read here, and not by the route, whose part comes with the first load. */
function Change() {
  const { x, y, own }: Record<string, unknown> = Route.useSearch()
  const search: ChangeSearch = { x: shortText(x, 200), y: shortText(y, 200), own: shortText(own, 40) }
  const navigate = Route.useNavigate()
  return (
    <ChangePage
      search={search}
      onSearch={(changed) => {
        const next: ChangeSearch = { ...search, ...changed }
        void navigate({ search: next, replace: true })
      }}
    />
  )
}
