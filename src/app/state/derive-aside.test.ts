// @vitest-environment jsdom
import { afterAll, beforeEach, expect, it, vi } from 'vitest'
import { catalogue } from '#core/catalogue/catalogue.ts'
import { decide } from '#core/decision/decide.ts'
import { evaluate } from '#core/engine/evaluate.ts'
import { SAMPLE_PLAN } from '#core/plan/examples.ts'
import type { Plan } from '#core/plan/schema.ts'
import { useAside } from './aside.ts'
import { deriveAside } from './derive-aside.ts'
import { derive, isDerived } from './derive.ts'
import type { Question } from './aside-protocol.ts'
import { withPlanValueAt } from './plan-path.ts'
import { usePlanStore } from './plan-store.ts'

/** A worker in the same thread that answers when it is told to. */
const questions: Question[] = []
const worker = {
  onmessage: null as ((event: { data: unknown }) => void) | null,
  onerror: null as (() => void) | null,
  terminate: vi.fn(),
  postMessage: (question: Question) => {
    if (question.kind === 'plan') questions.push(question)
  },
}

function answer() {
  const question = questions.shift()
  if (question?.kind !== 'plan') throw new Error('nothing was asked')
  const evaluation = evaluate(question.complete, catalogue)
  worker.onmessage?.({ data: { evaluation, decision: decide(question.complete, evaluation, catalogue) } })
}

const drag = (requestsPerDay: number) => {
  usePlanStore
    .getState()
    .edit((plan) => withPlanValueAt(plan, 'workloads/support/demand/requestsPerDay', requestsPerDay), 'drag')
}
const plan = (): Plan => usePlanStore.getState().plan

vi.stubGlobal('Worker', function FakeWorker() {
  return worker
})
deriveAside()
afterAll(() => {
  vi.unstubAllGlobals()
})

beforeEach(() => {
  usePlanStore.getState().open(SAMPLE_PLAN)
  derive(plan())
  while (questions.length > 0) answer()
})

it('asks for one plan at a time and then for the newest, leaving out those in between', () => {
  drag(50_000)
  drag(60_000)
  drag(70_000)
  expect(questions).toHaveLength(1)
  answer()
  expect(questions).toHaveLength(1)
  expect(isDerived(plan())).toBe(false)
  answer()
  expect(isDerived(plan())).toBe(true)
  expect(questions).toHaveLength(0)
})

it('keeps the last figures until the answer comes', () => {
  const before = plan()
  drag(50_000)
  expect(useAside.getState()).toEqual({ awaited: plan(), answered: before })
})

it('hands over the same figures as the page would find', () => {
  drag(80_000)
  answer()
  const aside = derive(plan())
  const here = derive({ ...plan() })
  expect(aside.evaluation).toEqual(here.evaluation)
  expect(aside.decision).toEqual(here.decision)
})

it('leaves a single change to the page', () => {
  usePlanStore.getState().edit((now) => withPlanValueAt(now, 'horizonMonths', 48))
  expect(questions).toHaveLength(0)
  expect(useAside.getState().awaited).toBeNull()
})

it('gives the drag back to the page when the worker fails', () => {
  drag(90_000)
  worker.onerror?.()
  expect(useAside.getState().awaited).toBeNull()
  drag(95_000)
  expect(useAside.getState().awaited).toBeNull()
  expect(worker.terminate).toHaveBeenCalledOnce()
})
