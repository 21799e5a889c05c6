import type { ArticleId } from '../decision/rules/framework.ts'

export const ARTICLE_TITLES: Readonly<Record<ArticleId, string>> = {
  S0: 'When it pays to run AI models on your own hardware',
  S1: 'Self-host or cloud: a decision framework, workload by workload (May 2026)',
  S2: 'Cloud vs. Local AI',
  S3: 'Local AI vs Cloud AI: When Does Each Make Sense',
  S4: 'The Local AI Option',
}
