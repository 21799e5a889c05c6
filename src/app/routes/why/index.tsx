import { createFileRoute } from '@tanstack/react-router'
import { FlowchartPage } from '#app/pages/flowchart/flowchart-page.tsx'
import { oneOf } from '#app/ui/search-param.ts'

export const Route = createFileRoute('/why/')({
  validateSearch: (found: { view?: unknown }): { view?: 'chart' | 'list' | undefined } => ({
    view: oneOf(['chart', 'list'], found.view),
  }),
  component: Flowchart,
})

function Flowchart() {
  const { view } = Route.useSearch()
  const navigate = Route.useNavigate()
  return (
    <FlowchartPage
      view={view}
      onView={(next) => {
        void navigate({ search: { view: next }, replace: true })
      }}
    />
  )
}
