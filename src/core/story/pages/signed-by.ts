import type { Signatures } from '../blocks.ts'

/** Who answers for what is asked, and where each of them signs. */
export const SIGNED_BY: Signatures = {
  kind: 'signatures',
  title: 'Decision',
  choices: ['approved', 'approved with conditions', 'not approved'],
  roles: [
    { role: 'Asks', does: 'for the workload' },
    { role: 'Finance', does: 'owns the budget' },
    { role: 'Data protection', does: 'confirms where data goes' },
    { role: 'Operations', does: 'will run it' },
  ],
}
