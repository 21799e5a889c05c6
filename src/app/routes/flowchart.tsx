import { createFileRoute } from '@tanstack/react-router'
import { FlowchartPage } from '#app/pages/flowchart/flowchart-page.tsx'
import { z } from '#core/zod.ts'

export const Route = createFileRoute('/flowchart')({
  validateSearch: z.object({ view: z.catch(z.optional(z.enum(['chart', 'list'])), undefined) }),
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
