import { describe, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { completePlan } from '../plan/complete.ts'
import type { CompletePlan, CompleteWorkload } from '../plan/complete-plan.ts'
import { costFigures } from './cost-figures.ts'
import type { CostFigures } from './evaluation.ts'
import { compile, type Kernel } from './kernel/kernel.ts'
import { holds, SLOW } from './laws.test-support.ts'
import { catalogueIndex } from './situation.ts'

const INDEX = catalogueIndex(catalogue, { own: {} })

/** Each plan is made ready and run several times over. */
const SHARE = 0.25

/** Everything that a run finds, to the last bit. */
function foundBy({ situation, options }: Kernel): string {
  return JSON.stringify(
    options.map(({ option, lines, isFeasible, kwh, localShare, ...shown }) => ({
      id: option.id,
      isFeasible,
      cost: lines && withinHorizon(costFigures(lines, kwh, situation, option.acceptedShare)),
      localShare: localShare && Array.from(localShare.subarray(0, situation.horizonMonths)),
      findings: shown.findings(),
      sources: shown.sources(),
      capacity: shown.capacity(),
      unitsCurve: shown.unitsCurve(),
      ceiling: shown.ceilingRequestsPerDay(),
    })),
  )
}

/** Curves go on as far as costs are drawn up. */
function withinHorizon({ cumulativeUsd, ...cost }: CostFigures) {
  return { ...cost, cumulativeUsd: cumulativeUsd.slice(0, cost.monthlyUsd.length) }
}

function run(kernel: Kernel): string {
  kernel.run()
  return foundBy(kernel)
}

/** Shows the first place in which two runs differ. */
function expectSame(one: string, other: string): void {
  if (one === other) return
  let at = 0
  while (one[at] === other[at]) at += 1
  const around = (text: string) => text.slice(Math.max(0, at - 300), at + 60)
  throw new Error(`${around(one)}\n\nis not\n\n${around(other)}`)
}

/** A plan of its own, every number of which may be turned. */
function ownCopy(plan: CompletePlan): CompletePlan {
  return structuredClone(plan)
}

type Numbers = Record<string, unknown>

/** Turns every number that a run reads: sometimes to none, sometimes to more, never to what it was. */
function turn(plan: CompletePlan, workload: CompleteWorkload, by: number): void {
  const turned = (fields: object, names: readonly string[]) => {
    for (const name of names) {
      const value = (fields as Numbers)[name]
      if (typeof value === 'number') (fields as Numbers)[name] = value * by
    }
  }
  turned(plan.finance, ['discountRatePerYear'])
  turned(plan.trends, ['apiPricePerYear', 'hardwarePricePerYear', 'rentPerYear'])
  turned(plan.site, ['staffUsdPerHour', 'usdPerKwh', 'pue', 'serverPue', 'gramsCo2PerKwh'])
  turned(workload.demand, [
    'requestsPerDay', 'inputTokens', 'outputTokens', 'reasoningTokens', 'contextTokens', 'growthPerMonth',
    'peakToAverage', 'retryShare', 'usdPerDowntimeHour', 'cachedInputShare', 'batchShare', 'activeHoursPerDay',
  ]) // prettier-ignore
  for (const option of workload.options) {
    turned(option, [
      'setupHours', 'opsHoursPerMonth', 'optimisationHoursPerYear', 'exitHours', 'monitoringUsdPerMonth',
      'priceFactor', 'availability', 'unitPriceUsd', 'hostUsd', 'hostIdleW', 'usdPerHour', 'targetUtilisation',
      'upFrontUsd', 'monthlyUsd', 'seats', 'tokenizerRatio', 'resaleDeclinePerYear', 'localShare',
      'forcedLocalShare', 'forcedCloudShare', 'cacheHit', 'leaseAprPerYear', 'taxAndShippingShare',
    ]) // prettier-ignore
    if ('price' in option && option.price) turned(option.price, ['inputUsdPerMTok', 'outputUsdPerMTok'])
    if ('lifeMonths' in option) turnWhole(option, ['lifeMonths', 'warrantyMonths', 'leadTimeMonths'], by)
  }
}

function turnWhole(fields: object, names: readonly string[], by: number): void {
  for (const name of names) {
    const value = (fields as Numbers)[name]
    if (typeof value === 'number')
      (fields as Numbers)[name] = Math.max(name === 'lifeMonths' ? 1 : 0, Math.round(value * by))
  }
}

function restore(plan: CompletePlan, from: CompletePlan): void {
  const put = (into: Numbers, values: Numbers) => {
    for (const [key, value] of Object.entries(values)) {
      if (typeof value === 'object' && value !== null) put(into[key] as Numbers, value as Numbers)
      else into[key] = value
    }
  }
  put(plan as unknown as Numbers, from as unknown as Numbers)
}

function eachWorkload(
  plan: CompletePlan,
  law: (own: CompletePlan, workload: CompleteWorkload, original: CompletePlan) => void,
): void {
  plan.workloads.forEach((_, at) => {
    const own = ownCopy(plan)
    law(own, own.workloads[at]!, plan)
  })
}

describe('a kernel', { timeout: SLOW }, () => {
  it('that is run twice finds the same, to the last bit', () => {
    holds((plan) => {
      eachWorkload(completePlan(plan, catalogue), (own, workload) => {
        const kernel = compile(own, workload, INDEX)
        const first = run(kernel)
        expectSame(run(kernel), first)
      })
    }, SHARE)
  })

  it.each([0.5, 1.7, 0])(
    'that ran with every number times %d finds what one made for those numbers does, and back again what it did at first',
    (by) => {
      holds((plan) => {
        eachWorkload(completePlan(plan, catalogue), (own, workload, original) => {
          const kernel = compile(own, workload, INDEX)
          const first = run(kernel)
          turn(own, workload, by)
          expectSame(run(kernel), run(compile(own, workload, INDEX)))
          restore(own, original)
          expectSame(run(kernel), first)
        })
      }, SHARE)
    },
  )

  it('that ran while a figure was missing finds what it did at first when it is said again', () => {
    holds((plan) => {
      for (const missing of ['requestsPerDay', 'inputTokens'] as const) {
        eachWorkload(completePlan(plan, catalogue), (own, workload, original) => {
          const kernel = compile(own, workload, INDEX)
          const first = run(kernel)
          ;(workload.demand as unknown as Numbers)[missing] = null
          expectSame(run(kernel), run(compile(own, workload, INDEX)))
          restore(own, original)
          expectSame(run(kernel), first)
        })
      }
    }, SHARE)
  })

  it('costs the months of the horizon the same however much further costs are drawn up', () => {
    holds((plan) => {
      eachWorkload(completePlan(plan, catalogue), (own, workload) => {
        const short = compile(own, workload, INDEX)
        const long = compile(own, workload, INDEX, 240)
        expectSame(run(long), run(short))
      })
    }, SHARE)
  })
})
