import type { Preset } from './preset.ts'

/** What no price by the token applies to. */
export const NOT_BY_TOKEN: readonly Preset[] = [
  {
    id: 'image-generation',
    summary: 'Pictures in many styles, made again and again.',
    answers: {
      sensitivity: 'internal',
      latency: 'interactive',
      pattern: 'steady-low',
      capability: 'specialized',
      openWeightAcceptable: true,
    },
    demand: {},
  },
  {
    id: 'video-generation',
    summary: 'Moving pictures at the quality of a production.',
    answers: {
      sensitivity: 'public',
      latency: 'batch',
      pattern: 'sporadic',
      capability: 'frontier',
      openWeightAcceptable: false,
    },
    demand: {},
  },
  {
    id: 'fine-tuning',
    summary: 'A model trained further on data that may not leave.',
    answers: {
      sensitivity: 'critical',
      latency: 'batch',
      pattern: 'sporadic',
      capability: 'specialized',
      openWeightAcceptable: true,
    },
    demand: {},
  },
]
