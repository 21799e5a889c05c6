import { createFileRoute } from '@tanstack/react-router'
import { lazy } from 'react'
import { VerdictPage } from '#app/pages/verdict/verdict-page.tsx'

/** The page of options has all that an option opens to; it is fetched when one is opened. */
const OpenOption = lazy(async () => ({
  default: (await import('#app/pages/options/open-option.tsx')).OpenOption,
}))

export const Route = createFileRoute('/verdict')({
  component: () => <VerdictPage OpenOption={OpenOption} />,
})
