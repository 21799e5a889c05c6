/** The ten respects in which S1-C (May 2026) sets local beside a cloud API, in its order. */
export const COMPARISON = {
  rule: 'S1-C',
  asOf: '2026-05',
  rows: [
    'quality',
    'first-call',
    'cost-per-call',
    'capital',
    'operations',
    'ten-times',
    'privacy',
    'latency',
    'internet',
    'suits',
  ],
} as const

export type ComparisonRowId = (typeof COMPARISON.rows)[number]
