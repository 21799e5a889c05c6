/**
 * The rules that decide, each with an id that the code, the pages and the report share. S0 to S4 are published
 * articles on where to run AI models; rules that begin with X are ours.
 */
export const ARTICLES = ['S0', 'S1', 'S2', 'S3', 'S4'] as const

export type ArticleId = (typeof ARTICLES)[number]

export const RULE_IDS = [
  'S0-Q1',
  'S0-Q2',
  'S0-Q3',
  'S1-T1',
  'S1-T2',
  'S1-T3',
  'S1-R',
  'S1-C',
  'S1-H',
  'S1-G',
  'S1-E',
  'S1-O',
  'S1-A',
  'S1-Q',
  'S1-X',
  'S2-GUIDE',
  'S2-OFFLINE',
  'S2-LATENCY',
  'S2-FRONTIER',
  'S2-CONTEXT',
  'S3-F1',
  'S3-F2',
  'S3-REGULATED',
  'S3-CRITICAL',
  'S4-1',
  'S4-2',
  'S4-3',
  'S4-4',
  'S4-5',
  'H-TIER',
  'H-FALLBACK',
  'H-DEVPROD',
  'H-PRIVACY',
  'X-FEASIBLE',
  'X-CONTEXT',
  'X-TIER',
  'X-MODALITY',
  'X-BUDGET',
  'X-PARTS',
  'X-TEAM',
  'X-COST',
  'X-COSTED',
  'X-EFFORT',
  'X-CHOSEN',
  'X-CLOSE',
  'X-SPARE',
  'X-QUALITY',
  'X-FIGURES',
  'X-PRICE',
  'X-CONDITIONS',
] as const

export type RuleId = (typeof RULE_IDS)[number]
