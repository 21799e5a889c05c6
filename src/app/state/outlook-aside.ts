import type { Outlook } from '#core/analysis/outlook.ts'
import { drawsAside } from './draws-aside.ts'

/** How far costs may turn out, and what is worth finding out: for who asks. */
export const outlookAside = drawsAside<Outlook>({
  kind: 'outlook',
  found: (answer) => (answer.kind === 'outlook' ? answer.found : null),
  steps: async () => (await import('./draws-steps.ts')).outlookOfDraws,
  isLong: true,
})
