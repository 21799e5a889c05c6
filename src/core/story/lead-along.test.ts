import { expect, it } from 'vitest'
import { finished } from '../analysis/finished.ts'
import { catalogue } from '../catalogue/catalogue.ts'
import { planOf } from '../engine/plan-of.test-support.ts'
import { completePlan } from '../plan/complete.ts'
import { leadAlong } from './lead-along.ts'

const plan = planOf(
  [
    { id: 'opus', kind: 'api', model: 'anthropic/claude-opus-5-5' },
    { id: 'astra', kind: 'api', model: 'openai/gpt-6.2-astra' },
    { id: 'unproven', kind: 'hosted', model: 'togetherai/zai-org/GLM-5.3-Flash' },
  ],
  {
    answers: { sensitivity: 'public', latency: 'interactive', capability: 'frontier' },
    demand: { requestsPerDay: 10_000, inputTokens: 6000, outputTokens: 500 },
  },
)

it('is a lead over what may be recommended: an unproven model that costs a tenth wins nowhere', () => {
  const complete = completePlan(plan, catalogue)
  const workloadId = 'work'
  const values = [1000, 10_000, 100_000]
  const { points } = finished(
    leadAlong(
      complete,
      catalogue,
      { workloadId, recommended: 'opus' },
      `workloads/${workloadId}/demand/requestsPerDay`,
      {
        values,
        scale: 'log',
      },
    ),
  )
  expect(points.map(({ best }) => best)).toEqual(values.map(() => 'opus'))
  for (const { lead } of points) expect(lead).toBeGreaterThan(0)
})
