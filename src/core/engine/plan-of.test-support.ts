import type { Option, Plan, Workload } from '../plan/schema.ts'

/** No people, no traffic, no reserve: only the prices that a case is about. */
export const NO_STAFF = { setupHours: 0, opsHoursPerMonth: 0, modelChangesPerYear: 0, exitHours: 0 } as const
/** Prices stand still. */
export const NO_TRENDS = {
  apiPricePerYear: 0,
  hostedPricePerYear: 0,
  hardwarePricePerYear: 0,
  serverPricePerYear: 0,
  rentPerYear: 0,
} as const
export const NO_OVERHEAD = { ...NO_STAFF, egressUsdPerGb: 0 } as const

/** A plan with one workload and these options; nothing is discounted and no price has a trend. */
export function planOf(
  options: readonly Option[],
  more: Partial<Omit<Plan, 'workloads'>> & Partial<Pick<Workload, 'answers' | 'demand'>> = {},
): Plan {
  const { answers, demand, ...plan } = more
  return {
    schema: 'crossover/plan@5',
    name: 'Case',
    asOf: '2026-11-20',
    horizonMonths: 36,
    finance: { discountRatePerYear: 0 },
    trends: NO_TRENDS,
    ...plan,
    workloads: [
      {
        id: 'work',
        name: 'Work',
        answers: answers ?? { latency: 'interactive', pattern: 'steady-high' },
        // No model thinks unless a case is about it.
        demand: {
          reasoningTokens: 0,
          ...(demand ?? { requestsPerDay: 1000, inputTokens: 1000, outputTokens: 200 }),
        },
        options: [...options],
      },
    ],
  }
}

export function quote(id: string, upFrontUsd: number, monthlyUsd: number): Option {
  return { id, kind: 'quote', name: id, upFrontUsd, monthlyUsd }
}

/** A model sold by the token at these prices, and nothing around it. */
export function priced(
  id: string,
  inputUsdPerMTok: number,
  outputUsdPerMTok: number,
  more: { readonly cachedInputUsdPerMTok?: number; readonly batchDiscount?: number } = {},
): Option {
  return { id, kind: 'api', model: id, price: { inputUsdPerMTok, outputUsdPerMTok, ...more }, ...NO_OVERHEAD }
}
