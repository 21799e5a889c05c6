import { expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { decide } from '../decision/decide.ts'
import { evaluate } from '../engine/evaluate.ts'
import { planOf } from '../engine/plan-of.test-support.ts'
import { proposalFor } from './proposals.ts'
import { completePlan } from '../plan/complete.ts'
import { tell } from './tell.ts'

it('names services in the EU for frontier work whose data must stay there, and says that they are there', () => {
  const asked = planOf([], {
    answers: { capability: 'frontier', processing: 'regions', regions: ['eu'], latency: 'interactive', pattern: 'steady-high', sensitivity: 'internal', team: 'advanced' },
    demand: { requestsPerDay: 5000, inputTokens: 3000, outputTokens: 500 },
  })
  const [workload] = asked.workloads
  const options = proposalFor(asked, workload!, catalogue)
  const plan = { ...asked, workloads: [{ ...workload!, options: [...options] }] }
  const complete = completePlan(plan, catalogue)
  const evaluation = evaluate(complete, catalogue)
  const decision = decide(complete, evaluation, catalogue)
  const [story] = tell({ plan, complete, evaluation, decision }, catalogue).workloads
  const passing = decision.workloads[0]!.gates.filter(({ passed }) => passed).map(({ option }) => option)
  const inTheEu = options.filter((option) => 'region' in option && option.region === 'eu').map(({ id }) => id)
  expect(inTheEu.length).toBeGreaterThan(1)
  expect(passing).toEqual(inTheEu)
  expect(story?.advice.takes[0]?.facts[0]).toEqual({ term: 'Service', detail: 'Claude Opus 5.5 at AWS Bedrock, in the EU' })
}) // prettier-ignore
