import type { Preset } from './preset.ts'

/** Work with a demand of its own. */
export const SPECIAL_DEMANDS: readonly Preset[] = [
  {
    id: 'complex-reasoning',
    summary: 'Hard questions that need the strongest model, a few a day.',
    answers: {
      sensitivity: 'internal',
      latency: 'interactive',
      pattern: 'sporadic',
      capability: 'frontier',
      openWeightAcceptable: false,
      maturity: 'production',
    },
    demand: {
      requestsPerDay: 40,
      daysPerWeek: 5,
      activeHoursPerDay: 10,
      // As of sporadic use round the clock, over ten of its hours.
      peakToAverage: 6,
      inputTokens: 12_000,
      outputTokens: 1500,
      reasoningTokens: 8000,
    },
  },
  {
    id: 'critical-quality',
    summary: 'Few results, each of which must be as good as can be had.',
    answers: {
      sensitivity: 'internal',
      latency: 'interactive',
      pattern: 'steady-low',
      capability: 'frontier',
      openWeightAcceptable: false,
      maturity: 'production',
    },
    demand: {
      requestsPerDay: 500,
      daysPerWeek: 5,
      activeHoursPerDay: 10,
      peakToAverage: 3,
      inputTokens: 6000,
      outputTokens: 1500,
      reasoningTokens: 4000,
    },
  },
  {
    id: 'offline',
    summary: 'A model where there is no network, or must be none.',
    answers: {
      sensitivity: 'critical',
      latency: 'embedded',
      pattern: 'steady-low',
      capability: 'simple',
      offline: true,
      openWeightAcceptable: true,
      wholeChainLocal: true,
    },
    demand: {
      requestsPerDay: 800,
      daysPerWeek: 7,
      activeHoursPerDay: 24,
      peakToAverage: 3,
      inputTokens: 700,
      outputTokens: 200,
      contextTokens: 4000,
    },
  },
]
