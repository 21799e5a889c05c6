import { describe, expect, it } from 'vitest'
import { chances, simulate } from '../analysis/simulate.ts'
import { catalogue } from '../catalogue/catalogue.ts'
import { evaluate } from '../engine/evaluate.ts'
import { planOf, quote } from '../engine/plan-of.test-support.ts'
import { catalogueIndex } from '../engine/situation.ts'
import { completePlan } from '../plan/complete.ts'
import { EXAMPLE_PLANS, SAMPLE_PLAN } from '../plan/examples.ts'
import type { Option, Plan } from '../plan/schema.ts'
import { decideWith } from './decide-workload.ts'
import { caseOf, choicesOf } from './case.ts'
import { gatesOfDraws } from './rules/gates-of-draws.ts'
import { withRisk } from './risk-of.ts'

const NO_SEARCHES = { switching: () => [] }

function decided(said: Plan) {
  const plan = completePlan(said, catalogue)
  const evaluation = evaluate(plan, catalogue)
  const decision = decideWith(plan, evaluation, catalogue, NO_SEARCHES)
  return { plan, evaluation, decision, joined: withRisk(plan, evaluation, decision, catalogue) }
}

const sum = (chances: readonly { readonly chance: number }[]) =>
  chances.reduce((total, { chance }) => total + chance, 0)

describe.each(EXAMPLE_PLANS)('how sure the decision on $id is', ({ plan: said }) => {
  const { plan, evaluation, decision, joined } = decided(said)

  it('is the share of 2,048 draws in which each option that may be chosen costs least', () => {
    for (const [at, { risk }] of joined.workloads.entries()) {
      const [workload, decision] = [plan.workloads[at]!, joined.workloads[at]!]
      const one = caseOf({ complete: plan, evaluation, decision: joined }, workload.id)
      const passing = choicesOf(one).map(({ id }) => id)
      if (passing.length < 2) {
        expect(risk).toBeNull()
        continue
      }
      const drawn = simulate(plan, workload, catalogueIndex(catalogue, { own: {} }), {
        draws: 2048,
        seed: 1,
        mayBeChosen: gatesOfDraws(plan, workload),
      })
      const won = chances(drawn, new Set(passing))
      expect(risk?.options.map(({ option, chance }) => [option, chance])).toEqual(
        workload.options.flatMap(({ id }) => (won.has(id) ? [[id, won.get(id)]] : [])),
      )
      // A draw in which none of them may be chosen, or can be costed, is nobody's.
      const places = drawn.options.flatMap((id, place) => (passing.includes(id) ? [place] : []))
      const isNobodys = (draw: number) =>
        places.every(
          (place) =>
            drawn.barred?.[place]?.[draw] === 1 ||
            !Number.isFinite(drawn.totalsUsd[place]?.[draw] ?? Infinity),
        )
      const all = Array.from({ length: drawn.count }, (_, draw) => draw)
      const due = 1 - all.filter(isNobodys).length / drawn.count
      expect([sum(risk?.options ?? []), sum(risk?.places ?? [])]).toEqual([
        expect.closeTo(due, 12),
        expect.closeTo(due, 12),
      ])
      expect(risk?.pair?.option).toBe(decision.recommended)
    }
  })

  it('leaves every figure and gate of the decision as it was, and buys nothing that it does not lead to', () => {
    const kept = ({ gates, path, costNode, switching, toAnswer }: (typeof joined.workloads)[number]) => ({
      gates, path, costNode, switching, toAnswer,
    }) // prettier-ignore
    expect(joined.workloads.map(kept)).toEqual(decision.workloads.map(kept))
    for (const [at, one] of joined.workloads.entries()) {
      const before = decision.workloads[at]
      const isNew = one.recommended !== before?.recommended
      if (isNew) expect(['close', 'path']).toContain(one.state)
    }
  })
})

it('is not asked where only one option may be chosen', () => {
  expect(decided(planOf([quote('one', 100, 10)])).joined.workloads[0]?.risk).toBeNull()
})

it('gives machines of one place their chance together', () => {
  const twice = {
    ...SAMPLE_PLAN,
    workloads: SAMPLE_PLAN.workloads.map((workload) => ({
      ...workload,
      options: workload.options.flatMap((option): Option[] =>
        option.kind === 'owned' ? [option, { ...option, id: 'again', setupHours: 90 }] : [option],
      ),
    })),
  }
  const { risk } = decided(twice).joined.workloads[0]!
  const own = risk?.options.filter(({ place }) => place === 'own') ?? []
  expect(own.map(({ option }) => option)).toEqual(['owned', 'again'])
  expect(own.every(({ chance }) => chance > 0)).toBe(true)
  expect(risk?.places.find(({ place }) => place === 'own')?.chance).toBeCloseTo(sum(own), 12)
})
