import { createFileRoute } from '@tanstack/react-router'
import { PresetsPage } from '#app/pages/presets/presets-page.tsx'

export const Route = createFileRoute('/presets')({ component: PresetsPage })
