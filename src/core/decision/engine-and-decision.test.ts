import { describe, expect, it, vi } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { endpointsOf } from '../catalogue/endpoints.ts'
import { tokenPriceAt } from '../catalogue/price-at.ts'
import { evaluate } from '../engine/evaluate.ts'
import { withInput } from '../engine/with-input.test-support.ts'
import { completePlan } from '../plan/complete.ts'
import { EXAMPLE_PLANS } from '../plan/examples.ts'
import type { Answers, Demand, Option, Plan } from '../plan/schema.ts'
import { driversOf, overItsRange, type Ends } from './drivers.ts'
import { explainOpenQuestion, explainPath } from '../words/explain.ts'
import { FLOWCHART } from './rules/graph.ts'
import { proposeOptions } from './proposals/propose-options.ts'
import { compile } from '../engine/kernel/kernel.ts'
import { catalogueIndex } from '../engine/situation.ts'
import { standingOf } from './standing.ts'
import { toldSwitching } from '../words/switch-words.ts'
import { switchingValues, volumeSwitchingValue } from './switching-values.ts'
import { decide } from '../words/told.test-support.ts'
import { caseFrom } from './case.ts'

vi.setConfig({ testTimeout: 60_000 })

const ANSWERS: Answers = {
  sensitivity: 'internal',
  latency: 'interactive',
  pattern: 'steady-low',
  capability: 'good-enough',
  team: 'advanced',
}
const DEMAND: Demand = { requestsPerDay: 20_000, inputTokens: 1500, outputTokens: 300, reasoningTokens: 0 }

const SONNET: Option = { id: 'api', kind: 'api', model: 'anthropic/claude-sonnet-5-5' }
const HAIKU: Option = { id: 'api', kind: 'api', model: 'anthropic/claude-haiku-5-5' }
const OWNED: Option = {
  id: 'owned', kind: 'owned', hardware: 'rtx-pro-6000-blackwell', model: 'gpt-oss-120b', quantisation: 'mxfp4',
} // prettier-ignore

function planWith(options: readonly Option[], answers: Answers = {}, demand: Demand = {}): Plan {
  return {
    schema: 'crossover/plan@5',
    name: 'Support desk',
    asOf: '2026-11-20',
    workloads: [
      {
        id: 'support',
        name: 'Support assistant',
        answers: { ...ANSWERS, ...answers },
        demand: { ...DEMAND, ...demand },
        options: [...options],
      },
    ],
  }
}

function decided(plan: Plan, at = 0) {
  const complete = completePlan(plan, catalogue)
  const evaluation = evaluate(complete, catalogue)
  const decision = decide(complete, evaluation, catalogue).workloads[at]
  const workload = complete.workloads[at]
  const figures = evaluation.workloads[at]
  if (!decision || !workload || !figures) throw new Error('nothing decided')
  return { complete, workload, figures, decision }
}

const usdOf = (one: ReturnType<typeof decided>, id: string | null) =>
  one.figures.options.find((option) => option.id === id)?.cost?.totalUsd ?? NaN

describe('the cost node', () => {
  it('finds local cheaper against a dear API, and the path goes on to the team', () => {
    const { decision } = decided(planWith([SONNET, OWNED]))
    expect(decision.costNode.answer).toBe('local-cheaper')
    expect(decision.path.steps.map(({ edge }) => edge)).toContain('cost:local-cheaper')
    expect(decision.path.outcome).toBe('strong-local')
  })

  it('finds the cloud cheaper against a cheap API, and the path ends there', () => {
    const { decision } = decided(planWith([HAIKU, OWNED]))
    expect(decision.costNode.answer).toBe('cloud-cheaper')
    expect(decision.path.outcome).toBe('strong-cloud')
  })

  it('turns round when the limit for the payback moves over the break-even', () => {
    const { decision } = decided(planWith([SONNET, OWNED]))
    const month = Math.ceil(decision.costNode.breakEvenMonth ?? 0)
    expect(month).toBeGreaterThan(1)
    const within = (paybackLimitMonths: number) =>
      decided({ ...planWith([SONNET, OWNED]), finance: { paybackLimitMonths } }).decision.costNode.answer
    expect(within(month)).toBe('local-cheaper')
    expect(within(month - 1)).toBe('cloud-cheaper')
  })
})

describe('the capital gate', () => {
  const passesWith = (option: Option, capitalBudgetUsd: number) =>
    decided({ ...planWith([SONNET, option]), finance: { capitalBudgetUsd } }).decision.gates.find(
      ({ option: id }) => id === option.id,
    )?.passed
  const BOUGHT: Option = {
    ...OWNED, unitPriceUsd: 10_000, hostUsd: 4000, taxAndShippingShare: 0.1, installationUsdPerUnit: 600,
  } // prettier-ignore
  const bought = (14_000 * 11) / 10 + 600

  it('counts what is bought: machines, hosts, tax and installation, to the dollar', () => {
    expect(passesWith(BOUGHT, bought + 0.01)).toBe(true)
    expect(passesWith(BOUGHT, bought - 1)).toBe(false)
  })

  it('counts no hour of your own people, however many', () => {
    const slow: Option = { ...BOUGHT, setupHours: 5000, opsHoursPerMonth: 200, optimisationHoursPerYear: 400, exitHours: 900 }
    expect(passesWith(slow, bought + 0.01)).toBe(true)
    expect(passesWith({ ...SONNET, id: 'slow', setupHours: 5000 }, 0)).toBe(true)
    expect(passesWith({ id: 'rented', kind: 'rented', hardware: 'h100-sxm', model: 'gpt-oss-120b', setupHours: 5000 }, 0)).toBe(true)
  }) // prettier-ignore

  it('counts no machine that is there already, and none that is leased', () => {
    expect(passesWith({ ...BOUGHT, alreadyOwned: 1, installationUsdPerUnit: 0 }, 0)).toBe(true)
    expect(passesWith({ ...BOUGHT, finance: 'lease', installationUsdPerUnit: 0 }, 0)).toBe(true)
  })
})

describe('totals for a search', () => {
  it.each(EXAMPLE_PLANS)('are those of the evaluation ($id)', ({ plan }) => {
    const complete = completePlan(plan, catalogue)
    for (const [at, workload] of complete.workloads.entries()) {
      const evaluated = evaluate(complete, catalogue).workloads[at]?.options ?? []
      const kernel = compile(complete, workload, catalogueIndex(catalogue, { own: {} }))
      kernel.run()
      const standing = standingOf(kernel).options
      for (const [index, { id, feasible, cost }] of standing.entries()) {
        const option = evaluated[index]
        expect({ id, feasible }).toEqual({ id: option?.id, feasible: option?.feasible })
        expect(cost?.totalUsd).toBe(option?.cost?.totalUsd)
        expect(cost?.upFrontUsd).toBeCloseTo(option?.cost?.upFrontUsd ?? NaN, 6)
      }
    }
  })
})

describe.each(EXAMPLE_PLANS)('the verdict on $id', ({ plan }) => {
  it.each(plan.workloads.map(({ id }, at) => [id, at] as const))(
    'follows from its own totals (%s)',
    (_, at) => {
      const one = decided(plan, at)
      const { decision, figures } = one
      const passing = decision.gates.filter(({ passed }) => passed).map(({ option }) => option)
      const cheapest = figures.ranking.find((id) => passing.includes(id))
      expect(passing).toContain(decision.recommended)
      if (decision.state === 'clear') expect(decision.recommended).toBe(cheapest)
      else expect(1 - usdOf(one, cheapest ?? null) / usdOf(one, decision.recommended)).toBeLessThan(0.1)
      expect(decision.figures.totalUsd).toBe(usdOf(one, decision.recommended))
    },
  )

  it('explains every node of the flowchart', () => {
    const { complete, workload, figures, decision } = decided(plan)
    const nodes = explainPath(caseFrom(complete, workload, figures, decision))
    expect(nodes.map(({ node }) => node)).toEqual(FLOWCHART.nodes.map(({ id }) => id))
    expect(nodes.filter(({ onPath }) => onPath).map(({ node }) => node)).toEqual(
      decision.path.steps.map(({ node }) => node),
    )
    for (const node of nodes) {
      expect(`${node.answer} ${node.found} ${node.note}`).not.toMatch(/undefined|NaN/)
      expect(node.otherwise.length).toBeGreaterThan(0)
    }
  })
})

describe('a switching value of use', () => {
  const one = decided(planWith([SONNET, OWNED]))
  const [volume] = volumeSwitchingValue(one.complete, one.workload, catalogue)
  const found = volume?.switches[0]

  it('is the first whole number of requests at which the answer is another', () => {
    expect(found).toMatchObject({ direction: 'below', to: 'api', state: 'close' })
    const at = found?.at ?? NaN
    expect(Number.isInteger(at)).toBe(true)
    const answerAt = (requestsPerDay: number) => {
      const { state, recommended } = decided(planWith([SONNET, OWNED], {}, { requestsPerDay })).decision
      return { state, recommended }
    }
    expect(answerAt(at)).toEqual({ state: 'close', recommended: 'api' })
    expect(answerAt(at + 1)).toEqual({ state: 'clear', recommended: 'owned' })
  })

  it('stands in the verdict', () => {
    expect(one.decision.verdict.detail).toMatch(
      /Below [\d,]+ requests a day, .+ costs about the same and comes first \(you entered [\d,]+\)\.$/,
    )
  })
})

describe('a tie where nothing is used', () => {
  const hosted: Option = { id: 'a-hosted', kind: 'hosted', model: 'deepinfra/openai/gpt-oss-120b' }
  const one = decided(planWith([HAIKU, hosted], {}, { requestsPerDay: 2_000 }))

  it('is no switch: with nothing used both cost the same, and only the name sets them apart', () => {
    const none = decided(planWith([HAIKU, hosted], {}, { requestsPerDay: 0 }))
    expect(usdOf(none, 'api')).toBeCloseTo(usdOf(none, 'a-hosted'), 6)
    for (const options of [
      [HAIKU, hosted],
      [{ ...HAIKU, id: 'z-api' }, hosted],
      [{ ...HAIKU, id: 'a' }, hosted],
    ]) {
      const tied = decided(planWith(options, {}, { requestsPerDay: 2_000 }))
      const [volume] = volumeSwitchingValue(tied.complete, tied.workload, catalogue)
      expect(volume?.switches.filter(({ at }) => at === 0)).toEqual([])
    }
    expect(one.decision.recommended).toBe('a-hosted')
  })
})

describe('all switching values', () => {
  const one = decided(planWith([SONNET, OWNED]))
  const all = switchingValues(one.complete, one.workload, catalogue).map((value) =>
    toldSwitching(value, one.complete),
  )

  it('cover every input, those without a switch too', () => {
    expect(all.map(({ input }) => input).sort()).toEqual(one.complete.inputs.map(({ path }) => path).sort())
    expect(all.some(({ switches }) => switches.length === 0)).toBe(true)
  })

  it('lie inside the range of their input, on the side that they name', () => {
    for (const { current, min, max, switches } of all)
      for (const { at, direction } of switches) {
        expect(at).toBeGreaterThanOrEqual(min)
        expect(at).toBeLessThanOrEqual(max)
        expect(direction === 'above' ? at > current : at < current).toBe(true)
      }
  })

  it('change the answer where they say, and not a hair before', () => {
    const continuous = all
      .filter(({ switches, unit }) => switches.length > 0 && unit.startsWith('$'))
      .slice(0, 6)
    expect(continuous.length).toBeGreaterThan(2)
    for (const { input, current, switches } of continuous)
      for (const [place, { at, to, state, direction }] of switches.entries()) {
        const answerAt = (value: number) => {
          const changed = withInput(one.complete, input, value)
          const answer = decide(changed, evaluate(changed, catalogue), catalogue).workloads[0]
          return { to: answer?.recommended, state: answer?.state }
        }
        expect(answerAt(at), input).toEqual({ to, state })
        const before = answerAt(at + (current - at) * 1e-4)
        const isNearest = !switches.slice(0, place).some((nearer) => nearer.direction === direction)
        expect(before, input).toEqual({ to: 'owned', state: isNearest ? 'clear' : 'close' })
      }
  })
})

/** A fifth less and a fifth more. */
const withinAFifth: Ends = (_, value) => (value === 0 ? null : [value * 0.8, value * 1.2])

describe('drivers', () => {
  const one = decided(planWith([SONNET, OWNED]))
  const candidate = (id: string) => ({
    id, kind: 'api', side: 'cloud', totalUsd: usdOf(one, id), upFrontUsd: 0, needsTeam: false, parts: [],
  }) as const // prettier-ignore
  const drivers = driversOf(
    candidate('owned'),
    candidate('api'),
    one.complete,
    one.workload,
    catalogue,
    withinAFifth,
  )

  it('are sorted by how far a fifth either way moves the gap', () => {
    const swings = drivers.map(({ swingUsd }) => swingUsd)
    expect(swings).toEqual([...swings].sort((a, b) => b - a))
  })

  it('move the gap by what two evaluations say', () => {
    for (const { input, lowGapUsd, highGapUsd } of drivers.slice(0, 8)) {
      const gapAt = (times: number) => {
        const value = input.integer ? Math.round(input.current * times) : input.current * times
        const changed = withInput(one.complete, input.path, Math.min(input.max, Math.max(input.min, value)))
        const options = evaluate(changed, catalogue).workloads[0]?.options ?? []
        const usd = (id: string) => options.find((option) => option.id === id)?.cost?.totalUsd ?? NaN
        return usd('api') - usd('owned')
      }
      expect(lowGapUsd, input.path).toBeCloseTo(gapAt(0.8), 3)
      expect(highGapUsd, input.path).toBeCloseTo(gapAt(1.2), 3)
    }
  })

  it('of an option that has no other move its own cost by what two evaluations say', () => {
    const alone = driversOf(candidate('owned'), null, one.complete, one.workload, catalogue, withinAFifth)
    const [largest] = alone
    if (!largest) throw new Error('nothing moves it')
    const costAt = (value: number) => {
      const changed = withInput(one.complete, largest.input.path, value)
      const options = evaluate(changed, catalogue).workloads[0]?.options ?? []
      return options.find(({ id }) => id === 'owned')?.cost?.totalUsd ?? NaN
    }
    expect(largest.lowGapUsd).toBeCloseTo(costAt(largest.low), 3)
    expect(largest.highGapUsd).toBeCloseTo(costAt(largest.high), 3)
    expect(alone.every(({ input }) => input.option !== 'api')).toBe(true)
    expect(alone.map(({ swingUsd }) => swingUsd)).toEqual(
      alone.map(({ swingUsd }) => swingUsd).toSorted((a, b) => b - a),
    )
  })

  it('are taken to the ends that the plan says of an input, where it is asked over its range', () => {
    const requestsPerDay = { low: 9000, base: 10_000, high: 31_000, ends: 'quartiles' } as const
    const said = decided(planWith([SONNET, OWNED], {}, { requestsPerDay }))
    const over = driversOf(
      candidate('owned'),
      candidate('api'),
      said.complete,
      said.workload,
      catalogue,
      overItsRange,
    )
    const driver = over.find(({ input }) => input.path.endsWith('/requestsPerDay'))
    const gapAt = (value: number) => {
      const changed = withInput(said.complete, driver?.input.path ?? '', value)
      const options = evaluate(changed, catalogue).workloads[0]?.options ?? []
      const usd = (id: string) => options.find((option) => option.id === id)?.cost?.totalUsd ?? NaN
      return usd('api') - usd('owned')
    }
    expect([driver?.low, driver?.high]).toEqual([9000, 31_000])
    expect(driver?.lowGapUsd).toBeCloseTo(gapAt(9000), 3)
    expect(driver?.highGapUsd).toBeCloseTo(gapAt(31_000), 3)
    expect(over.every(({ input }) => input.range !== null)).toBe(true)
  })

  it('leave out what moves neither of the two', () => {
    expect(drivers.map(({ input }) => input.path)).not.toContain('finance/paybackLimitMonths')
  })
})

describe('proposed options', () => {
  const proposed = (answers: Answers, demand: Demand = {}) => {
    const plan = planWith([], answers, demand)
    const [workload] = plan.workloads
    return workload ? proposeOptions(plan, workload, catalogue, completePlan) : []
  }
  const ids = (options: readonly Option[]) => options.map(({ id }) => id)
  const openModels = (options: readonly Option[]) =>
    new Set(
      options.flatMap((option) => {
        if (option.kind === 'rented' || option.kind === 'owned') return [option.model]
        const hosted = option.kind === 'hosted' && catalogue.apiModels.find(({ id }) => id === option.model)
        return hosted ? [hosted.openModel] : []
      }),
    )

  it('are one of each kind, up to three machines, and a mix', () => {
    expect(ids(proposed({}))).toEqual(['api', 'hosted', 'rented', 'owned', 'owned-2', 'owned-3', 'mix'])
  })

  it('run one and the same open model wherever they run it', () => {
    for (const capability of ['good-enough', 'specialized', 'simple'] as const)
      expect(openModels(proposed({ capability })).size).toBe(1)
  })

  it('can all do the work and be costed, with the machines in the order of their cost', () => {
    const options = proposed({})
    const { figures } = decided(planWith(options))
    expect(figures.options.every(({ feasible, cost }) => feasible && cost !== null)).toBe(true)
    const machines = figures.ranking.filter((id) => id.startsWith('owned'))
    expect(machines).toEqual(['owned', 'owned-2', 'owned-3'])
  })

  it('name the cheapest current host of the open model', () => {
    const hosted = proposed({}).find(({ kind }) => kind === 'hosted')
    if (hosted?.kind !== 'hosted') throw new Error('no host')
    const { asOf } = planWith([])
    const costs = endpointsOf('qwen3.8-27b', catalogue.apiModels, asOf).map((model) => {
      const price = tokenPriceAt(model, asOf)?.price
      const usd = 1500 * (price?.inputUsdPerMTok ?? NaN) + 300 * (price?.outputUsdPerMTok ?? NaN)
      return { id: model.id, usd }
    })
    const cheapest = Math.min(...costs.map(({ usd }) => usd))
    expect(costs.find(({ id }) => id === hosted.model)?.usd).toBe(cheapest)
  })

  it('compare two flagships for frontier work, and beside them the strongest open models, hosted', () => {
    const kinds = (options: readonly Option[]) => options.map(({ kind }) => kind)
    expect(kinds(proposed({ capability: 'frontier' }))).toEqual(['api', 'api', 'hosted', 'hosted'])
    const willing = proposed({ capability: 'frontier', openWeightAcceptable: true })
    expect(kinds(willing)).toEqual(['api', 'api', 'hosted', 'hosted'])
  })

  it('leave open models out of frontier work where they were refused', () => {
    const options = proposed({ capability: 'frontier', openWeightAcceptable: false })
    expect(options.map(({ kind }) => kind)).toEqual(['api', 'api'])
  })

  it('propose no mix where the data must stay', () => {
    expect(ids(proposed({ residencyRequired: true }))).not.toContain('mix')
    expect(ids(proposed({ sensitivity: 'critical' }))).not.toContain('mix')
  })

  it('need no volume to be proposed', () => {
    const plan = planWith([])
    const [workload] = plan.workloads
    if (!workload) throw new Error('no workload')
    const options = proposeOptions(plan, { ...workload, answers: {}, demand: {} }, catalogue, completePlan)
    expect(ids(options)).toContain('owned')
  })

  it('let the cost node be answered both ways', () => {
    const answerAt = (requestsPerDay: number) =>
      decided(planWith(proposed({}, { requestsPerDay }), {}, { requestsPerDay })).decision.costNode.answer
    expect(answerAt(1_000)).toBe('cloud-cheaper')
    const dear = { inputTokens: 6000, outputTokens: 1200, requestsPerDay: 3_000_000 }
    expect(decided(planWith(proposed({}, dear), {}, dear)).decision.costNode.kind).not.toBeNull()
  })
})

describe('an open question', () => {
  it('is explained with where its answers would lead', () => {
    const { workload, decision } = decided(planWith([SONNET, OWNED], { pattern: 'unknown' }))
    expect(explainOpenQuestion({ workload, decision })).toEqual({
      question: 'How does use vary over time?',
      leads: [
        '“Sporadic” or “Spiky” would lead to “Strong cloud preference”.',
        '“Steady, low”, “Steady, high” or “Growing” would lead to “Strong local preference”.',
      ],
    })
  })
})
