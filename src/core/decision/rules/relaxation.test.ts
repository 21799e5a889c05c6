import { describe, expect, it } from 'vitest'
import { catalogue } from '../../catalogue/catalogue.ts'
import { evaluate } from '../../engine/evaluate.ts'
import { completePlan } from '../../plan/complete.ts'
import type { Answers, Option } from '../../plan/schema.ts'
import { decide } from '../../words/told.test-support.ts'

describe('what is easiest to relax', () => {
  it('is what has only to be asked, not the cheaper option of whoever cannot process it there', () => {
    const options: readonly Option[] = [
      { id: 'elsewhere', kind: 'api', model: 'anthropic/claude-opus-5-5' },
      { id: 'open', kind: 'api', model: 'openai/gpt-6.2-astra' },
    ]
    const { gates, relaxation, totals } = decidedIn(['uk'], options)
    expect(gates).toMatchObject([{ access: 'out' }, { access: 'to-confirm' }])
    expect(totals[0]).toBeLessThan(totals[1] ?? 0)
    expect(relaxation).toMatchObject({ option: 'open', gates: [{ gate: 'residency', unlockId: 'find-out' }] })
  })
})

function decidedIn(regions: Answers['regions'], options: readonly Option[]) {
  const answers: Answers = {
    sensitivity: 'regulated',
    dataKinds: ['financial'],
    processing: 'regions',
    regions,
    capability: 'frontier',
  }
  const demand = { requestsPerDay: 1500, inputTokens: 4000, outputTokens: 500 }
  const plan = completePlan(
    {
      schema: 'crossover/plan@5',
      name: 'Claims',
      asOf: '2026-11-20',
      workloads: [{ id: 'w', name: 'Claims', answers, demand, options: [...options] }],
    },
    catalogue,
  )
  const evaluation = evaluate(plan, catalogue)
  const [decision] = decide(plan, evaluation, catalogue).workloads
  if (!decision) throw new Error('nothing decided')
  const totals = (evaluation.workloads[0]?.options ?? []).map(({ cost }) => cost?.totalUsd ?? NaN)
  return { ...decision, totals }
}
