import { describe, expect, it } from 'vitest'
import type { BreakEven } from '../../engine/evaluation.ts'
import type { Answers } from '../../plan/schema.ts'
import { costNode } from './cost-node.ts'
import { OPEN_ANSWERS, caseOf, type OptionDraft } from '../evaluation.test-support.ts'
import { candidatesOf } from './candidates.ts'
import { passingOptions } from './gates.ts'
import { standingIn } from '../standing.ts'

const BOTH: readonly OptionDraft[] = [
  { id: 'api', kind: 'api', usd: 100 },
  { id: 'owned', kind: 'owned', usd: 90 },
]

function node(
  options: readonly OptionDraft[],
  breakEvens: readonly Partial<BreakEven>[],
  answers: Answers = {},
  limitMonths = 12,
) {
  const { plan, workload, workloadEvaluation } = caseOf({
    options,
    breakEvens,
    answers: { ...OPEN_ANSWERS, ...answers },
  })
  const standing = standingIn(workloadEvaluation)
  const passing = passingOptions(plan, workload, standing)
  return costNode(standing, passing, candidatesOf(plan, workload, standing, passing), limitMonths)
}

describe('the cost node', () => {
  it('answers that local is cheaper when it pays back at once or within the limit', () => {
    expect(node(BOTH, [{ kind: 'immediate', month: 0 }]).answer).toBe('local-cheaper')
    expect(node(BOTH, [{ kind: 'month', month: 12 }]).answer).toBe('local-cheaper')
    expect(node(BOTH, [{ kind: 'month', month: 12.01 }]).answer).toBe('cloud-cheaper')
    expect(node(BOTH, [{ kind: 'month', month: 20 }], {}, 24).answer).toBe('local-cheaper')
    expect(node(BOTH, [{ kind: 'never', month: null }]).answer).toBe('cloud-cheaper')
  })

  it('takes a payback beyond the horizon where the limit is longer still', () => {
    expect(node(BOTH, [{ kind: 'beyond-horizon', month: 40 }], {}, 48).answer).toBe('local-cheaper')
    expect(node(BOTH, [{ kind: 'beyond-horizon', month: 50 }], {}, 48).answer).toBe('cloud-cheaper')
  })

  it('takes no lead that is lost again for a payback', () => {
    expect(node(BOTH, [{ kind: 'temporary', month: 3 }]).answer).toBe('cloud-cheaper')
  })

  it('compares the cheapest own hardware with the cheapest of api, hosted and rented', () => {
    const options: readonly OptionDraft[] = [
      { id: 'dear', kind: 'owned', usd: 120 },
      { id: 'owned', kind: 'owned', usd: 90 },
      { id: 'api', kind: 'api', usd: 100 },
      { id: 'rented', kind: 'rented', usd: 80 },
      { id: 'quote', kind: 'quote', usd: 1 },
    ]
    const result = node(options, [
      { option: 'owned', against: 'api', kind: 'immediate', month: 0 },
      { option: 'owned', against: 'rented', kind: 'month', month: 30 },
    ])
    expect(result).toEqual({
      answer: 'cloud-cheaper', owned: 'owned', cloud: 'rented', breakEvenMonth: 30, kind: 'month', limitMonths: 12,
    }) // prettier-ignore
  })

  it('leaves out what a gate stops', () => {
    const options = [...BOTH, { id: 'hosted', kind: 'hosted', usd: 10 } as const]
    const breakEvens = [{ option: 'owned', against: 'api', kind: 'immediate', month: 0 } as const]
    expect(node(options, breakEvens).answer).toBe('unknown')
    const kept = node(options, breakEvens, { residencyRequired: true })
    expect(kept).toMatchObject({ answer: 'local-cheaper', owned: 'owned', cloud: null })
  })

  it('compares with what may be recommended, and with what is unproven only where nothing else is left', () => {
    const failed = { testedAnswers: 200, goodAnswers: 20 }
    const hosted = { id: 'hosted', kind: 'hosted', usd: 10, said: failed } as const
    const breakEvens = [{ option: 'owned', against: 'api', kind: 'immediate', month: 0 } as const]
    expect(node([...BOTH, hosted], breakEvens)).toMatchObject({ answer: 'local-cheaper', cloud: 'api' })
    const alone = node([hosted, ...BOTH.slice(1)], [{ against: 'hosted' }])
    expect(alone).toMatchObject({ answer: 'cloud-cheaper', cloud: 'hosted' })
  })

  it('answers for the side that is left where gates stop the whole other side', () => {
    expect(node(BOTH, [], { openWeightAcceptable: false }).answer).toBe('cloud-cheaper')
    expect(node(BOTH, [], { residencyRequired: true }).answer).toBe('local-cheaper')
  })

  it('does not know where a side was never entered or could not be costed', () => {
    expect(node([{ id: 'api', kind: 'api', usd: 100 }], []).answer).toBe('unknown')
    expect(node([...BOTH.slice(0, 1), { id: 'owned', kind: 'owned', usd: null }], []).answer).toBe('unknown')
  })
})
