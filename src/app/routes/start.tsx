import { createFileRoute } from '@tanstack/react-router'
import { StartPage } from '#app/pages/start/start-page.tsx'

export const Route = createFileRoute('/start')({ component: StartPage, codeSplitGroupings: [] })
