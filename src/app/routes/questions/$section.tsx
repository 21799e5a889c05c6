import { createFileRoute, redirect } from '@tanstack/react-router'
import { isNodeId } from '#core/decision/ids.ts'
import { QuestionPage } from '#app/pages/questions/question-page.tsx'
import { oneOf } from '#app/ui/search-param.ts'

export const Route = createFileRoute('/questions/$section')({
  validateSearch: (found: { from?: unknown }): { from?: 'check' | undefined } => ({
    from: oneOf(['check'], found.from),
  }),
  beforeLoad: ({ params }) => {
    if (!isNodeId(params.section)) {
      redirect({ to: '/questions/$section', params: { section: 'sensitivity' }, throw: true })
    }
  },
  component: QuestionRoute,
})

function QuestionRoute() {
  const { section } = Route.useParams()
  const { from } = Route.useSearch()
  return <QuestionPage key={section} sectionId={section} returnsToCheck={from === 'check'} />
}
