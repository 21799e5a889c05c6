// @vitest-environment jsdom
import { afterAll, beforeEach, expect, it, vi } from 'vitest'
import { catalogue } from './whole-catalogue.ts'
import { completePlan } from '#core/plan/complete.ts'
import { SAMPLE_PLAN } from '#core/plan/examples.ts'
import { largePlan } from '#core/plan/large-plan.test-support.ts'
import type { Plan } from '#core/plan/schema.ts'
import { useAside } from './aside.ts'
import { deriveAside } from './derive-aside.ts'
import { derive, isDerived, isWorkedOut } from './derive.ts'
import { fakeWorkers } from './runner/fake-workers.test-support.ts'
import type { InputOf, ToWorker } from './runner/jobs.ts'
import { withPlanValueAt } from '#core/plan/with-plan-value.ts'
import { usePlanStore } from './plan-store.ts'
import { together, workOut } from './work-out.ts'

const { made, say } = fakeWorkers()

/** What was asked and not answered yet; the first answers first. */
const questions = () =>
  made.flatMap((by) =>
    by.said.flatMap((one) => {
      const isOpen = !by.said.some(
        ({ kind, ...rest }) => kind === 'drop' && 'id' in rest && rest.id === idOf(one),
      )
      return one.kind === 'begin' && one.name === 'plan' && isOpen && !answered.has(one.id)
        ? [{ ...one, by, input: one.input as InputOf<'plan'> }]
        : []
    }),
  )
const answered = new Set<number>()
const idOf = (message: ToWorker) => ('id' in message ? message.id : undefined)

function answer() {
  const [question] = questions()
  if (!question) throw new Error('nothing was asked')
  const complete = completePlan(question.input.plan, catalogue)
  answered.add(question.id)
  say(question, { note: { complete } })
  for (const part of workOut(complete, catalogue, question.input.wanted)) say(question, { note: { part } })
  say(question, { result: undefined })
}

const drag = (requestsPerDay: number) => {
  usePlanStore
    .getState()
    .edit((plan) => withPlanValueAt(plan, 'workloads/support/demand/requestsPerDay', requestsPerDay), 'drag')
}
const plan = (): Plan => usePlanStore.getState().plan

deriveAside()
afterAll(() => {
  vi.unstubAllGlobals()
})

beforeEach(() => {
  usePlanStore.getState().open(SAMPLE_PLAN)
  derive(plan())
  while (questions().length > 0) answer()
})

it('asks for one plan at a time and then for the newest, leaving out those in between', () => {
  drag(50_000)
  drag(60_000)
  drag(70_000)
  expect(questions()).toHaveLength(1)
  answer()
  expect(questions()).toHaveLength(1)
  expect(isDerived(plan())).toBe(false)
  answer()
  expect(isDerived(plan())).toBe(true)
  expect(questions()).toHaveLength(0)
})

it('keeps the last figures until the answer comes', () => {
  const before = plan()
  drag(50_000)
  expect(useAside.getState()).toMatchObject({ awaited: plan(), answered: before })
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
  expect(questions()).toHaveLength(0)
  expect(useAside.getState().awaited).toBeNull()
})

it('asks for a large plan whatever changed in it, and says how many of its workloads are done', () => {
  usePlanStore.getState().open(largePlan(8, 24))
  expect(questions()).toHaveLength(1)
  expect(isDerived(plan())).toBe(false)
  const [question] = questions()
  if (!question) throw new Error('nothing was asked')
  const complete = completePlan(question.input.plan, catalogue)
  const [first] = workOut(complete, catalogue, question.input.wanted)
  say(question, { note: { complete } })
  say(question, { note: { part: first! } })
  expect(useAside.getState()).toMatchObject({ workloadsDone: 1, answered: plan() })
  expect(isWorkedOut(plan(), usePlanStore.getState().workloadId)).toBe(true)
  expect(isDerived(plan())).toBe(false)
  answered.add(question.id)
})

it('asks for the workload that is looked at before the others, and again when it is another', () => {
  usePlanStore.getState().open(largePlan(6, 24), { workloadId: 'work-4' })
  expect(questions().map(({ input }) => input.wanted[0])).toEqual(['work-4'])
  usePlanStore.getState().selectWorkload('work-2')
  expect(questions().map(({ input }) => input.wanted[0])).toEqual(['work-2'])
  answer()
  expect(isDerived(plan())).toBe(true)
})

it('asks again for the workload that a change is about, and for no other', () => {
  usePlanStore.getState().open(largePlan(3, 24))
  answer()
  const before = derive(plan())
  vi.useFakeTimers()
  usePlanStore.getState().edit((now) => withPlanValueAt(now, 'name', 'Pinned to the catalogue at hand'))
  vi.advanceTimersByTime(250)
  while (questions().length > 0) answer()
  usePlanStore.getState().edit((now) => withPlanValueAt(now, 'workloads/work-1/demand/requestsPerDay', 1000))
  vi.advanceTimersByTime(250)
  vi.useRealTimers()
  expect(questions().map(({ input }) => input.wanted)).toEqual([['work-1']])
  answer()
  const after = derive(plan())
  expect(after.evaluation.workloads[1]).not.toEqual(before.evaluation.workloads[1])
  expect({ ...after.complete, inputs: null }).toEqual({
    ...completePlan(plan(), catalogue),
    inputs: null,
  })
  const anew = [...workOut(after.complete, catalogue)]
  expect(after).toEqual({ complete: after.complete, ...together(anew, after.complete, catalogue) })
})

it('takes nothing from before where the plan itself has changed', () => {
  usePlanStore.getState().open(largePlan(3, 24))
  answer()
  vi.useFakeTimers()
  usePlanStore.getState().edit((now) => withPlanValueAt(now, 'horizonMonths', 47))
  vi.advanceTimersByTime(250)
  vi.useRealTimers()
  expect(questions().map(({ input }) => input.wanted.length)).toEqual([3])
  answer()
})

it('stops work on a large plan that is no longer wanted, and begins anew once it stands still', () => {
  vi.useFakeTimers()
  usePlanStore.getState().open(largePlan(7, 24))
  expect(questions()).toHaveLength(1)
  usePlanStore.getState().edit((now) => withPlanValueAt(now, 'horizonMonths', 47))
  expect(questions()).toHaveLength(0)
  usePlanStore.getState().edit((now) => withPlanValueAt(now, 'horizonMonths', 48))
  expect(questions()).toHaveLength(0)
  vi.advanceTimersByTime(250)
  vi.useRealTimers()
  expect(questions().map(({ input }) => input.plan.horizonMonths)).toEqual([48])
  answer()
  expect(isDerived(plan())).toBe(true)
})

it('gives the drag back to the page when the worker fails', () => {
  drag(90_000)
  const worker = made.at(-1)
  worker?.onerror?.()
  expect(useAside.getState().awaited).toBeNull()
  drag(95_000)
  expect(useAside.getState().awaited).toBeNull()
  expect(worker?.terminate).toHaveBeenCalledOnce()
})
