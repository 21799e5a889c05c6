import { createFileRoute, redirect } from '@tanstack/react-router'
import { QuestionPage } from '#app/pages/questions/question-page.tsx'
import { sectionOf } from '#app/pages/questions/sections.ts'
import { z } from '#core/zod.ts'

export const Route = createFileRoute('/questions/$section')({
  validateSearch: z.object({ from: z.catch(z.optional(z.literal('check')), undefined) }),
  beforeLoad: ({ params }) => {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- how the router is told to go elsewhere
    if (!sectionOf(params.section))
      throw redirect({ to: '/questions/$section', params: { section: 'sensitivity' } })
  },
  component: () => {
    const { section } = Route.useParams()
    const { from } = Route.useSearch()
    return <QuestionPage key={section} sectionId={section} returnsToCheck={from === 'check'} />
  },
})
