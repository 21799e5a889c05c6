import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { evaluate } from '../engine/evaluate.ts'
import { completePlan } from '../plan/complete.ts'
import { AGENTS, planOf } from '../story/report.test-support.ts'
import type { Option, Workload } from '../plan/schema.ts'
import { decide } from './decide.ts'
import { withRisk } from './risk-of.ts'

function decided(workload: Workload) {
  const complete = completePlan(planOf([workload]), catalogue)
  const evaluation = evaluate(complete, catalogue)
  const [decision] = withRisk(
    complete,
    evaluation,
    decide(complete, evaluation, catalogue),
    catalogue,
  ).workloads
  return { complete, evaluation, decision: decision! }
}

function atPrice(more: object): Workload {
  const [host, own] = AGENTS.options as [Option, Option]
  return { ...AGENTS, options: [{ ...host, ...more }, own] }
}

const PATH = 'workloads/agents/options/host/cachedInputPriceShare'

describe('a day of agents with an unknown cache price', () => {
  const { complete, evaluation, decision } = decided(AGENTS)

  it('is provisional: it asks for the price and buys nothing', () => {
    expect(decision).toMatchObject({ state: 'provisional', recommended: 'host', findOut: PATH, target: null })
    expect(decision.risk?.unknowns).toEqual([{ input: PATH, turns: expect.closeTo(0.13, 1) as number }])
  })

  it('counts half of the input price, and draws from a tenth to all of it', () => {
    const input = complete.inputs.find(({ path }) => path === PATH)
    expect(input).toMatchObject({
      current: 0.5, origin: 'assumed', isUnknown: true, range: { low: 0.1, base: 0.5, high: 1, ends: 'hard' },
    }) // prettier-ignore
    const tokens = evaluation.workloads[0]!.options[0]!.cost!.lineItems.find(({ id }) => id === 'tokens')!
    const usdPerAttempt = tokens.inputs.find(({ id }) => id === 'usdPerAttempt')!
    const ratio = complete.workloads[0]!.options[0]! as { tokenizerRatio: number; reasoningRatio: number }
    const read = (4000 * 4.5 + 36_000 * 2.25) * ratio.tokenizerRatio
    const written = 800 * (1 + ratio.reasoningRatio) * 9 * ratio.tokenizerRatio
    expect(usdPerAttempt.value).toBeCloseTo((read + written) / 1e6, 12)
  })

  it('is decided once somebody says the price, and nothing unknown is drawn any more', () => {
    const low = decided(atPrice({ cachedInputPriceShare: 0.1 })).decision
    expect(low).toMatchObject({ state: 'clear', recommended: 'host', findOut: null })
    expect(low.risk?.unknowns).toEqual([])
    const high = decided(atPrice({ cachedInputPriceShare: 1 })).decision
    expect(high.state).not.toBe('provisional')
    expect(high.findOut).toBeNull()
  })

  it('is unknown as well where the plan says that a listed price cannot be confirmed', () => {
    const listed = { price: { inputUsdPerMTok: 4.5, outputUsdPerMTok: 9, cachedInputUsdPerMTok: 0.45 } }
    expect(decided(atPrice(listed)).decision.risk?.unknowns).toEqual([])
    expect(decided(atPrice({ ...listed, cachePriceUnknown: true })).decision.state).toBe('provisional')
  })

  it('asks for no price that nothing is read at', () => {
    const nothing = { ...AGENTS, demand: { ...AGENTS.demand, cachedInputShare: 0 } }
    expect(decided(nothing).decision.risk?.unknowns).toEqual([])
    const inSteps = { ...AGENTS, demand: { ...AGENTS.demand, cachedInputShare: 0, stepsPerTask: 4 } }
    expect(decided(inSteps).decision.risk?.unknowns).toHaveLength(1)
  })
})

describe('work that nobody waits for', () => {
  const shareOf = (answers: Workload['answers']) => {
    const { complete } = decided({ ...AGENTS, answers: { ...AGENTS.answers, latency: 'batch', ...answers } })
    const path = 'workloads/agents/demand/batchShare'
    return { ...complete.figures[path], value: complete.workloads[0]!.demand.batchShare,
      isUnknown: complete.inputs.find((one) => one.path === path)?.isUnknown } // prettier-ignore
  }

  it('goes by batch where a day is soon enough, and where nobody said whether it is, which is then not known', () => {
    expect(shareOf({ mayWaitADay: true })).toMatchObject({ value: 1, origin: 'derived', isUnknown: false })
    expect(shareOf({})).toMatchObject({ value: 1, origin: 'assumed', isUnknown: true })
    expect(shareOf({ mayWaitADay: false })).toMatchObject({ value: 0, isUnknown: false })
  })
})
