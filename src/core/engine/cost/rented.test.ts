import { describe, expect, it } from 'vitest'
import { catalogue } from '../../catalogue/catalogue.ts'
import { completePlan } from '../../plan/complete.ts'
import type { Demand, Option } from '../../plan/schema.ts'
import { evaluate } from '../evaluate.ts'
import { NO_STAFF, planOf } from '../plan-of.test-support.ts'
import { upShare } from './rent-line.ts'

const DEMAND: Demand = { requestsPerDay: 100, inputTokens: 500, outputTokens: 100 }

function rent(more: Partial<Extract<Option, { kind: 'rented' }>> = {}, demand = DEMAND) {
  const option: Option = {
    id: 'rented',
    kind: 'rented',
    hardware: 'h100-sxm',
    model: 'llama-3.1-8b',
    quantisation: 'fp8',
    usdPerHour: 2,
    ...NO_STAFF,
    ...more,
  }
  const plan = completePlan(planOf([option], { demand }), catalogue)
  const evaluated = evaluate(plan, catalogue).workloads[0]?.options[0]
  const line = evaluated?.cost?.lineItems.find(({ id }) => id === 'rent')
  if (!evaluated || !line) throw new Error(evaluated?.findings.map(({ id }) => id).join())
  return { ...evaluated, line, inputs: new Map(line.inputs.map(({ id, value }) => [id, value])) }
}

describe('rented GPUs', () => {
  it('cost their rate round the clock: $2 x 730 hours', () => {
    expect(rent().line.monthlyUsd[0]).toBe(1460)
    expect(rent().line.monthlyUsd).toHaveLength(36)
  })

  it('take the price factor and the discount of the term on the rate', () => {
    expect(rent({ priceFactor: 0.5 }).line.monthlyUsd[0]).toBe(730)
    expect(rent({ termDiscount: 0.25 }).line.monthlyUsd[0]).toBe(1095)
  })

  it('are paid for each of the eight GPUs of a server', () => {
    const { line, inputs } = rent({ hardware: 'hgx-h100-8' })
    expect(line.monthlyUsd[0]).toBe(8 * 1460)
    expect(inputs.get('gpus')).toBe(8)
  })

  it('are billed for each replica on its own where they go to sleep', () => {
    const long: Demand = { requestsPerDay: 100_000, inputTokens: 4000, outputTokens: 4000 }
    const never = { idleTimeoutSeconds: 0, coldStartSeconds: 0 }
    const { line, capacity, inputs } = rent({ billing: 'scale-to-zero', ...never }, long)
    const working = capacity?.replicas[0] ?? 0
    expect(working).toBeGreaterThan(2)
    const [reading, writing] = [capacity?.prefill.expected ?? NaN, capacity?.singleStream?.expected ?? NaN]
    const perReplica = 100_000 / 86_400 / working
    const up = upShare(perReplica, perReplica * (4000 / reading + 4000 / writing), 0, 0)
    expect(up).toBeLessThan(1)
    expect(inputs.get('hoursBilled')).toBeCloseTo(730 * up, 6)
    expect(line.monthlyUsd[0]).toBeCloseTo(working * 2 * 730 * up, 6)
  })

  it('name no source of a rate that nobody knows', () => {
    const option: Option = {
      id: 'rented',
      kind: 'rented',
      hardware: 'mac-studio-m3-ultra-96',
      model: 'llama-3.1-8b',
      quantisation: 'q4_k_m',
    }
    const plan = completePlan(planOf([option], { demand: DEMAND }), catalogue)
    const evaluated = evaluate(plan, catalogue).workloads[0]?.options[0]
    expect(evaluated?.cost).toBeNull()
    expect(evaluated?.sources).toEqual([])
  })
})
