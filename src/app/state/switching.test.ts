// @vitest-environment jsdom
import { expect, it } from 'vitest'
import { catalogue } from '#core/catalogue/catalogue.ts'
import { decide } from '#core/decision/decide.ts'
import { SAMPLE_PLAN } from '#core/plan/examples.ts'
import { withPlanValueAt } from '#core/plan/with-plan-value.ts'
import { deriveWorkload } from './derive.ts'
import { judgedCase } from './judged.ts'
import { carriedOver, switching } from './switching.ts'

const [workload] = SAMPLE_PLAN.workloads
const { complete, evaluation, facts } = deriveWorkload(SAMPLE_PLAN, workload?.id ?? '')

it('comes after the verdict, and makes of it what the decision of every other surface is', async () => {
  expect(facts.decision.switching).toEqual([])
  // No worker here, so that the page does it.
  await new Promise<void>((resolve, reject) => {
    switching.ask(facts, { onFound: resolve, onFailed: reject })
  })
  const found = switching.known(facts.decision) ?? null
  const whole = judgedCase(facts, { risk: null, switching: found })
  expect([whole.decision]).toEqual(decide(complete, evaluation, catalogue).workloads)
})

it('is carried over beside the figures of now', () => {
  const path = `workloads/${workload?.id ?? ''}/demand/requestsPerDay`
  const found = switching.known(facts.decision) ?? []
  const now = deriveWorkload(withPlanValueAt(SAMPLE_PLAN, path, 12_345), workload?.id ?? '').facts
  expect(carriedOver(found, now)).toMatchObject([
    { input: path, current: 12_345, switches: found[0]?.switches },
  ])
})
