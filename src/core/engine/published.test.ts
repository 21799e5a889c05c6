import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { completePlan } from '../plan/complete.ts'
import type { Option, Plan } from '../plan/schema.ts'
import { MACRS_5_YEAR, depreciationShares } from './accounting.ts'
import { attemptUsd } from '../inputs/attempt-usd.ts'
import { evaluate } from './evaluate.ts'
import { annualRate, capitalRecoveryFactor, internalRateOfReturn, presentValue } from './finance.ts'
import cmuLarge from './golden/published-cmu-large.json' with { type: 'json' }
import cmuMedium from './golden/published-cmu-medium.json' with { type: 'json' }
import cmuSmall from './golden/published-cmu-small.json' with { type: 'json' }
import lenovo from './golden/published-lenovo.json' with { type: 'json' }
import others from './golden/published-others.json' with { type: 'json' }
import { NO_OVERHEAD, NO_STAFF, planOf, priced, quote } from './plan-of.test-support.ts'

const DAYS_PER_MONTH = 365 / 12

interface Case {
  readonly id: string
  readonly kind: string
  readonly inputs: Readonly<Record<string, unknown>>
  readonly published: Readonly<Record<string, unknown>>
}

const CASES: readonly Case[] = [cmuLarge, cmuMedium, cmuSmall, lenovo, others].flatMap(
  ({ cases }): readonly Case[] => cases,
)

function caseOf(id: string): Case {
  const found = CASES.find((one) => one.id === id)
  if (!found) throw new Error(`no published case ${id}`)
  return found
}

function input(one: Case, name: string): number {
  const value = one.inputs[name]
  if (typeof value !== 'number') throw new Error(`${one.id} has no number ${name}`)
  return value
}

function printed(one: Case, name: string): number {
  const value = one.published[name]
  if (typeof value !== 'number') throw new Error(`${one.id} prints no number ${name}`)
  return value
}

function workload(plan: Plan) {
  const [first] = evaluate(completePlan(plan, catalogue), catalogue).workloads
  if (!first) throw new Error('no workload')
  return first
}

function costOf(plan: Plan, option = plan.workloads[0]?.options[0]?.id) {
  const cost = workload(plan).options.find(({ id }) => id === option)?.cost
  if (!cost) throw new Error('not costed')
  return cost
}

function breakEvenMonth(plan: Plan, option: string, against: string): number | null {
  return (
    workload(plan).breakEvens.find((pair) => pair.option === option && pair.against === against)?.month ??
    null
  )
}

/** As many decimals as the publisher printed. */
function toPrintedDigits(value: number, like: number): number {
  const decimals = String(like).split('.')[1]?.length ?? 0
  return Number(value.toFixed(decimals))
}

/** Capital and electricity against an API whose requests read one part and write two. */
function paperPlan(one: Case, outputUsdPerMTok = input(one, 'price_out')): Plan {
  const requestsPerDay = (input(one, 'tokens_M_per_month') * 1e6) / 3000 / DAYS_PER_MONTH
  return planOf(
    [
      quote('own', input(one, 'capex_usd'), input(one, 'electricity_usd_per_month')),
      priced('api', input(one, 'price_in'), outputUsdPerMTok),
    ],
    { demand: { requestsPerDay, inputTokens: 1000, outputTokens: 2000 }, horizonMonths: 120 },
  )
}

/** So much an hour for so many tokens a second: the levelised cost of what is delivered. */
function usdPerMTok(usdPerHour: number, tokensPerSecond: number, busyShare = 1): number | null {
  const plan = planOf([quote('machine', 0, usdPerHour * 730)], {
    demand: { requestsPerDay: tokensPerSecond * busyShare * 86_400, inputTokens: 0, outputTokens: 1 },
  })
  return costOf(plan).lcotUsdPerMTok
}

describe('published break-evens come out of the engine', () => {
  const exact = CASES.filter(({ id, kind }) => id.startsWith('cmu-be') && kind === 'exact')
  const wrong = CASES.filter(({ id, kind }) => id.startsWith('cmu-be') && kind === 'does-not-follow')

  it.each(exact.map((one) => [one.id, one] as const))('%s within its printed digits', (_, one) => {
    const months = printed(one, 'break_even_months')
    expect(toPrintedDigits(breakEvenMonth(paperPlan(one), 'own', 'api') ?? 0, months)).toBe(months)
  })

  it.each(wrong.map((one) => [one.id, one] as const))(
    '%s does not follow from its prices, but does from eleven dollars a million output tokens',
    (_, one) => {
      const months = printed(one, 'break_even_months')
      expect(breakEvenMonth(paperPlan(one), 'own', 'api') ?? 0).toBeGreaterThan(months * 1.05)
      const mended = breakEvenMonth(paperPlan(one, 11), 'own', 'api') ?? 0
      expect(Math.abs(mended - months)).toBeLessThan(0.06)
    },
  )

  it.each([
    ['lenovo26-be-on-demand', 730],
    ['lenovo26-be-3yr', 730],
    ['lenovo25-be-on-demand', 720],
  ] as const)('%s in months of %i hours', (id, hours) => {
    const one = caseOf(id)
    const plan = planOf([
      quote('own', input(one, 'capex_usd'), input(one, 'onprem_opex_per_h') * hours),
      quote('cloud', 0, input(one, 'cloud_per_h') * hours),
    ])
    const months = breakEvenMonth(plan, 'own', 'cloud') ?? 0
    expect(toPrintedDigits(months, 0.1)).toBe(printed(one, 'breakeven_months'))
    expect(Math.abs(months * hours - printed(one, 'breakeven_hours'))).toBeLessThan(1)
  })

  it('lenovo25-be-3yr to the whole month and the tens of hours that it is rounded to', () => {
    const one = caseOf('lenovo25-be-3yr')
    const plan = planOf([
      quote('own', input(one, 'capex_usd'), input(one, 'onprem_opex_per_h') * 720),
      quote('cloud', 0, input(one, 'cloud_per_h') * 720),
    ])
    const months = breakEvenMonth(plan, 'own', 'cloud') ?? 0
    expect(Math.round(months)).toBe(printed(one, 'breakeven_months'))
    expect(Math.round((months * 720) / 10) * 10).toBe(printed(one, 'breakeven_hours'))
  })
})

describe('published totals come out of the engine', () => {
  it.each(['lenovo26-5y-onprem', 'lenovo26-b-5y'])('%s: five years of 43,800 hours', (id) => {
    const one = caseOf(id)
    const plan = planOf([quote('own', input(one, 'capex_usd'), input(one, 'opex_per_h') * 730)], {
      horizonMonths: 60,
    })
    expect(Math.abs(costOf(plan).cashUsd - printed(one, 'onprem_5y'))).toBeLessThan(1)
  })

  it('lenovo26-hourly-a: capital and running cost over five years are $12.08 an hour', () => {
    const one = caseOf('lenovo26-hourly-a')
    const plan = planOf([quote('own', input(one, 'capex_usd'), input(one, 'opex_per_h') * 730)], {
      horizonMonths: 60,
    })
    expect(toPrintedDigits(costOf(plan).cashUsd / input(one, 'hours'), 0.01)).toBe(printed(one, 'hourly'))
  })

  it.each(['presenc-mac-studio-m5-max-128gb', 'presenc-2x-h100-server'])('%s: three years', (id) => {
    const one = caseOf(id)
    const cost = costOf(planOf([quote('own', input(one, 'upfront'), input(one, 'annual_power') / 12)]))
    expect(cost.cashUsd).toBeCloseTo(printed(one, 'tco_3y'), 6)
    expect(Math.round(cost.cashUsd / 3)).toBe(printed(one, 'annualised'))
  })

  it.each([
    ['lenovo26-maint-a', 3.426],
    ['lenovo26-maint-b', 3.806],
  ] as const)('%s: 12 %% of the price a year is $%f an hour', (id, exact) => {
    const one = caseOf(id)
    const server: Option = {
      id: 'own',
      kind: 'owned',
      hardware: 'hgx-h100-8',
      model: 'llama-3.1-8b',
      quantisation: 'fp8',
      unitPriceUsd: input(one, 'capex_usd'),
      ...NO_STAFF,
    }
    const line = costOf(planOf([server])).lineItems.find(({ id: item }) => item === 'maintenance')
    const perHour = (line?.monthlyUsd[0] ?? 0) / 730
    expect(perHour).toBeCloseTo(exact, 2)
    expect(Math.floor(perHour * 100) / 100).toBe(printed(one, 'maintenance_per_h'))
  })

  it('swfte-3y: the sums of three years', () => {
    const { inputs, published: results } = caseOf('swfte-3y')
    const sum = (name: string) => presentValue(inputs[name] as number[], 0)
    expect(sum('cloud')).toBe(results['cloud_total'])
    expect(sum('onprem')).toBe(results['onprem_total'])
    expect(sum('cloud') - sum('onprem')).toBe(results['savings'])
  })

  it.each([
    ['homelab-8', 8],
    ['homelab-24', 24],
  ] as const)('%s: rent by the hour for %i hours a day', (id, activeHoursPerDay) => {
    const one = caseOf(id)
    const rented: Option = {
      id: 'rented',
      kind: 'rented',
      hardware: 'rtx-4090',
      model: 'llama-3.1-8b',
      quantisation: 'q4_k_m',
      usdPerHour: input(one, 'usd_per_h'),
      billing: 'schedule',
      ...NO_OVERHEAD,
    }
    const demand = { requestsPerDay: 100, activeHoursPerDay, inputTokens: 100, outputTokens: 10 }
    const year = costOf(planOf([rented], { demand, horizonMonths: 12 })).cashUsd
    expect(Math.abs(year - printed(one, 'yearly'))).toBeLessThan(1)
    expect((year / 365) * 30).toBeCloseTo(printed(one, 'monthly'), 9)
  })
})

describe('published prices of tokens come out of the engine', () => {
  it.each([
    ['lenovo26-perm-a-onprem', 'usd_per_h'],
    ['lenovo26-perm-d-onprem', 'usd_per_h'],
    ['gmi-70b-1xh100-fp8', 'usd_per_gpu_h'],
    ['gmi-70b-class-1xh100-int4', 'usd_per_gpu_h'],
    ['citadel-t4', 'usd_per_h'],
    ['citadel-l4', 'usd_per_h'],
    ['mohith-1.0', 'usd_per_h'],
  ] as const)('%s: dollars an hour over tokens an hour', (id, rate) => {
    const one = caseOf(id)
    const price = printed(one, 'usd_per_M')
    expect(toPrintedDigits(usdPerMTok(input(one, rate), input(one, 'tokens_per_s')) ?? 0, price)).toBe(price)
  })

  it('mohith-0.3: $0.57 is the rounded $0.17 over 0.3; unrounded it is $0.556', () => {
    const one = caseOf('mohith-0.3')
    const exact = usdPerMTok(input(one, 'usd_per_h'), input(one, 'tokens_per_s'), input(one, 'utilization'))
    expect(exact).toBeCloseTo(0.5556, 4)
    expect(toPrintedDigits(0.17 / 0.3, 0.01)).toBe(printed(one, 'usd_per_M'))
  })

  it.each(CASES.filter(({ id }) => id.startsWith('cmu-capacity')).map((one) => [one.id, one] as const))(
    '%s: tokens a month in 22 days of eight hours',
    (_, one) => {
      const demand = {
        requestsPerDay: input(one, 'tokens_per_s') * 8 * 3600,
        daysPerWeek: (22 / DAYS_PER_MONTH) * 7,
        activeHoursPerDay: 8,
        inputTokens: 0,
        outputTokens: 1,
      }
      const delivered = workload(planOf([quote('own', 0, 0)], { demand })).demand?.deliveredMTok[0] ?? 0
      const capacity = printed(one, 'token_capacity_M_per_month')
      expect(Math.abs(delivered - capacity)).toBeLessThan(0.051)
    },
  )

  it.each(['swfte-vol-100', 'swfte-vol-10000'])('%s: half input, half output', (id) => {
    const one = caseOf(id)
    const prices = Object.values(one.inputs['prices'] as Record<string, [number, number]>)
    const requestsPerDay = (input(one, 'tokens_M') * 1e6) / 2000 / DAYS_PER_MONTH
    const plan = planOf(
      prices.map(([usdIn, usdOut], index) => priced(`api-${index}`, usdIn, usdOut)),
      { demand: { requestsPerDay, inputTokens: 1000, outputTokens: 1000 } },
    )
    const monthly = one.published['monthly_usd'] as number[]
    monthly.forEach((usd, index) => {
      const ours = costOf(plan, `api-${index}`).monthlyUsd[0] ?? 0
      expect(Math.abs(ours / usd - 1)).toBeLessThan(0.002)
    })
  })

  it('anthropic-opus5-cache: a session of cached and uncached input, output and an hour of session', () => {
    const one = caseOf('anthropic-opus5-cache')
    const [uncached, read] = [input(one, 'uncached_input'), input(one, 'cache_read')]
    const priceIn = input(one, 'price_in')
    const plan = planOf(
      [
        priced('api', priceIn, input(one, 'price_out'), {
          cachedInputUsdPerMTok: priceIn * input(one, 'cache_read_mult'),
        }),
      ],
      {
        demand: {
          requestsPerDay: 1,
          inputTokens: uncached + read,
          cachedInputShare: read / (uncached + read),
          outputTokens: input(one, 'output_tokens'),
        },
      },
    )
    const session = input(one, 'session_hours') * input(one, 'session_rate')
    expect((costOf(plan).usdPerRequest ?? 0) + session).toBeCloseTo(printed(one, 'total'), 9)
  })

  it('batch-opus55: a batch is half the price, $180 instead of $360 for 10,000 requests', () => {
    const one = caseOf('batch-opus55')
    const month = (batchShare: number) =>
      costOf(
        planOf(
          [
            priced('api', input(one, 'price_in'), input(one, 'price_out'), {
              batchDiscount: 1 - input(one, 'batch_mult'),
            }),
          ],
          {
            demand: {
              requestsPerDay: input(one, 'requests') / DAYS_PER_MONTH,
              inputTokens: input(one, 'input_tokens'),
              outputTokens: input(one, 'output_tokens'),
              batchShare,
            },
          },
        ),
      ).monthlyUsd[0]
    expect(month(0)).toBeCloseTo(printed(one, 'monthly_standard'), 6)
    expect(month(1)).toBeCloseTo(printed(one, 'monthly_batch'), 6)
  })

  it('cache-breakeven-5m: writing at 1.25 and reading at 0.1 pays from the first read on', () => {
    const one = caseOf('cache-breakeven-5m')
    const price = {
      inputUsdPerMTok: 1,
      outputUsdPerMTok: 0,
      cachedInputUsdPerMTok: input(one, 'read_mult'),
      cacheWriteUsdPerMTok: input(one, 'write_mult'),
    }
    const batch = { share: 0, discount: 0, stacksWithCache: false }
    const request = (cachedShare: number, writtenShare: number) =>
      attemptUsd(price, { input: 1e6, cachedShare, writtenShare, output: 0, reasoning: 0 }, 1, batch)
    const withCache = (reads: number) => request(0, 1) + reads * request(1, 0)
    const without = (reads: number) => (1 + reads) * request(0, 0)
    const firstThatPays = [0, 1, 2].find((reads) => withCache(reads) < without(reads))
    expect(firstThatPays).toBe(printed(one, 'pays_off_after_reads'))
  })

  it.each([
    ['anthropic-mult-claude-fable-5.1', 'anthropic/claude-fable-5-1'],
    ['anthropic-mult-claude-opus-5', 'anthropic/claude-opus-5'],
  ])('%s: the catalogue keeps each model’s own price of a cache read', (id, model) => {
    const one = caseOf(id)
    const price = catalogue.apiModels.find((row) => row.id === model)?.prices[0]
    expect(price?.inputUsdPerMTok).toBe(input(one, 'price_in'))
    expect(price?.cacheWriteUsdPerMTok).toBe(printed(one, 'write_5m'))
    expect(price?.cachedInputUsdPerMTok).toBe(printed(one, 'read'))
  })

  it('google-stack: where discounts do not add up, a cached token keeps the larger one', () => {
    const one = caseOf('google-stack')
    const price = {
      inputUsdPerMTok: 1,
      outputUsdPerMTok: 0,
      cachedInputUsdPerMTok: 1 - input(one, 'cache_discount'),
      cacheWriteUsdPerMTok: null,
    }
    const request = (cachedShare: number, stacksWithCache: boolean) =>
      attemptUsd(price, { input: 1e6, cachedShare, writtenShare: 0, output: 0, reasoning: 0 }, 1, {
        share: 1,
        discount: input(one, 'batch_discount'),
        stacksWithCache,
      })
    expect(request(1, false)).toBeCloseTo(0.1, 12)
    expect(request(0, false)).toBeCloseTo(0.5, 12)
    expect(request(1, true)).toBeCloseTo(0.05, 12)
  })
})

describe('published finance', () => {
  it('bad-npv: the printed 398.58 and 7.66 % do not follow; the flows are worth 395.32 and return 7.71 %', () => {
    const one = caseOf('bad-npv')
    const flows = one.inputs['cashflows'] as number[]
    expect(presentValue(flows, input(one, 'rate'))).toBeCloseTo(395.32, 2)
    expect(presentValue(flows, input(one, 'rate'))).not.toBeCloseTo(printed(one, 'npv'), 0)
    expect(internalRateOfReturn(flows)).toBeCloseTo(0.0771, 4)
    expect(internalRateOfReturn(flows)).not.toBeCloseTo(printed(one, 'irr'), 4)
  })

  it('macrs-5mq4: the table of the last quarter', () => {
    expect(MACRS_5_YEAR['mid-quarter-4']).toEqual(caseOf('macrs-5mq4').published['pct'])
  })

  it('both MACRS tables write off everything', () => {
    for (const shares of Object.values(MACRS_5_YEAR)) {
      expect(shares.reduce<number>((sum, share) => sum + share, 0)).toBeCloseTo(1, 12)
    }
  })

  it('crf: 10 % over five years, 8 % and 13 % over four', () => {
    expect(capitalRecoveryFactor(0.1, 5)).toBeCloseTo(0.263797, 6)
    expect(capitalRecoveryFactor(0.08, 4)).toBeCloseTo(0.301921, 6)
    expect(capitalRecoveryFactor(0.13, 4)).toBeCloseTo(0.336194, 6)
  })

  it('nvidia-yearly: straight line over four years, software and hosting are $87,500 a year', () => {
    const one = caseOf('nvidia-yearly')
    const years = input(one, 'depreciationPeriod_y')
    const [share = 0] = depreciationShares({ method: 'straight-line', years })
    const yearly =
      input(one, 'initialServerCost') * share +
      input(one, 'yearlySoftwareCost') +
      input(one, 'yearlyHostingCost')
    expect(yearly).toBe(87_500)
  })

  it('37signals: $700,000 against $1.9 million a year is paid back after 4.4 months', () => {
    const one = caseOf('37signals')
    const plan = planOf([
      quote('own', input(one, 'capex'), input(one, 'cloud_after_per_y') / 12),
      quote('cloud', 0, input(one, 'cloud_before_per_y') / 12),
    ])
    expect(breakEvenMonth(plan, 'own', 'cloud')).toBeCloseTo(4.42, 2)
  })

  it('a thousandfold in three years is tenfold a year', () => {
    const one = caseOf('a16z-42')
    const perYear = (input(one, 'p0') / input(one, 'p1')) ** (1 / input(one, 'years'))
    expect(perYear).toBeCloseTo(printed(one, 'x_per_year'), 9)
    expect(annualRate(perYear ** (1 / 12) - 1) + 1).toBeCloseTo(perYear, 9)
  })
})
