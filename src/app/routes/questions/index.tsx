import { createFileRoute } from '@tanstack/react-router'
import { CheckAnswersPage } from '#app/pages/check-answers/check-answers-page.tsx'

export const Route = createFileRoute('/questions/')({ component: CheckAnswersPage })
