// @vitest-environment jsdom
import { afterAll, beforeEach, expect, it, vi } from 'vitest'
import { SAMPLE_PLAN } from '#core/plan/examples.ts'
import { SILENCE_MS, START_MS, askWorker } from './ask-worker.ts'
import type { Answer, Question } from './aside-protocol.ts'

function newFake() {
  return {
    onmessage: null as ((event: { data: Answer }) => void) | null,
    onerror: null as (() => void) | null,
    terminate: vi.fn(),
    postMessage: vi.fn<(question: Question) => void>(),
  }
}
let made: ReturnType<typeof newFake>[] = []
vi.stubGlobal('Worker', function FakeWorker() {
  const worker = newFake()
  made.push(worker)
  return worker
})
vi.useFakeTimers()
afterAll(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})
beforeEach(() => {
  made = []
})

const question = { kind: 'plan', plan: SAMPLE_PLAN, wanted: ['support'] } as const
const say = (data: Answer) => made.at(-1)?.onmessage?.({ data })

function asked(hear: (answer: Answer) => boolean = () => true) {
  const { ask, drop } = askWorker()
  const onGivenUp = vi.fn()
  ask({ question, hear, onGivenUp })
  return { ask, drop, onGivenUp }
}

it('gives up a worker that has not begun after ten seconds, and ends it', () => {
  const { onGivenUp } = asked()
  vi.advanceTimersByTime(START_MS - 1)
  expect(onGivenUp).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(onGivenUp).toHaveBeenCalledOnce()
  expect(made[0]?.terminate).toHaveBeenCalledOnce()
  expect(START_MS).toBe(10_000)
})

it('gives up one that has begun and then says nothing for a minute', () => {
  const { onGivenUp } = asked()
  say({ kind: 'ready' })
  vi.advanceTimersByTime(SILENCE_MS - 1)
  expect(onGivenUp).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(onGivenUp).toHaveBeenCalledOnce()
  expect(SILENCE_MS).toBe(60_000)
})

it('waits on as long as there are signs of life', () => {
  const { onGivenUp } = asked(({ kind }) => kind === 'analysis')
  say({ kind: 'ready' })
  for (let done = 0; done < 1; done += 0.2) {
    vi.advanceTimersByTime(SILENCE_MS - 1)
    say({ kind: 'progress', done })
  }
  expect(onGivenUp).not.toHaveBeenCalled()
})

it('does not wait once it has answered', () => {
  const { onGivenUp } = asked()
  say({ kind: 'progress', done: 1 })
  vi.advanceTimersByTime(10 * SILENCE_MS)
  expect(onGivenUp).not.toHaveBeenCalled()
})

it('does not try again what it has given up, so that nobody waits twice', () => {
  const { ask, onGivenUp } = asked()
  made[0]?.onerror?.()
  expect(onGivenUp).toHaveBeenCalledOnce()
  const again = vi.fn()
  ask({ question, hear: () => true, onGivenUp: again })
  expect(again).toHaveBeenCalledOnce()
  expect(made).toHaveLength(1)
})

it('hears nothing more of what was dropped, and makes a new worker for what comes next', () => {
  const heard = vi.fn(() => true)
  const { ask, drop, onGivenUp } = asked(heard)
  const [first] = made
  drop()
  expect(first?.terminate).toHaveBeenCalledOnce()
  first?.onmessage?.({ data: { kind: 'progress', done: 1 } })
  vi.advanceTimersByTime(10 * SILENCE_MS)
  expect(heard).not.toHaveBeenCalled()
  expect(onGivenUp).not.toHaveBeenCalled()
  ask({ question, hear: () => true, onGivenUp })
  expect(made).toHaveLength(2)
})
