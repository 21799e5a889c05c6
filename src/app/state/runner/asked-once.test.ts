// @vitest-environment jsdom
import { afterAll, beforeEach, expect, it, vi } from 'vitest'
import { catalogue } from '#core/catalogue/catalogue.ts'
import { breakEvenVolume } from '#core/engine/break-even-volume.ts'
import { completePlan } from '#core/plan/complete.ts'
import { SAMPLE_PLAN } from '#core/plan/examples.ts'
import { analyse } from '#core/story/analysis.ts'
import type { Plan } from '#core/plan/schema.ts'
import type { Analysis, ReportInput } from '#core/story/report-input.ts'
import { askAnalysis, knownAnalysis, useAnalysisProgress } from '../analyses.ts'
import { askBreakEvenVolume, knownBreakEvenVolume } from '../break-even-volumes.ts'
import { derive } from '../derive.ts'
import { fakeWorkers } from './fake-workers.test-support.ts'
import type { VolumeQuestion } from './jobs.ts'

const { made, begun, newest, say } = fakeWorkers()
afterAll(() => {
  vi.unstubAllGlobals()
})

function inputFor(plan: Plan): ReportInput {
  return { plan, catalogue, ...derive(plan) }
}

const inputOf = (horizonMonths: number) => inputFor({ ...SAMPLE_PLAN, horizonMonths })

function listener() {
  return { onFound: vi.fn(), onFailed: vi.fn() }
}

let complete = completePlan(SAMPLE_PLAN, catalogue)
const about = (option: string, against: string): VolumeQuestion => ({
  complete,
  workloadId: 'support',
  option,
  against,
})
const found = ({ complete: plan, workloadId, option, against }: VolumeQuestion) => {
  const workload = plan.workloads.find(({ id }) => id === workloadId)
  if (!workload) throw new Error('no workload')
  return breakEvenVolume(plan, workload, option, against, catalogue)
}

beforeEach(() => {
  complete = completePlan(SAMPLE_PLAN, catalogue)
})

const NOTHING: Analysis = { workloads: new Map(), placements: new Map() }

it('asks once for a plan however many wait, says how far it is, and knows it then', () => {
  const input = inputOf(36)
  const [one, two] = [listener(), listener()]
  askAnalysis(input, one)
  askAnalysis({ ...input }, two)
  expect(begun('analysis')).toHaveLength(1)
  say(newest('analysis'), { note: 0.5 })
  expect(useAnalysisProgress.getState().done).toBe(0.5)
  say(newest('analysis'), { result: NOTHING })
  for (const { onFound } of [one, two]) expect(onFound).toHaveBeenCalledExactlyOnceWith(NOTHING)
  expect(knownAnalysis(input.decision)).toBe(NOTHING)
})

it('drops what nobody asks about any longer, and hears nothing more of it', () => {
  const [first, second] = [listener(), listener()]
  const takeBack = askAnalysis(inputOf(40), first)
  const dropped = newest('analysis')
  askAnalysis(inputOf(41), second)
  takeBack()
  expect(dropped.by.said.at(-1)).toEqual({ kind: 'drop', id: dropped.id })
  say(dropped, { result: NOTHING })
  say(newest('analysis'), { result: NOTHING })
  expect(first.onFound).not.toHaveBeenCalled()
  expect(second.onFound).toHaveBeenCalledOnce()
})

it('goes on while somebody still asks', () => {
  const [first, second] = [listener(), listener()]
  const input = inputOf(42)
  const takeBack = askAnalysis(input, first)
  askAnalysis(input, second)
  takeBack()
  say(newest('analysis'), { result: NOTHING })
  expect(first.onFound).not.toHaveBeenCalled()
  expect(second.onFound).toHaveBeenCalledOnce()
})

it('knows a break-even volume for this plan and this pair', () => {
  expect(knownBreakEvenVolume(about('owned', 'api'))).toBeUndefined()
  askBreakEvenVolume(about('owned', 'api'), listener())
  say(newest('volume'), { result: found(about('owned', 'api')) })
  expect(knownBreakEvenVolume(about('owned', 'api'))).toEqual(found(about('owned', 'api')))
  expect(knownBreakEvenVolume(about('hosted', 'api'))).toBeUndefined()
})

it('is found in the page where the worker fails, piece by piece, and is the same', async () => {
  // Two options over a year have every kind of question, and few months to walk through.
  const input = inputFor({
    ...SAMPLE_PLAN,
    horizonMonths: 12,
    workloads: SAMPLE_PLAN.workloads.map((workload) => ({
      ...workload,
      options: workload.options.filter(({ id }) => id === 'owned' || id === 'api'),
    })),
  })
  const analysis = new Promise<Analysis>((resolve, reject) => {
    askAnalysis(input, { onFound: resolve, onFailed: reject })
  })
  const volume = new Promise((resolve, reject) => {
    askBreakEvenVolume(about('owned', 'api'), { onFound: resolve, onFailed: reject })
  })
  for (const worker of made) worker.onerror?.()
  expect(await volume).toEqual(found(about('owned', 'api')))
  expect(await analysis).toEqual(analyse(input))
})
