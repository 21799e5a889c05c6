// @vitest-environment jsdom
import { afterAll, expect, it, vi } from 'vitest'
import { largePlan } from '#core/plan/large-plan.test-support.ts'
import { SAMPLE_PLAN } from '#core/plan/sample.ts'
import type { Question } from './aside-protocol.ts'
import { catalogueAtHand, isBeyondHand, wholeCatalogue } from './catalogue-at-hand.ts'
import { deriveAside } from './derive-aside.ts'
import { usePlanStore } from './plan-store.ts'

const questions: Question[] = []
vi.stubGlobal('Worker', function FakeWorker() {
  return {
    terminate: vi.fn(),
    postMessage: (question: Question) => {
      questions.push(question)
    },
  }
})
afterAll(() => {
  vi.unstubAllGlobals()
})

it('asks of a plan that names more than is at hand once the whole catalogue is', async () => {
  usePlanStore.getState().open(SAMPLE_PLAN)
  deriveAside()
  const plan = largePlan(3, 24)
  expect(isBeyondHand(plan)).toBe(true)
  usePlanStore.getState().open(plan)
  const asked = () => questions.filter(({ kind }) => kind === 'plan')
  expect(asked()).toEqual([])
  await wholeCatalogue()
  await vi.waitFor(() => {
    expect(asked()).toHaveLength(1)
  })
  // What the worker knows by then.
  const [last] = questions.filter(({ kind }) => kind === 'catalogue').reverse()
  expect(last).toEqual({ kind: 'catalogue', catalogue: catalogueAtHand() })
})
