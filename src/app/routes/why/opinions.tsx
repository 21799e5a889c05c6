import { createFileRoute } from '@tanstack/react-router'
import { OpinionsPage } from '#app/pages/opinions/opinions-page.tsx'

export const Route = createFileRoute('/why/opinions')({ component: OpinionsPage })
