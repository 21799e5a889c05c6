import { createFileRoute } from '@tanstack/react-router'
import { OptionsPage } from '#app/pages/options/options-page.tsx'

export const Route = createFileRoute('/why/options')({ component: OptionsPage })
