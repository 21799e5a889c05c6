import { createFileRoute } from '@tanstack/react-router'
import { MethodPage } from '#app/pages/method/method-page.tsx'
import { METHOD_PARTS, type MethodPart } from '#app/pages/method/method-parts.ts'
import { oneOf, shortText } from '#app/ui/search-param.ts'

interface MethodSearch {
  part?: MethodPart | undefined
  section?: string | undefined
}

export const Route = createFileRoute('/sources/method')({
  validateSearch: (found: { [Key in keyof MethodSearch]?: unknown }): MethodSearch => ({
    part: oneOf(METHOD_PARTS, found.part),
    section: shortText(found.section, 80),
  }),
  component: Method,
})

function Method() {
  const { part = 'overview', section } = Route.useSearch()
  return <MethodPage part={part} section={section} />
}
