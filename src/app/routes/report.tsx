import { createFileRoute } from '@tanstack/react-router'
import { ReportPage } from '#app/pages/report/report-page.tsx'

export const Route = createFileRoute('/report')({ component: ReportPage })
