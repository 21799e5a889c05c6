// @vitest-environment jsdom
import { afterAll, beforeEach, expect, it, vi } from 'vitest'
import { catalogue } from '#core/catalogue/catalogue.ts'
import { breakEvenVolume, type BreakEvenVolume } from '#core/engine/break-even-volume.ts'
import { completePlan } from '#core/plan/complete.ts'
import { SAMPLE_PLAN } from '#core/plan/examples.ts'
import { askBreakEvenVolume, knownBreakEvenVolume } from './break-even-volume-aside.ts'
import type { Question, VolumeQuestion } from './aside-protocol.ts'

/** Workers in the same thread; the newest answers when it is told to. */
function newFake() {
  const asked: VolumeQuestion[] = []
  return {
    asked,
    onmessage: null as ((event: { data: unknown }) => void) | null,
    onerror: null as (() => void) | null,
    terminate: vi.fn(),
    postMessage: (question: Question) => {
      if (question.kind === 'volume') asked.push(question)
    },
  }
}
const made: ReturnType<typeof newFake>[] = []
const newest = () => {
  const worker = made.at(-1)
  if (!worker) throw new Error('no worker was made')
  return worker
}
vi.stubGlobal('Worker', function FakeWorker() {
  const worker = newFake()
  made.push(worker)
  return worker
})
afterAll(() => {
  vi.unstubAllGlobals()
})

function inPage({ complete, workloadId, option, against }: VolumeQuestion): BreakEvenVolume {
  const workload = complete.workloads.find(({ id }) => id === workloadId)
  if (!workload) throw new Error('no workload')
  return breakEvenVolume(complete, workload, option, against, catalogue)
}

function answer() {
  const question = newest().asked.shift()
  if (!question) throw new Error('nothing was asked')
  newest().onmessage?.({ data: { kind: 'volume', found: inPage(question) } })
}

let complete = completePlan(SAMPLE_PLAN, catalogue)
const about = (option: string, against: string): VolumeQuestion => ({
  complete,
  workloadId: 'support',
  option,
  against,
})

beforeEach(() => {
  complete = completePlan(SAMPLE_PLAN, catalogue)
})

it('asks one question after the other, and hands over what the page itself would find', () => {
  const told: BreakEvenVolume[] = []
  askBreakEvenVolume(about('owned', 'api'), (found) => told.push(found))
  askBreakEvenVolume(about('hosted', 'api'), (found) => told.push(found))
  expect(newest().asked).toHaveLength(1)
  answer()
  expect(newest().asked).toHaveLength(1)
  answer()
  expect(told).toEqual([inPage(about('owned', 'api')), inPage(about('hosted', 'api'))])
})

it('knows what it has found, for this plan and this pair', () => {
  expect(knownBreakEvenVolume(about('owned', 'api'))).toBeUndefined()
  askBreakEvenVolume(about('owned', 'api'), () => undefined)
  answer()
  expect(knownBreakEvenVolume(about('owned', 'api'))).toEqual(inPage(about('owned', 'api')))
  expect(knownBreakEvenVolume(about('hosted', 'api'))).toBeUndefined()
})

it('stops working on what was taken back, and goes on with the next', () => {
  const told: string[] = []
  const takeBack = askBreakEvenVolume(about('owned', 'api'), () => told.push('owned'))
  askBreakEvenVolume(about('hosted', 'api'), () => told.push('hosted'))
  const first = newest()
  takeBack()
  expect(first.terminate).toHaveBeenCalledOnce()
  answer()
  expect(told).toEqual(['hosted'])
})

it('leaves out what was taken back while it waited', () => {
  const told: string[] = []
  askBreakEvenVolume(about('owned', 'api'), () => told.push('owned'))
  askBreakEvenVolume(about('hosted', 'api'), () => told.push('hosted'))()
  answer()
  expect(newest().asked).toHaveLength(0)
  expect(told).toEqual(['owned'])
})

it('is found in the page when the worker fails', async () => {
  const found = new Promise<BreakEvenVolume>((resolve) => {
    askBreakEvenVolume(about('owned', 'api'), resolve)
  })
  newest().onerror?.()
  expect(await found).toEqual(inPage(about('owned', 'api')))
})
