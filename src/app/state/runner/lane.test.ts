// @vitest-environment jsdom
import { afterAll, beforeEach, expect, it, vi } from 'vitest'
import { catalogue } from '#core/catalogue/catalogue.ts'
import { completePlan } from '#core/plan/complete.ts'
import type { CompletePlan } from '#core/plan/complete-plan.ts'
import { SAMPLE_PLAN } from '#core/plan/examples.ts'
import { fakeWorkers } from './fake-workers.test-support.ts'
import type { FromWorker } from './jobs.ts'
import { SILENCE_MS, START_MS, lane } from './lane.ts'

const { made } = fakeWorkers()
vi.useFakeTimers()
afterAll(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})
beforeEach(() => {
  made.length = 0
})

const say = (data: FromWorker) => made.at(-1)?.onmessage?.({ data })

function job(id: number) {
  return {
    id,
    name: 'risk' as const,
    input: null,
    rank: 0,
    onNote: vi.fn(),
    onDone: vi.fn(),
    onGivenUp: vi.fn(),
  }
}

function posted() {
  const one = job(1)
  const own = lane()
  own.post(one)
  return { ...own, one }
}

it('gives up a worker that has not begun after ten seconds, and ends it', () => {
  const { one } = posted()
  vi.advanceTimersByTime(START_MS - 1)
  expect(one.onGivenUp).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(one.onGivenUp).toHaveBeenCalledOnce()
  expect(made[0]?.terminate).toHaveBeenCalledOnce()
  expect(START_MS).toBe(10_000)
})

it('gives up one that has begun and then says nothing for a minute', () => {
  const { one } = posted()
  say({ kind: 'ready' })
  vi.advanceTimersByTime(SILENCE_MS - 1)
  expect(one.onGivenUp).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(one.onGivenUp).toHaveBeenCalledOnce()
  expect(SILENCE_MS).toBe(60_000)
})

it('waits on as long as there are signs of life', () => {
  const { one } = posted()
  say({ kind: 'ready' })
  for (let done = 0; done < 1; done += 0.2) {
    vi.advanceTimersByTime(SILENCE_MS - 1)
    say(done > 0.5 ? { kind: 'alive' } : { kind: 'note', id: 1, note: done })
  }
  expect(one.onGivenUp).not.toHaveBeenCalled()
})

it('says a plan once however many questions are about it, and again to a worker that takes over', () => {
  const own = lane()
  const [first, second] = [completePlan(SAMPLE_PLAN, catalogue), completePlan(SAMPLE_PLAN, catalogue)]
  const about = (id: number, complete: CompletePlan) => ({ ...job(id), input: { complete, workloadId: 'x' } })
  own.post(about(1, first))
  own.post(about(2, first))
  own.post(about(3, second))
  own.post(job(4))
  const saidTo = (worker: number) => (made[worker]?.said ?? []).filter(({ kind }) => kind !== 'catalogue')
  const said = saidTo(0)
  expect(said.map(({ kind }) => kind)).toEqual(['complete', 'begin', 'begin', 'complete', 'begin', 'begin'])
  expect(said[0]).toEqual({ kind: 'complete', complete: first })
  expect(said[1]).toMatchObject({ id: 1, isAboutPlan: true, input: { workloadId: 'x' } })
  expect(said[1]).not.toHaveProperty('input.complete.workloads')
  expect(said[5]).toMatchObject({ id: 4, isAboutPlan: false, input: null })
  say({ kind: 'ready' })
  own.drop(1)
  vi.advanceTimersByTime(1000)
  expect(saidTo(1).map(({ kind }) => kind)).toEqual(['complete', 'begin', 'complete', 'begin', 'begin'])
})

it('does not wait once it has answered', () => {
  const { one } = posted()
  say({ kind: 'done', id: 1, result: 'found' })
  vi.advanceTimersByTime(10 * SILENCE_MS)
  expect(one.onDone).toHaveBeenCalledExactlyOnceWith('found')
  expect(one.onGivenUp).not.toHaveBeenCalled()
})

it('does not try again what it has given up, so that nobody waits twice', () => {
  const { post, one } = posted()
  made[0]?.onerror?.()
  expect(one.onGivenUp).toHaveBeenCalledOnce()
  const again = job(2)
  post(again)
  expect(again.onGivenUp).toHaveBeenCalledOnce()
  expect(made).toHaveLength(1)
})

it('gives back what the worker fails at, and nothing else', () => {
  const { post, one } = posted()
  const other = job(2)
  post(other)
  say({ kind: 'failed', id: 1 })
  expect(one.onGivenUp).toHaveBeenCalledOnce()
  say({ kind: 'done', id: 2, result: 2 })
  expect(other.onDone).toHaveBeenCalledExactlyOnceWith(2)
})

it('hears nothing more of what was dropped', () => {
  const { drop, one } = posted()
  say({ kind: 'ready' })
  drop(1)
  expect(made[0]?.said.at(-1)).toEqual({ kind: 'drop', id: 1 })
  say({ kind: 'note', id: 1, note: 1 })
  say({ kind: 'done', id: 1, result: 1 })
  vi.advanceTimersByTime(10 * SILENCE_MS)
  expect(one.onNote).not.toHaveBeenCalled()
  expect(one.onDone).not.toHaveBeenCalled()
  expect(one.onGivenUp).not.toHaveBeenCalled()
})

it('lets a worker go on that lets go of what was dropped', () => {
  const { post, drop } = posted()
  say({ kind: 'ready' })
  post(job(2))
  drop(1)
  say({ kind: 'dropped', id: 1 })
  vi.advanceTimersByTime(1000)
  expect(made[0]?.terminate).not.toHaveBeenCalled()
})

it('ends a worker that does not, and asks a new one for what waits behind it', () => {
  const { post, drop } = posted()
  say({ kind: 'ready' })
  const other = job(2)
  post(other)
  drop(1)
  vi.advanceTimersByTime(1000)
  expect(made[0]?.terminate).toHaveBeenCalledOnce()
  expect(made).toHaveLength(2)
  expect(made[1]?.said.filter(({ kind }) => kind === 'begin')).toMatchObject([{ id: 2 }])
  say({ kind: 'done', id: 2, result: 2 })
  expect(other.onDone).toHaveBeenCalledExactlyOnceWith(2)
})
