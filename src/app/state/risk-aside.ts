import type { Risk } from '#core/analysis/risk.ts'
import { drawsAside } from './draws-aside.ts'

/** How sure a recommendation is: it follows the verdict, which does not wait for it. */
export const riskAside = drawsAside<Risk>({
  kind: 'risk',
  found: (answer) => (answer.kind === 'risk' ? answer.found : null),
  steps: async () => (await import('./draws-steps.ts')).riskOfDraws,
})
