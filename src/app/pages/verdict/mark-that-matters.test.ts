import { expect, it } from 'vitest'
import { catalogue } from '#core/catalogue/catalogue.ts'
import { decide } from '#core/decision/decide.ts'
import { evaluate } from '#core/engine/evaluate.ts'
import { completePlan } from '#core/plan/complete.ts'
import { SAMPLE_PLAN } from '#core/plan/sample.ts'
import type { Plan } from '#core/plan/schema.ts'
import { workloadViews } from '#core/story/report-input.ts'
import { markThatMatters } from './mark-that-matters.ts'

function viewOf(plan: Plan) {
  const complete = completePlan(plan, catalogue)
  const evaluation = evaluate(complete, catalogue)
  const decision = decide(complete, evaluation, catalogue)
  const [view] = workloadViews({ plan, complete, evaluation, decision, catalogue })
  if (!view) throw new Error('The plan has no workload.')
  return view
}

const view = viewOf(SAMPLE_PLAN)
const recommended = view.decision.recommended ?? ''
const runnerUp = view.decision.runnerUp ?? ''
const pair = [recommended, runnerUp]
const passing = view.options.filter(({ gate }) => gate.passed).map(({ id }) => id)
const [third = '', fourth = ''] = passing.filter((id) => !pair.includes(id))

const crossing = (month: number, option: string, against: string) => ({ option, against, month, usd: 1000 })
const matters = (marks: readonly ReturnType<typeof crossing>[], of = view) =>
  markThatMatters(of, { horizonMonths: 36, lines: [], rows: [], marks }, pair)

it('is the crossing of the two that the verdict speaks of, even if others come before it', () => {
  expect([...pair, third, fourth]).not.toContain('')
  const own = crossing(20, runnerUp, recommended)
  expect(matters([crossing(3, third, recommended), crossing(5, third, fourth), own])).toBe(own)
})

it('is else the first at which the recommended option overtakes or is overtaken', () => {
  const first = crossing(5, recommended, third)
  expect(matters([crossing(3, third, fourth), first, crossing(9, fourth, recommended)])).toBe(first)
  expect(matters([crossing(3, third, fourth)])).toBeNull()
  expect(matters([])).toBeNull()
})

it('is never that of an option that a rule takes out', () => {
  const critical = viewOf({
    ...SAMPLE_PLAN,
    workloads: SAMPLE_PLAN.workloads.map((one) => ({
      ...one,
      answers: { ...one.answers, processing: 'no-network' as const },
    })),
  })
  const out = critical.options.filter(({ gate }) => !gate.passed).map(({ id }) => id)
  const inAll = critical.decision.recommended ?? critical.options.find(({ gate }) => gate.passed)?.id ?? ''
  const decided = { ...critical, decision: { ...critical.decision, recommended: inAll } }
  expect(out.length).toBeGreaterThan(0)
  for (const id of out)
    expect(
      markThatMatters(
        decided,
        { horizonMonths: 36, lines: [], rows: [], marks: [crossing(4, inAll, id)] },
        [],
      ),
    ).toBeNull()
})
