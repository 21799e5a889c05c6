/** Who answers for what, as the report has them sign: `does` says it after the name. */
export const ROLES = {
  requester: { role: 'Requester', does: 'asks for the workload' },
  finance: { role: 'Finance', does: 'owns the budget' },
  data: { role: 'Data protection', does: 'confirms where data goes' },
  operations: { role: 'Operations', does: 'will run it' },
} as const

export type RoleId = keyof typeof ROLES
