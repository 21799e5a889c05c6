import { createFileRoute } from '@tanstack/react-router'
import { ChangePage, type ChangeSearch } from '#app/pages/change/change-page.tsx'
import { shortText } from '#app/ui/search-param.ts'

export const Route = createFileRoute('/why/change')({
  validateSearch: ({ x, y, own }: Record<string, unknown>): ChangeSearch => ({
    x: shortText(x, 200),
    y: shortText(y, 200),
    own: shortText(own, 40),
  }),
  component: Change,
})

function Change() {
  const search = Route.useSearch()
  const navigate = Route.useNavigate()
  return (
    <ChangePage
      search={search}
      onSearch={(changed) => {
        void navigate({ search: { ...search, ...changed }, replace: true })
      }}
    />
  )
}
