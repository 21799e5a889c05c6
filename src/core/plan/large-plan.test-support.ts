import type { Option, Plan } from './schema.ts'

const KINDS: readonly Option[] = [
  { id: 'api', kind: 'api', model: 'anthropic/claude-haiku-5-5' },
  { id: 'hosted', kind: 'hosted', model: 'groq/openai/gpt-oss-120b' },
  { id: 'rented', kind: 'rented', hardware: 'h100-sxm', model: 'gpt-oss-120b', quantisation: 'mxfp4', billing: 'always-on' },
  { id: 'owned', kind: 'owned', hardware: 'rtx-pro-6000-blackwell', model: 'gpt-oss-120b', quantisation: 'mxfp4' },
  { id: 'own-mix', kind: 'hybrid', local: 'owned', cloud: 'hosted', sizing: 'optimal' },
  { id: 'rented-mix', kind: 'hybrid', local: 'rented', cloud: 'api', sizing: 'optimal' },
] // prettier-ignore

/** As many workloads and options as a plan may have, at the largest volume, with mixes sized for least cost. */
export function largePlan(workloads = 20, options = 24, requestsPerDay = 1e9): Plan {
  return {
    schema: 'crossover/plan@5',
    name: 'Large',
    asOf: '2026-11-20',
    horizonMonths: 36,
    organisation: { stage: 'established', team: 'intermediate' },
    workloads: Array.from({ length: workloads }, (_, index) => ({
      id: `work-${index}`,
      name: `Work ${index}`,
      answers: {
        sensitivity: 'internal',
        residencyRequired: false,
        latency: 'interactive',
        offline: false,
        pattern: 'steady-high',
        maturity: 'production',
        capability: 'good-enough',
        openWeightAcceptable: true,
      },
      demand: {
        requestsPerDay,
        inputTokens: 5000,
        outputTokens: 300,
        growthPerMonth: 0.01,
        peakToAverage: 2,
      },
      options: Array.from({ length: options }, (_ignored, at) => copyOf(at)),
    })),
  }
}

function copyOf(at: number): Option {
  const option = KINDS[at % KINDS.length]!
  const copy = Math.floor(at / KINDS.length)
  const named = (id: string) => `${id}-${copy}`
  const own = { id: named(option.id), name: `${option.id} ${copy}` }
  return option.kind === 'hybrid'
    ? { ...option, ...own, local: named(option.local), cloud: named(option.cloud) }
    : { ...option, ...own }
}
