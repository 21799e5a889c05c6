import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { completePlan } from '../plan/complete.ts'
import type { Answers, Demand as DemandAnswers } from '../plan/schema.ts'
import { demandOver, sizingPeakToAverage } from './demand.ts'
import { tokensOn } from './request-tokens.ts'
import { evaluate } from './evaluate.ts'
import { planOf } from './plan-of.test-support.ts'

function workloadWith(demand: DemandAnswers, answers: Answers = {}) {
  const [workload] = completePlan(planOf([], { demand, answers }), catalogue).workloads
  if (!workload) throw new Error('no workload')
  return workload
}

function volumeWith(demand: DemandAnswers, answers: Answers = {}, months = 36) {
  const { volume } = demandOver(workloadWith(demand, answers), months)
  if (!volume) throw new Error('no volume')
  return volume
}

/** Reads text alone and writes nothing for itself. */
const BLIND = {
  reasoningRatio: 0,
  tokenizerRatio: 1,
  tokensPerPage: null,
  tokensPerPicture: null,
  tokensPerHeardMinute: null,
}

describe('demand', () => {
  it('counts requests on active days of a month of 365/12 days: 20,000 on five days of the week are 434,524', () => {
    expect(volumeWith({ requestsPerDay: 20_000, daysPerWeek: 5 }).requests[0]).toBeCloseTo(434_523.81, 2)
    expect(volumeWith({ requestsPerDay: 20_000 }).requests[0]).toBeCloseTo(608_333.33, 2)
  })

  it('grows from month 2 on and stops at the ceiling', () => {
    const { requestsPerDay } = volumeWith({
      requestsPerDay: 1000,
      growthPerMonth: 0.1,
      maxRequestsPerDay: 1200,
    })
    expect([...requestsPerDay.subarray(0, 4)].map(Math.round)).toEqual([1000, 1100, 1200, 1200])
  })

  it('holds at least one whole request, whatever was said of the longest context, and says so', () => {
    const said = (contextTokens: number | null) => {
      const demand = { requestsPerDay: 1, inputTokens: 2000, outputTokens: 300, reasoningTokens: 100, contextTokens }
      const [found] = evaluate(completePlan(planOf([], { demand }), catalogue), catalogue).workloads
      return [demandOver(workloadWith(demand), 1).tokens?.context, found?.findings.map(({ id, values }) => [id, values])]
    }
    expect(said(null)).toEqual([2400, []])
    expect(said(8000)).toEqual([8000, []])
    expect(said(512)).toEqual([2400, [['context-under-request', { contextTokens: 512, requestTokens: 2400 }]]])
  }) // prettier-ignore

  it('has what a model writes for itself beside what the demand says, and holds it', () => {
    const { tokens } = demandOver(
      workloadWith({ inputTokens: 2000, outputTokens: 300, contextTokens: 2500 }),
      1,
    )
    if (!tokens) throw new Error('no tokens')
    const reader = (reasoningRatio: number) => ({ ...BLIND, reasoningRatio })
    expect(tokensOn(reader(0), tokens)).toBe(tokens)
    expect(tokensOn(reader(1.5), tokens)).toMatchObject({ reasoning: 450, context: 2750 })
    expect(tokensOn(reader(1.5), { ...tokens, reasoning: 100 })).toMatchObject({ reasoning: 550 })
  })

  it('has pages, pictures and speech as each model counts them, read afresh', () => {
    const { tokens } = demandOver(
      workloadWith({
        inputTokens: 1000,
        outputTokens: 100,
        cachedInputShare: 0.5,
        pagesPerRequest: 2,
        picturesPerRequest: 1,
      }),
      1,
    )
    if (!tokens) throw new Error('no tokens')
    const reader = { ...BLIND, tokenizerRatio: 1.25, tokensPerPage: 2000, tokensPerPicture: 1000 }
    expect(tokensOn(reader, tokens)).toMatchObject({ input: 5000, cachedShare: 0.1, context: 5100 })
    expect(tokensOn(BLIND, tokens)).toBe(tokens)
  })

  it('leaves to the chain what it turns into text', () => {
    const workload = workloadWith({ inputTokens: 10, outputTokens: 1, pagesPerRequest: 2, speechMinutesPerRequest: 3 })
    const shown = (parts: readonly string[]) => {
      const pipeline = parts.map((part) => ({ part })) as unknown as typeof workload.pipeline
      const { tokens } = demandOver({ ...workload, pipeline }, 1)
      return [tokens?.pages, tokens?.speechMinutes]
    }
    expect([shown([]), shown(['ocr']), shown(['ocr', 'speech-to-text'])]).toEqual([[2, 3], [0, 3], [0, 0]])
  }) // prettier-ignore

  it('adds retries to attempts and never to requests', () => {
    const volume = volumeWith({ requestsPerDay: 1000, retryShare: 0.01 })
    expect((volume.attempts[0] ?? 0) / (volume.requests[0] ?? 1)).toBeCloseTo(1.01, 12)
  })

  it('takes the mean rate over active hours and the peak over that: 20,000 a day at 3 are 0.70 a second', () => {
    const volume = volumeWith({ requestsPerDay: 20_000, retryShare: 0.01, peakToAverage: 3 })
    expect(volume.attemptsPerSecond[0]).toBeCloseTo(0.233796, 6)
    expect(volume.peakAttemptsPerSecond[0]).toBeCloseTo(0.701389, 6)
    const office = volumeWith({
      requestsPerDay: 20_000,
      retryShare: 0.01,
      activeHoursPerDay: 8,
      daysPerWeek: 5,
    })
    expect(office.attemptsPerSecond[0]).toBeCloseTo(0.701389, 6)
  })

  it('lets batch work wait its turn: its machines are sized for the mean', () => {
    const volume = volumeWith({ requestsPerDay: 20_000, peakToAverage: 3 }, { latency: 'batch' })
    expect(volume.peakAttemptsPerSecond).toEqual(volume.attemptsPerSecond)
    expect(sizingPeakToAverage(workloadWith({ peakToAverage: 3 }, { latency: 'batch' }))).toBe(1)
    expect(sizingPeakToAverage(workloadWith({ peakToAverage: 3 }, { latency: 'interactive' }))).toBe(3)
  })

  it('is active 40 of 168 hours for eight hours on five days, which is 173.8 hours a month', () => {
    const demand = demandOver(workloadWith({ activeHoursPerDay: 8, daysPerWeek: 5 }), 1)
    expect(demand.activeShare).toBeCloseTo(40 / 168, 12)
    expect(demand.activeHoursPerMonth).toBeCloseTo(173.81, 2)
    expect(demandOver(workloadWith({}), 1).activeHoursPerMonth).toBeCloseTo(730, 9)
  })

  it('stays unknown where requests or tokens are unknown', () => {
    const demand = demandOver(workloadWith({ inputTokens: 100 }), 1)
    expect(demand.volume).toBeNull()
    expect(demand.tokens).toBeNull()
  })

  it('never reads and writes more of the cache than the input holds', () => {
    const { tokens } = demandOver(
      workloadWith({ inputTokens: 100, outputTokens: 1, cachedInputShare: 0.7, cacheWriteShare: 0.6 }),
      1,
    )
    expect(tokens).toMatchObject({ cachedShare: 0.7 })
    expect(tokens?.writtenShare).toBeCloseTo(0.3, 12)
  })
})
