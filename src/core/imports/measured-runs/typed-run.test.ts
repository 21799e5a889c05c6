import { describe, expect, it } from 'vitest'
import { planSchema, type Own } from '../../plan/schema.ts'
import { PLAN_SCHEMA } from '../../plan/plan-version.ts'
import { z } from '../../plan/zod.ts'
import { problemsOfTypedRun, runOfTyped, type SizedSetting, type TypedRun } from './typed-run.ts'

const setting: SizedSetting = {
  hardware: { id: 'hgx-h100-8', throughputName: null },
  model: { id: 'llama-3.3-70b', layers: 80, totalParamsB: 70.6 },
  devices: 4,
  quantisation: 'fp8',
  engine: 'vllm',
  kvCacheBits: 8,
}
const seen = { source: 'run.json', day: '2026-11-28' }
const batch: TypedRun = {
  kind: 'batch',
  streams: 16,
  inputTokens: 1000,
  outputTokens: 300,
  tokensPerSecond: 948,
}

function isOfPlan(run: NonNullable<Own['measurements']>[number]): boolean {
  const workloads = [{ id: 'w', name: 'W', answers: {}, demand: {}, options: [] }]
  const plan = { schema: PLAN_SCHEMA, name: 'P', asOf: '2026-11-28', own: { measurements: [run] }, workloads }
  return z.safeParse(planSchema, plan).success
}

describe('a run that is typed', () => {
  it('says what is missing and what no run has', () => {
    const empty = { ...batch, streams: null, inputTokens: null, outputTokens: null, tokensPerSecond: null }
    expect(problemsOfTypedRun(empty).map(({ field }) => field)).toEqual([
      'streams',
      'inputTokens',
      'outputTokens',
      'tokensPerSecond',
    ])
    expect(problemsOfTypedRun({ ...batch, tokensPerSecond: 0 })).toEqual([
      { field: 'tokensPerSecond', found: 0 },
    ])
    expect(problemsOfTypedRun(batch)).toEqual([])
    expect(problemsOfTypedRun({ ...batch, kind: 'prefill', streams: null, outputTokens: null })).toEqual([])
  })

  it('is of what the option runs, and one that a plan can keep', () => {
    const run = runOfTyped(batch, setting, seen)
    expect(run).toEqual({
      hardware: 'hgx-h100-8',
      model: 'llama-3.3-70b',
      quantisation: 'fp8',
      engine: 'vllm',
      devices: 4,
      kvCacheBits: 8,
      kind: 'batch',
      inputTokens: 1000,
      outputTokens: 300,
      streams: 16,
      tokensPerSecond: 948,
      asOf: '2026-11-28',
      source: 'run.json',
    })
    expect(isOfPlan(run)).toBe(true)
  })

  it('has one stream unless several were measured, and a prompt writes nothing', () => {
    expect(runOfTyped({ ...batch, kind: 'decode' }, setting, seen).streams).toBe(1)
    expect(runOfTyped({ ...batch, kind: 'prefill' }, setting, seen).outputTokens).toBe(0)
  })
})
