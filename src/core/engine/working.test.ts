import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { completePlan } from '../plan/complete.ts'
import type { Demand, Option, Plan } from '../plan/schema.ts'
import { evaluate } from './evaluate.ts'
import type { LineItem, LineItemId } from './line-item.ts'
import { planOf } from './plan-of.test-support.ts'

/** The working of a line, multiplied out as a reader would, gives the amount that stands beside it. */
type Given = (id: string) => number

const UP_FRONT: Partial<Record<LineItemId, (given: Given) => number>> = {
  integration: (of) => of('setupHours') * of('staffUsdPerHour'),
  setup: (of) => of('setupHours') * of('staffUsdPerHour'),
  hardware: (of) => of('units') * of('unitPriceUsd'),
  host: (of) => of('hosts') * of('hostUsd'),
  'tax-and-shipping': (of) => of('pricePaidUsd') * of('taxAndShippingShare'),
  installation: (of) => of('units') * of('installationUsdPerUnit'),
  'quote-up-front': (of) => of('upFrontUsd'),
}

const MONTH_1: Partial<Record<LineItemId, (given: Given) => number>> = {
  tokens: (of) => of('attempts') * of('usdPerAttempt') * of('priceFactor'),
  egress: (of) =>
    ((of('attempts') * of('tokensPerAttempt') * of('bytesPerToken')) / 1e9) * of('egressUsdPerGb'),
  monitoring: (of) => of('monitoringUsdPerMonth'),
  operations: (of) => of('opsHoursPerMonth') * of('staffUsdPerHour'),
  optimisation: (of) => (of('optimisationHoursPerYear') / 12) * of('staffUsdPerHour'),
  'model-change': (of) => ((of('modelChangesPerYear') * of('evaluationHours')) / 12) * of('staffUsdPerHour'),
  downtime: (of) =>
    of('unavailableShare') * of('hoursPerMonth') * of('activeShare') * of('usdPerDowntimeHour'),
  rent: (of) => of('gpus') * of('usdPerHour') * (1 - of('termDiscount')) * of('hoursBilled'),
  storage: (of) => of('storageUsdPerMonth'),
  energy: (of) => of('kwh') * of('usdPerKwh'),
  maintenance: (of) => (of('pricePaidUsd') * of('maintenancePerYearInWarranty')) / 12,
  support: (of) =>
    (of('pricePaidUsd') * of('supportPerYear') + of('units') * of('supportUsdPerUnitYear')) / 12,
  replacement: (of) => (of('outOfWarrantyUsd') * of('failuresPerYear')) / 12,
  space: (of) => of('units') * of('spaceUsdPerUnitMonth'),
  licences: (of) => of('units') * of('licencesUsdPerUnitMonth'),
  lease: (of) => {
    const monthly = of('leaseAprPerYear') / 12
    const worth = (1 + monthly) ** -of('leaseTermMonths')
    return (of('financedUsd') * (1 - of('leaseBalloonShare') * worth) * monthly) / (1 - worth)
  },
  quote: (of) => of('monthlyUsd'),
  seats: (of) => of('seats') * of('usdPerSeatPerMonth'),
  bridge: (of) => of('runningUsdOfTheService'),
}

const TERMINAL: Partial<Record<LineItemId, (given: Given) => number>> = {
  'exit-reserve': (of) => of('exitHours') * of('exitProbability') * of('staffUsdPerHour'),
  resale: (of) =>
    -of('pricePaidUsd') * (1 - of('resaleDeclinePerYear')) ** of('ageYears') * (1 - of('sellingCostShare')),
}

const COMMON = {
  monitoringUsdPerMonth: 25,
  optimisationHoursPerYear: 18,
  exitHours: 70,
  exitProbability: 0.3,
  availability: 0.97,
}

const LOCAL = { model: 'llama-3.1-8b', storageUsdPerMonth: 15, ...COMMON } as const

const OPTIONS: Option[] = [
  {
    id: 'api',
    kind: 'api',
    model: 'anthropic/claude-sonnet-5-5',
    committedDiscount: 0.1,
    priceFactor: 1.1,
    ...COMMON,
  },
  { id: 'rented', kind: 'rented', hardware: 'h100-sxm', quantisation: 'fp8', termDiscount: 0.2, ...LOCAL },
  {
    id: 'asleep',
    kind: 'rented',
    hardware: 'rtx-4090',
    quantisation: 'q4_k_m',
    billing: 'scale-to-zero',
    ...LOCAL,
  },
  {
    id: 'owned',
    kind: 'owned',
    hardware: 'l40s',
    quantisation: 'fp8',
    installationUsdPerUnit: 200,
    spaceUsdPerUnitMonth: 80,
    licencesUsdPerUnitMonth: 35,
    redundancy: 1,
    ...LOCAL,
  },
  {
    id: 'old',
    kind: 'owned',
    hardware: 'rtx-4090',
    quantisation: 'q4_k_m',
    warrantyMonths: 0,
    maintenancePerYear: 0.05,
    ...LOCAL,
  },
  {
    id: 'leased',
    kind: 'owned',
    hardware: 'rtx-4090',
    quantisation: 'q4_k_m',
    finance: 'lease',
    leaseBalloonShare: 0.2,
    leadTimeMonths: 0,
    ...LOCAL,
  },
  { id: 'quote', kind: 'quote', upFrontUsd: 900, monthlyUsd: 70, ...COMMON },
  { id: 'seats', kind: 'subscription', seats: 12, usdPerSeatPerMonth: 39, ...COMMON },
]

const DEMAND: Demand = {
  requestsPerDay: 3000,
  inputTokens: 1200,
  cachedInputShare: 0.4,
  outputTokens: 250,
  retryShare: 0.02,
  activeHoursPerDay: 10,
  daysPerWeek: 5,
  usdPerDowntimeHour: 400,
}

function linesOf(plan: Plan): { option: string; line: LineItem }[] {
  const { options = [] } = evaluate(completePlan(plan, catalogue), catalogue).workloads[0] ?? {}
  return options.flatMap(({ id, cost, findings }) => {
    if (!cost) throw new Error(`${id}: ${findings.map((found) => found.id).join()}`)
    return cost.lineItems.map((line) => ({ option: id, line }))
  })
}

const PLAN = planOf(OPTIONS, { demand: DEMAND, site: { staffUsdPerHour: 90, usdPerKwh: 0.2 } })

describe('the working of a line', () => {
  it.each(linesOf(PLAN).map(({ option, line }) => [`${option}/${line.id}`, line] as const))(
    '%s gives its amount',
    (_, line) => {
      const of: Given = (id) => {
        const found = line.inputs.find((input) => input.id === id)
        if (!found) throw new Error(`${line.id} does not say ${id}`)
        return found.value
      }
      const amounts = [
        [UP_FRONT[line.id], line.upFrontUsd],
        [MONTH_1[line.id], line.monthlyUsd[0] ?? 0],
        [TERMINAL[line.id], line.terminalUsd],
      ] as const
      const said = amounts.filter(([formula]) => formula)
      expect(said).toHaveLength(1)
      for (const [formula, usd] of amounts) expect(formula ? formula(of) : 0).toBeCloseTo(usd, 8)
    },
  )

  it('has a formula here for every line there is', () => {
    const ids = new Set(linesOf(PLAN).map(({ line }) => line.id))
    for (const id of [...Object.keys(UP_FRONT), ...Object.keys(MONTH_1), ...Object.keys(TERMINAL)]) {
      if (id !== 'bridge') expect(ids, id).toContain(id)
    }
  })

  it('of the price of an attempt is its tokens at their prices', () => {
    const line = linesOf(PLAN).find(({ option, line: { id } }) => option === 'api' && id === 'tokens')?.line
    const of = (id: string) => line?.inputs.find((input) => input.id === id)?.value ?? NaN
    const input =
      of('inputTokens') *
      ((1 - of('cachedInputShare') - of('cacheWriteShare')) * of('inputUsdPerMTok') +
        of('cachedInputShare') * of('cachedInputUsdPerMTok') +
        of('cacheWriteShare') * of('cacheWriteUsdPerMTok'))
    const output = (of('outputTokens') + of('reasoningTokens')) * of('outputUsdPerMTok')
    expect((input + output) / 1e6).toBeCloseTo(of('usdPerAttempt'), 12)
    expect(of('priceFactor')).toBeCloseTo(1.1 * 0.9, 12)
  })

  it('of electricity is the watts of units and hosts over a month at the PUE', () => {
    const owned = linesOf(PLAN).filter(({ option }) => option === 'owned')
    const line = owned.find(({ line: { id } }) => id === 'energy')?.line
    const hosts =
      owned.find(({ line: { id } }) => id === 'host')?.line.inputs.find(({ id }) => id === 'hosts')?.value ??
      NaN
    const of = (id: string) => line?.inputs.find((input) => input.id === id)?.value ?? NaN
    const busy = of('busyShare') * of('activeShare')
    const units = of('units') * (of('idleW') + (of('loadW') - of('idleW')) * busy)
    const boxes = hosts * (of('hostIdleW') + (of('hostLoadW') - of('hostIdleW')) * busy)
    expect(((units + boxes) * of('hoursPerMonth') * of('serverPue')) / 1000).toBeCloseTo(of('kwh'), 8)
    expect(of('serverPue')).toBe(1.4)
  })

  it('says what the service costs that bridges a lead time', () => {
    const options = OPTIONS.map((option) =>
      option.id === 'old' ? { ...option, leadTimeMonths: 2 } : option,
    ) as Option[]
    const lines = linesOf(planOf(options, { demand: DEMAND })).filter(({ option }) => option === 'old')
    const bridge = lines.find(({ line }) => line.id === 'bridge')?.line
    const inputs = Object.fromEntries(bridge?.inputs.map(({ id, value }) => [id, value]) ?? [])
    expect(inputs).toEqual({ leadTimeMonths: 2, runningUsdOfTheService: bridge?.monthlyUsd[0] })
    const energy = lines.find(({ line }) => line.id === 'energy')?.line
    expect(energy?.formulas).toMatchObject({ monthly: 'kwh * usdPerKwh', fromMonth: 3 })
    expect(energy?.monthlyUsd.slice(0, 3).map((usd) => usd > 0)).toEqual([false, false, true])
  })

  it('groups purchases as capital, what falls at the end as terminal and all else as operation', () => {
    const groups = new Map(linesOf(PLAN).map(({ line }) => [line.id, line.group]))
    const inGroup = (group: LineItem['group']) =>
      [...groups].flatMap(([id, its]) => (its === group ? [id] : [])).toSorted()
    expect(inGroup('capex')).toEqual([
      'hardware',
      'host',
      'installation',
      'quote-up-front',
      'tax-and-shipping',
    ])
    expect(inGroup('terminal')).toEqual(['exit-reserve', 'resale'])
  })
})

describe('the sources of an option', () => {
  function sourcesOf(id: string, more: Partial<Extract<Option, { kind: 'owned' }>> = {}) {
    const options = OPTIONS.map((option) => (option.id === id ? { ...option, ...more } : option)) as Option[]
    const { sources } =
      evaluate(
        completePlan(planOf(options, { demand: DEMAND }), catalogue),
        catalogue,
      ).workloads[0]?.options.find((option) => option.id === id) ?? {}
    return sources?.map(({ figure, value, unit, kind }) => [figure, value, unit, kind])
  }

  it('name every figure of a card and its host, with its unit', () => {
    expect(sourcesOf('owned')).toEqual([
      ['unitPriceUsd', 6800, '$', 'catalogue'],
      ['loadW', 350, 'W', 'catalogue'],
      ['idleW', 70, 'W', 'assumed'],
      ['hostUsd', 20_000, '$', 'assumed'],
      ['hostIdleW', 250, 'W', 'assumed'],
      ['hostLoadW', 700, 'W', 'assumed'],
    ])
  })

  it('are yours where you say so', () => {
    expect(sourcesOf('owned', { unitPriceUsd: 7000, hostUsd: 9000, hostIdleW: 150, hostLoadW: 400 })).toEqual(
      [
        ['unitPriceUsd', 7000, '$', 'yours'],
        ['loadW', 350, 'W', 'catalogue'],
        ['idleW', 70, 'W', 'assumed'],
        ['hostUsd', 9000, '$', 'yours'],
        ['hostIdleW', 150, 'W', 'yours'],
        ['hostLoadW', 400, 'W', 'yours'],
      ],
    )
  })

  it('of a box with published idle power are the catalogue’s', () => {
    const box = { hardware: 'mac-studio-m3-ultra-96', quantisation: 'q4_k_m' } as const
    expect(sourcesOf('owned', box)?.map(([figure, , , kind]) => [figure, kind])).toEqual([
      ['unitPriceUsd', 'catalogue'],
      ['loadW', 'catalogue'],
      ['idleW', 'catalogue'],
    ])
  })

  it('of a rented GPU are its rate', () => {
    expect(sourcesOf('rented')).toEqual([['usdPerHour', 3.605, '$/GPU-hour', 'catalogue']])
  })
})
