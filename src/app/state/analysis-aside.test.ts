// @vitest-environment jsdom
import { afterAll, expect, it, vi } from 'vitest'
import { analyse } from '#core/story/analysis.ts'
import type { Analysis, ReportInput } from '#core/story/report-input.ts'
import { catalogue } from '#core/catalogue/catalogue.ts'
import { SAMPLE_PLAN } from '#core/plan/examples.ts'
import { askAnalysis, knownAnalysis, useAnalysisProgress } from './analysis-aside.ts'
import type { Answer, Question } from './aside-protocol.ts'
import { derive } from './derive.ts'

const asked: Question[] = []
const terminate = vi.fn()
let worker: { onmessage: ((event: { data: Answer }) => void) | null; onerror: (() => void) | null }
vi.stubGlobal('Worker', function FakeWorker() {
  worker = { onmessage: null, onerror: null }
  return Object.assign(worker, {
    terminate,
    postMessage: (question: Question) => {
      if (question.kind === 'analysis') asked.push(question)
    },
  })
})
afterAll(() => {
  vi.unstubAllGlobals()
})

function inputOf(horizonMonths: number): ReportInput {
  const plan = { ...SAMPLE_PLAN, horizonMonths }
  return { plan, catalogue, ...derive(plan) }
}

function listener() {
  return { onFound: vi.fn(), onFailed: vi.fn() }
}

const NOTHING: Analysis = new Map()

it('asks once for a plan however many wait, says how far it is, and knows it then', () => {
  const input = inputOf(36)
  const [one, two] = [listener(), listener()]
  askAnalysis(input, one)
  askAnalysis({ ...input }, two)
  expect(asked).toHaveLength(1)
  worker.onmessage?.({ data: { kind: 'progress', done: 0.5 } })
  expect(useAnalysisProgress.getState().done).toBe(0.5)
  worker.onmessage?.({ data: { kind: 'analysis', analysis: NOTHING } })
  for (const { onFound } of [one, two]) expect(onFound).toHaveBeenCalledExactlyOnceWith(NOTHING)
  expect(knownAnalysis(input.decision)).toBe(NOTHING)
  expect(terminate).not.toHaveBeenCalled()
})

it('stops what nobody asks about any longer, and goes on with the next', () => {
  const [first, second] = [listener(), listener()]
  const takeBack = askAnalysis(inputOf(40), first)
  askAnalysis(inputOf(41), second)
  takeBack()
  expect(terminate).toHaveBeenCalledOnce()
  const newest = asked.at(-1)
  expect(newest?.kind === 'analysis' && newest.plan.horizonMonths).toBe(41)
  worker.onmessage?.({ data: { kind: 'analysis', analysis: NOTHING } })
  expect(first.onFound).not.toHaveBeenCalled()
  expect(second.onFound).toHaveBeenCalledOnce()
})

it('is found in the page when the worker fails, piece by piece, and is the same', async () => {
  const input = inputOf(24)
  const found = new Promise<Analysis>((resolve, reject) => {
    askAnalysis(input, { onFound: resolve, onFailed: reject })
  })
  worker.onerror?.()
  expect(await found).toEqual(analyse(input))
})
