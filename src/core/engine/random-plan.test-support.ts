import fc from 'fast-check'
import type { Demand, Option, Plan } from '../plan/schema.ts'

/**
 * Plans at random, inside the bounds of the limits table, with every kind of option and every price the
 * plan's own, so that scaling the plan's money scales everything.
 */
export interface RandomPlanRanges {
  readonly growthPerMonth: readonly [number, number]
}

/** To four decimals: nobody enters a share of 5e-323, and it proves nothing but rounding. */
const decimal = (min: number, max: number) =>
  fc.double({ min, max, noNaN: true }).map((value) => Math.round(value * 1e4) / 1e4)
const share = (max = 1) => decimal(0, max)
const amount = (max: number) =>
  fc.double({ min: 0, max, noNaN: true }).map((value) => Math.round(value * 100) / 100)
const whole = (min: number, max: number) => fc.integer({ min, max })

const hours = fc.record({
  setupHours: amount(200),
  opsHoursPerMonth: amount(40),
  optimisationHoursPerYear: amount(80),
  monitoringUsdPerMonth: amount(500),
  exitHours: amount(200),
  exitProbability: share(),
  acceptedShare: decimal(0.5, 1),
  availability: decimal(0.9, 1),
})

const price = fc.record({
  inputUsdPerMTok: amount(20),
  outputUsdPerMTok: amount(80),
  cachedInputUsdPerMTok: fc.option(amount(2)),
  cacheWriteUsdPerMTok: fc.option(amount(30)),
  batchDiscount: fc.option(share()),
})

const billed = {
  price,
  tokenizerRatio: decimal(0.5, 2),
  egressUsdPerGb: amount(1),
}

const runs = fc.constantFrom(
  { hardware: 'rtx-pro-6000-blackwell', model: 'gpt-oss-120b', quantisation: 'mxfp4' },
  { hardware: 'rtx-4090', model: 'llama-3.1-8b', quantisation: 'q4_k_m' },
  { hardware: 'h100-pcie', model: 'llama-3.3-70b', quantisation: 'fp8' },
  { hardware: 'mac-studio-m3-ultra-96', model: 'gpt-oss-120b', quantisation: 'mxfp4' },
  { hardware: 'dgx-spark-x2', model: 'llama-3.3-70b', quantisation: 'q4_k_m' },
  { hardware: 'hgx-h100-8', model: 'llama-3.3-70b', quantisation: 'fp8' },
  { hardware: 'l40s', model: 'llama-3.1-8b', quantisation: 'fp8' },
) as fc.Arbitrary<Pick<Extract<Option, { kind: 'owned' }>, 'hardware' | 'model' | 'quantisation'>>

const machine = {
  redundancy: whole(0, 2),
  targetUtilisation: decimal(0.3, 0.9),
  storageUsdPerMonth: amount(200),
}

const api = fc
  .tuple(hours, fc.record({ ...billed, committedDiscount: share() }))
  .map(([one, other]): Option => ({ id: 'api', kind: 'api', model: 'own-model', ...one, ...other }))
const hosted = fc
  .tuple(hours, fc.record(billed))
  .map(([one, other]): Option => ({ id: 'hosted', kind: 'hosted', model: 'other-model', ...one, ...other }))
const rented = fc
  .tuple(
    hours,
    runs,
    fc.record({
      ...machine,
      usdPerHour: amount(8),
      billing: fc.constantFrom('always-on' as const, 'schedule' as const, 'scale-to-zero' as const),
      termDiscount: share(0.9),
      egressUsdPerGb: amount(1),
    }),
  )
  .map(([one, what, other]): Option => ({ id: 'rented', kind: 'rented', ...one, ...what, ...other }))
const owned = fc
  .tuple(
    hours,
    runs,
    fc.record({
      ...machine,
      unitPriceUsd: amount(100_000),
      hostUsd: amount(20_000),
      alreadyOwned: whole(0, 3),
      leadTimeMonths: whole(0, 5),
      finance: fc.constantFrom('buy' as const, 'lease' as const),
      leaseAprPerYear: share(0.3),
      leaseTermMonths: whole(1, 60),
      leaseBalloonShare: share(0.5),
      taxAndShippingShare: share(0.3),
      installationUsdPerUnit: amount(2000),
      maintenancePerYear: fc.option(share(0.2), { nil: undefined }),
      warrantyMonths: whole(0, 60),
      lifeMonths: whole(6, 72),
      resaleDeclinePerYear: share(),
      spaceUsdPerUnitMonth: amount(300),
      licencesUsdPerUnitMonth: amount(300),
    }),
  )
  .map(([one, what, other]): Option => {
    const { maintenancePerYear, ...rest } = other
    const maintenance = maintenancePerYear === undefined ? {} : { maintenancePerYear }
    return { id: 'owned', kind: 'owned', ...one, ...what, ...rest, ...maintenance }
  })
const hybrid = fc
  .record({
    local: fc.constantFrom('rented', 'owned'),
    cloud: fc.constantFrom('api', 'hosted'),
    sizing: fc.oneof(fc.constant('average' as const), fc.constant('optimal' as const), whole(0, 6)),
    forcedLocalShare: fc.oneof(fc.constant(0), share(0.5)),
    forcedCloudShare: fc.oneof(fc.constant(0), share(0.5)),
  })
  .map((fields): Option => ({ id: 'mix', kind: 'hybrid', ...fields }))
const quote = fc
  .record({ upFrontUsd: amount(100_000), monthlyUsd: amount(20_000) })
  .map((fields): Option => ({ id: 'quote', kind: 'quote', ...fields }))
const seats = fc
  .record({ seats: whole(0, 200), usdPerSeatPerMonth: amount(100) })
  .map((fields): Option => ({ id: 'seats', kind: 'subscription', ...fields }))

export function randomPlan(ranges: RandomPlanRanges = { growthPerMonth: [-0.05, 0.1] }): fc.Arbitrary<Plan> {
  const demand: fc.Arbitrary<Demand> = fc.record({
    requestsPerDay: fc.oneof(
      fc.constant(0),
      fc.double({ min: 0, max: 5.5, noNaN: true }).map((e) => Math.round(10 ** e)),
    ),
    daysPerWeek: whole(1, 7),
    activeHoursPerDay: whole(1, 24),
    peakToAverage: decimal(1, 8),
    growthPerMonth: decimal(ranges.growthPerMonth[0], ranges.growthPerMonth[1]),
    inputTokens: whole(0, 8000),
    cachedInputShare: share(),
    cacheWriteShare: share(),
    outputTokens: whole(0, 1000),
    reasoningTokens: whole(0, 500),
    retryShare: share(0.2),
    batchShare: share(),
    usdPerDowntimeHour: amount(1000),
  })
  return fc
    .record({
      demand,
      horizonMonths: whole(6, 60),
      discountRatePerYear: fc.oneof(fc.constant(0), share(0.2)),
      lens: fc.constantFrom('full' as const, 'marginal' as const),
      latency: fc.constantFrom('batch' as const, 'interactive' as const),
      pattern: fc.constantFrom(
        'sporadic' as const,
        'steady-high' as const,
        'spiky' as const,
        'growing' as const,
      ),
      site: fc.record({ usdPerKwh: amount(0.5), staffUsdPerHour: amount(200) }),
      trends: fc.record({
        apiPricePerYear: decimal(-0.5, 0.2),
        hardwarePricePerYear: decimal(-0.25, 0.1),
        rentPerYear: decimal(-0.3, 0.3),
      }),
      options: fc.tuple(api, hosted, rented, owned, hybrid, quote, seats),
    })
    .map((draw): Plan => ({
      schema: 'crossover/plan@2',
      name: 'Random',
      asOf: '2026-11-20',
      horizonMonths: draw.horizonMonths,
      lens: draw.lens,
      finance: { discountRatePerYear: draw.discountRatePerYear },
      site: draw.site,
      trends: draw.trends,
      workloads: [
        {
          id: 'work',
          name: 'Work',
          answers: { latency: draw.latency, pattern: draw.pattern },
          demand: draw.demand,
          options: draw.options,
        },
      ],
    }))
}

/** The same plan with every sum of money in it times k. */
export function withMoneyTimes<T>(value: T, k: number): T {
  if (Array.isArray(value)) return value.map((item: unknown) => withMoneyTimes(item, k)) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, child]: [string, unknown]) => [
      key,
      typeof child === 'number' && /usd/i.test(key) && key !== 'perUsd'
        ? child * k
        : withMoneyTimes(child, k),
    ]),
  ) as T
}
