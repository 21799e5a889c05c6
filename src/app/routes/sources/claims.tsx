import { createFileRoute } from '@tanstack/react-router'
import { ClaimsPage } from '#app/pages/claims/claims-page.tsx'

export const Route = createFileRoute('/sources/claims')({ component: ClaimsPage })
