import { expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { evaluate } from '../engine/evaluate.ts'
import { completePlan } from '../plan/complete.ts'
import type { OwnRun } from '../plan/own-schema.ts'
import { SAMPLE_PLAN } from '../plan/sample.ts'
import { ratesWithRuns, type RatesWithRuns } from './rates-with-runs.ts'

const complete = completePlan(SAMPLE_PLAN, catalogue)
const [workload] = complete.workloads
const option = workload!.options.find((one) => one.kind === 'owned')!
const capacity = evaluate(complete, catalogue).workloads[0]!.options.find(
  ({ id }) => id === option.id,
)!.capacity!
const { hardware, model, quantisation, engine } = option
const run: OwnRun = {
  hardware,
  model,
  quantisation,
  engine,
  devices: capacity.devices,
  kind: 'decode',
  inputTokens: 1000,
  outputTokens: 300,
  streams: 1,
  tokensPerSecond: capacity.singleStream!.expected * 1.1,
  asOf: '2026-11-28',
  source: 'bench.json',
}

function rates(runs: readonly OwnRun[]): RatesWithRuns {
  const steps = ratesWithRuns(SAMPLE_PLAN, catalogue, workload!.id, option.id, runs)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

it('the option alone has the rates that it has among the others', () => {
  const { before, after } = rates([])
  expect(before?.decode).toEqual(capacity.decode)
  expect(after).toEqual(before)
})

it('a run draws its rate and narrows the band, and leaves the others as they were', () => {
  const { before, after } = rates([run])
  const width = (one: RatesWithRuns['before']) => one!.singleStream!.high / one!.singleStream!.low
  expect(width(after)).toBeLessThan(width(before))
  expect(after!.prefill).toEqual(before!.prefill)
})

it('measured is said only of a run that leaves nothing open', () => {
  expect(rates([run]).after?.basis).toBe('measured')
  const open = rates([{ ...run, answeredFor: true }]).after
  expect(open?.basis).toBe('estimated')
  expect(open?.singleStream).toEqual(rates([run]).after?.singleStream)
})
