import { catalogue } from '../catalogue/catalogue.ts'
import { evaluate } from '../engine/evaluate.ts'
import { catalogueIndex } from '../engine/situation.ts'
import { completePlan } from '../plan/complete.ts'
import type { CompletePlan } from '../plan/complete-plan.ts'
import { EXAMPLE_PLANS } from '../plan/examples.ts'
import type { Option, Plan, Uncertain } from '../plan/schema.ts'
import { correlationOf } from './draws/correlation.ts'
import { normalProbability } from './draws/normal-probability.ts'
import { normalQuantile } from './draws/normal-quantile.ts'
import { valueOn } from './draws/range-curve.ts'
import { drawnInputs } from './drawn-inputs.ts'
import { simulate } from './simulate.ts'
import { percentiles } from './statistics/percentiles.ts'
import { rankCorrelation } from './statistics/rank-correlation.ts'
import { valueOfKnowing } from './value-of-knowing/value-of-knowing.ts'

/** What draws found, what is true of it, and how far apart the two may be. */
export interface Found {
  readonly what: string
  readonly found: number
  readonly right: number
  readonly tolerance: number
}

export function isMet({ found, right, tolerance }: Found): boolean {
  return Math.abs(found - right) <= tolerance
}

const INDEX = catalogueIndex(catalogue, { own: {} })
const P90 = normalQuantile(0.9)

/** A range as wide on both sides, a share of the middle wide. */
const around = (base: number, share: number) => ({ low: base * (1 - share), base, high: base * (1 + share) })

function quote(id: string, hours: Partial<Record<'setupHours' | 'opsHoursPerMonth', Uncertain>>): Option {
  return { id, kind: 'quote', name: id, upFrontUsd: 10_000, monthlyUsd: 500, exitHours: 0, ...hours }
}

function planWith(options: readonly Option[], requestsPerDay: Uncertain = 20_000): Plan {
  return {
    schema: 'crossover/plan@5',
    name: 'Closed form',
    asOf: '2026-11-20',
    horizonMonths: 36,
    finance: { discountRatePerYear: 0 },
    site: { staffUsdPerHour: 100, usdPerKwh: 0 },
    trends: {
      apiPricePerYear: 0,
      hostedPricePerYear: 0,
      hardwarePricePerYear: 0,
      serverPricePerYear: 0,
      rentPerYear: 0,
    },
    organisation: { team: 'intermediate' },
    workloads: [
      {
        id: 'work',
        name: 'Work',
        answers: { latency: 'interactive', pattern: 'steady-high' },
        demand: { requestsPerDay, inputTokens: 1000, outputTokens: 200, reasoningTokens: 0 },
        options: [...options],
      },
    ],
  }
}

/** With nothing drawn but what the plan says itself. */
function onlyTyped(said: Plan): CompletePlan {
  const plan = completePlan(said, catalogue)
  return {
    ...plan,
    inputs: plan.inputs.map((input) => (input.range?.from === 'plan' ? input : { ...input, range: null })),
  }
}

function drawn(plan: CompletePlan, draws: number, seed: number) {
  const [workload] = plan.workloads
  if (!workload) throw new Error('no workload')
  return simulate(plan, workload, INDEX, { draws, seed, keepsValues: true })
}

function totalOf(plan: CompletePlan, option: number): number {
  return evaluate(plan, catalogue).workloads[0]?.options[option]?.cost?.totalUsd ?? Number.NaN
}

/** How far a total moves for one standard deviation of hours. */
function deviationOf(said: Plan, option: number, field: 'setupHours' | 'opsHoursPerMonth'): number {
  const atHigh = {
    ...said,
    workloads: said.workloads.map((workload) => ({
      ...workload,
      options: workload.options.map((one, at) => {
        const value = (one as Partial<Record<typeof field, Uncertain>>)[field]
        return at === option && typeof value === 'object' ? { ...one, [field]: value.high } : one
      }),
    })),
  }
  return (
    (totalOf(completePlan(atHigh, catalogue), option) - totalOf(completePlan(said, catalogue), option)) / P90
  )
}

/** Hours of two kinds make a total that is normal where they are, since it is a sum of both. */
export function linearModel(draws: number, seed: number): readonly Found[] {
  const said = planWith([quote('one', { setupHours: around(400, 0.3), opsHoursPerMonth: around(20, 0.4) })])
  const { totalsUsd } = drawn(onlyTyped(said), draws, seed)
  const mean = totalOf(completePlan(said, catalogue), 0)
  const deviation = Math.hypot(deviationOf(said, 0, 'setupHours'), deviationOf(said, 0, 'opsHoursPerMonth'))
  return [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95].map((share) => ({
    what: `the ${share * 100} % of a total of two normal figures, dollars`,
    found: percentiles(totalsUsd[0] ?? new Float64Array(), [share])[0] ?? Number.NaN,
    right: mean + normalQuantile(share) * deviation,
    tolerance: 0.02 * deviation,
  }))
}

/** Every range that an example types, by the shares that its ends mean. */
export function typedRanges(draws: number, seed: number): readonly Found[] {
  return EXAMPLE_PLANS.flatMap(({ id, plan: said }) => {
    const plan = completePlan(said, catalogue)
    return plan.workloads.flatMap((workload) => {
      const { figures, values } = simulate(plan, workload, INDEX, { draws, seed, keepsValues: true })
      return figures.flatMap(({ input: { path, range, integer } }, place): Found[] => {
        if (range?.from !== 'plan' || range.ends !== 'p10-p90') return []
        const [low = 0, high = 0] = percentiles(values?.[place] ?? new Float64Array(), [0.1, 0.9])
        const tolerance = 0.01 * (range.high - range.low) + (integer ? 0.5 : 0)
        return [
          { what: `P10 of ${path} in ${id}`, found: low, right: range.low, tolerance },
          { what: `P90 of ${path} in ${id}`, found: high, right: range.high, tolerance },
        ]
      })
    })
  })
}

/** Every pair of figures of an example that is to rise and fall together; whole figures share ranks, so they are left out. */
export function correlations(draws: number, seed: number): readonly Found[] {
  return EXAMPLE_PLANS.flatMap(({ id, plan: said }) => {
    const plan = completePlan(said, catalogue)
    return plan.workloads.flatMap((workload) => {
      const { figures, values } = simulate(plan, workload, INDEX, { draws, seed, keepsValues: true })
      const { correlated } = drawnInputs(plan, [workload])
      const kept = Math.min(1, ...correlationOf(correlated).map((block) => block.kept))
      const asked = new Map<string, { members: readonly [number, number]; rank: number }>()
      for (const { members, rank } of correlated) {
        for (const [at, a] of members.entries()) {
          for (const b of members.slice(at + 1)) {
            asked.set([a, b].sort().join(' '), { members: [a, b], rank })
          }
        }
      }
      return [...asked.values()].flatMap(({ members: [a, b], rank }): Found[] => {
        const names = [a, b].map((place) => figures[place]?.input.path ?? '')
        if ([a, b].some((place) => figures[place]?.input.integer)) return []
        return [
          {
            what: `rank correlation of ${names.join(' and ')} in ${id}`,
            found: rankCorrelation(values?.[a] ?? new Float64Array(), values?.[b] ?? new Float64Array()) ?? 0,
            right: rank * kept,
            tolerance: 0.02,
          },
        ]
      })
    })
  })
}

/**
 * Two offers, each with normal hours, of two kinds since those of one kind move together: so is their gap, and
 * knowing the hours of one is worth s φ(m/s) − |m| Φ(−|m|/s).
 */
export function knowingOfTwoNormals(draws: number, seed: number): readonly Found[] {
  return [20, 21, 24].map((hours) => {
    const said = planWith([
      quote('one', { setupHours: around(36 * 20, 0.4), opsHoursPerMonth: 0 }),
      quote('other', { setupHours: 0, opsHoursPerMonth: around(hours, 0.3) }),
    ])
    const plan = onlyTyped(said)
    const { figures, values, totalsUsd } = drawn(plan, draws, seed)
    const place = figures.findIndex(({ input }) => input.option === 'one')
    const gap = totalOf(plan, 1) - totalOf(plan, 0)
    const s = deviationOf(said, 0, 'setupHours')
    const all = Math.hypot(s, deviationOf(said, 1, 'opsHoursPerMonth'))
    const z = Math.abs(gap) / s
    return {
      what: `what knowing the hours of one of two offers is worth, the other ${hours} hours a month, dollars`,
      found: valueOfKnowing({ inputs: [values?.[place] ?? new Float64Array()], costs: totalsUsd }, seed),
      right: (s * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI) - Math.abs(gap) * normalProbability(-z),
      tolerance: 0.006 * all,
    }
  })
}

/** A machine more from a volume on: knowing the volume saves what the dearer choice costs on its side of the step. */
export function knowingOfAStep(draws: number, seed: number): Found {
  const range = { low: 55_000, base: 80_000, high: 130_000 }
  const owned: Option = {
    id: 'owned', kind: 'owned', hardware: 'rtx-pro-6000-blackwell', model: 'gpt-oss-120b', quantisation: 'mxfp4',
  } // prettier-ignore
  const costAt = (requestsPerDay: number) =>
    totalOf(completePlan(planWith([owned], requestsPerDay), catalogue), 0)
  const [few, many] = [costAt(range.low / 4), costAt(range.high * 2)]
  let [below, above] = [range.low / 4, range.high * 2]
  const before = costAt(below)
  while (above / below > 1 + 1e-9) {
    const middle = Math.sqrt(below * above)
    if (costAt(middle) === before) below = middle
    else above = middle
  }
  const dearer = costAt(above)
  const offer = (few + dearer) / 2
  const said = planWith(
    [
      owned,
      {
        ...quote('offer', { setupHours: 0, opsHoursPerMonth: 0 }),
        upFrontUsd: offer,
        monthlyUsd: 0,
      } as Option,
    ],
    range,
  )
  const plan = onlyTyped(said)
  const { figures, values, totalsUsd } = drawn(plan, draws, seed)
  const curve = figures[0]?.curve
  if (!curve) throw new Error('The volume is not drawn.')
  let [from, to] = [-8, 8]
  while (to - from > 1e-12) {
    const middle = (from + to) / 2
    if (valueOn(curve, middle) <= below) from = middle
    else to = middle
  }
  const likely = normalProbability(from)
  const mean = likely * few + (1 - likely) * dearer
  return {
    what: `what a volume is worth that makes a machine more of it at ${Math.round(above)} requests a day (${(100 * likely).toFixed(0)} % below, ${Math.round(many)} at most), dollars`,
    found: valueOfKnowing({ inputs: [values?.[0] ?? new Float64Array()], costs: totalsUsd }, seed),
    right: Math.min(mean, offer) - (likely * few + (1 - likely) * offer),
    tolerance: 0.02 * (dearer - few),
  }
}
