/** The published articles on where to run AI models whose rules decide; `framework.ts` has the rules. */
export interface Article {
  readonly id: 'S0' | 'S1' | 'S2' | 'S3' | 'S4'
  readonly title: string
}

export const ARTICLES: readonly Article[] = [
  { id: 'S0', title: 'When it pays to run AI models on your own hardware' },
  { id: 'S1', title: 'Self-host or cloud: a decision framework, workload by workload (May 2026)' },
  { id: 'S2', title: 'Cloud vs. Local AI' },
  { id: 'S3', title: 'Local AI vs Cloud AI: When Does Each Make Sense' },
  { id: 'S4', title: 'The Local AI Option' },
]
