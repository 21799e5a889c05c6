// @vitest-environment jsdom
import { afterAll, expect, it, vi } from 'vitest'
import { largePlan } from '#core/plan/large-plan.test-support.ts'
import { SAMPLE_PLAN } from '#core/plan/sample.ts'
import { catalogueAtHand, isBeyondHand, wholeCatalogue } from './catalogue-at-hand.ts'
import { deriveAside } from './derive-aside.ts'
import { usePlanStore } from './plan-store.ts'
import { fakeWorkers } from './runner/fake-workers.test-support.ts'

const { made, begun } = fakeWorkers()
afterAll(() => {
  vi.unstubAllGlobals()
})

it('asks of a plan that names more than is at hand once the whole catalogue is', async () => {
  usePlanStore.getState().open(SAMPLE_PLAN)
  deriveAside()
  const plan = largePlan(3, 24)
  expect(isBeyondHand(plan)).toBe(true)
  usePlanStore.getState().open(plan)
  const asked = () => begun('plan')
  expect(asked()).toEqual([])
  await wholeCatalogue()
  await vi.waitFor(() => {
    expect(asked()).toHaveLength(1)
  })
  // What the worker knows by then.
  const [last] = made
    .flatMap(({ said }) => said)
    .filter(({ kind }) => kind === 'catalogue')
    .reverse()
  expect(last).toEqual({ kind: 'catalogue', catalogue: catalogueAtHand() })
})
