import { createFileRoute } from '@tanstack/react-router'
import { VerdictPage } from '#app/pages/verdict/verdict-page.tsx'

export const Route = createFileRoute('/verdict')({ component: VerdictPage })
