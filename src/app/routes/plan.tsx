import { createFileRoute } from '@tanstack/react-router'
import { PlanPage } from '#app/pages/plan/plan-page.tsx'

export const Route = createFileRoute('/plan')({ component: PlanPage })
