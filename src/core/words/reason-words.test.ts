import { expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { evaluate } from '../engine/evaluate.ts'
import { completePlan } from '../plan/complete.ts'
import type { Option } from '../plan/schema.ts'
import { decide } from './told.test-support.ts'

it('says of a small machine that is hardly busy what it draws, which is never 0.0 kW', () => {
  const option: Option = {
    id: 'owned',
    kind: 'owned',
    hardware: 'mac-mini-m5-pro-64',
    model: 'nomic-embed-text-v1.5',
    quantisation: 'bf16',
  }
  const answers = { sensitivity: 'critical', latency: 'batch', maturity: 'production' } as const
  const demand = { requestsPerDay: 500, inputTokens: 600, outputTokens: 0 }
  const workloads = [{ id: 'w', name: 'Search', answers, demand, options: [option] }]
  const plan = completePlan(
    {
      schema: 'crossover/plan@5',
      name: 'Search',
      asOf: '2026-11-20',
      organisation: { team: 'advanced' },
      workloads,
    },
    catalogue,
  )
  const [decision] = decide(plan, evaluate(plan, catalogue), catalogue).workloads
  const said = decision?.reasons.find(({ id }) => id === 'what-it-runs-on')?.sentence
  expect(said).toMatch(/ is 1 device in 1 machine, drawing about 0\.0[1-9]\d* kW on average\.$/)
})
