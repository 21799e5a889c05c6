import { CHAIN_PARTS } from '../catalogue/chain/chain-types.ts'
import { between, plus, times, type Inputs } from './input.ts'
import { monthlyUsd, share } from './measures.ts'

const CORPUS = ['embedding', 'reranker'] as const
const ON_OWN = [
  'vector-store',
  'embedding',
  'reranker',
  'speech-to-text',
  'text-to-speech',
  'guardrail',
  'gateway',
] as const
const SEARCHES = ['vector-store', 'embedding', 'reranker', 'web-search'] as const

/** How much of the rest of the chain a workload uses: a row of its pipeline, by the part that it is. */
export const CHAIN_INPUTS = {
  passages: { in: ['vector-store', 'embedding'], unit: 'passages', min: 0, max: 1e11, low: 1000, high: 100_000_000, scale: 'log', counts: true, default: 100_000, usual: times(0.5, 2), follows: { in: ['embedding'], of: ['vector-store/passages'], how: 'same', ifThere: true } },
  passageTokens: { in: ['vector-store', ...CORPUS], unit: 'tokens', min: 1, max: 100_000, low: 100, high: 2000, scale: 'log', default: 512, usual: { kind: 'times', low: 0.5, high: 2, ends: 'quartiles' }, follows: { in: CORPUS, of: ['vector-store/passageTokens'], how: 'same', ifThere: true } },
  dimensions: { in: ['vector-store'], unit: 'numbers', min: 1, max: 65_536, low: 384, high: 3072, integer: true, scale: 'log', default: 1536 },
  reembeddedPerYear: { in: ['vector-store', 'embedding'], unit: 'times a year', min: 0, max: 365, low: 0, high: 4, default: 0.7, usual: { kind: 'between', low: 0.3, high: 1.5, ends: 'quartiles' }, follows: { in: ['embedding'], of: ['vector-store/reembeddedPerYear'], how: 'same', ifThere: true } },
  embeddedTokensPerMonth: { in: ['embedding'], unit: 'tokens/month', min: 0, max: 1e15, low: 0, high: 1_000_000_000, default: 0, usual: times(0.5, 2) },
  searchesPerRequest: { in: SEARCHES, unit: 'searches', min: 0, max: 1000, low: 0, high: 5, default: 1, usual: times(0.5, 2), follows: { in: CORPUS, of: ['vector-store/searchesPerRequest'], how: 'same', ifThere: true } },
  readUnitsPerSearch: { in: ['vector-store'], unit: 'read units', min: 0, max: 10_000, low: 1, high: 20, default: 8, usual: between(5, 10) },
  queryTokens: { in: ['embedding', 'reranker'], unit: 'tokens', min: 0, max: 100_000, low: 5, high: 500, default: 40, usual: between(10, 150) },
  rerankedPassages: { in: ['reranker'], unit: 'passages', min: 0, max: 10_000, low: 5, high: 100, default: 25, usual: between(10, 100) },
  speechMinutes: { in: ['speech-to-text'], unit: 'minutes', min: 0, max: 10_000, low: 0.1, high: 30, scale: 'log', default: 0.25, usual: between(0.17, 0.33), follows: { in: ['speech-to-text'], of: ['demand/speechMinutesPerRequest'], how: 'same', ifThere: true } },
  spokenCharacters: { in: ['text-to-speech'], unit: 'characters', min: 0, max: 10_000_000, low: 50, high: 10_000, scale: 'log', default: null, presence: 'nullable', usual: times(0.75, 1.35), follows: { in: ['text-to-speech'], of: ['demand/outputTokens'], how: 'characters' } },
  checkedTokens: { in: ['guardrail'], unit: 'tokens', min: 0, max: 20_000_000, low: 50, high: 20_000, scale: 'log', default: null, presence: 'nullable', usual: times(0.5, 1.35), follows: { in: ['guardrail'], of: ['demand/inputTokens', 'demand/outputTokens'], how: 'one-request' } },
  policies: { in: ['guardrail'], unit: 'policies', min: 0, max: 100, low: 1, high: 5, default: 2, usual: between(1, 3) },
  loggedUnits: { in: ['observability'], unit: 'units', min: 0, max: 100_000, low: 1, high: 20, default: 3, usual: between(1, 8) },
  loggingSeats: { in: ['observability'], unit: 'seats', min: 0, max: 100_000, low: 1, high: 50, default: 3, usual: between(1, 10) },
  pagesRead: { in: ['ocr'], unit: 'pages', min: 0, max: 100_000, low: 1, high: 50, scale: 'log', default: 1, usual: times(0.5, 2), follows: { in: ['ocr'], of: ['demand/pagesPerRequest'], how: 'same', ifThere: true } },
  /** Memory and time that it takes of a machine that runs a model beside it. */
  ownGib: { in: ON_OWN, unit: 'GiB', min: 0, max: 10_000, low: 0, high: 48, default: 4 },
  ownSeconds: { in: ON_OWN, unit: 's', min: 0, max: 10_000, low: 0, high: 5, default: 0.2, usual: times(0.5, 2) },
  chainUsdPerMonth: { in: CHAIN_PARTS, ...monthlyUsd, presence: 'nullable', default: null, usual: times(0.8, 1.25) },
  chainPricePerYear: { in: CHAIN_PARTS, ...share, unit: 'a year', min: -0.9, max: 2, low: -0.3, high: 0.2, default: 0, usual: plus(-0.1, 0.05) },
} as const satisfies Inputs // prettier-ignore
