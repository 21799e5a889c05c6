import { describe, expect, it } from 'vitest'
import { catalogue } from '../../catalogue/catalogue.ts'
import { completePlan } from '../../plan/complete.ts'
import type { Option } from '../../plan/schema.ts'
import { evaluate } from '../evaluate.ts'

/** Modules of a server that stands there already. */
function having(alreadyOwned: number, requestsPerDay = 18_000) {
  const modules: Option = {
    id: 'idle', kind: 'owned', hardware: 'a100-80gb-sxm', model: 'gpt-oss-120b', quantisation: 'mxfp4', alreadyOwned,
  } // prettier-ignore
  const demand = { requestsPerDay, inputTokens: 2500, outputTokens: 450, peakToAverage: 4 }
  const workload = { id: 'w', name: 'W', answers: {}, demand, options: [modules] }
  const plan = completePlan(
    { schema: 'crossover/plan@5', name: 'W', asOf: '2026-11-28', workloads: [workload] },
    catalogue,
  )
  return evaluate(plan, catalogue).workloads[0]?.options[0]
}

const errors = (option: ReturnType<typeof having>) =>
  option?.findings.flatMap(({ id, severity }) => (severity === 'error' ? [id] : []))

describe('modules that are sold inside servers only', () => {
  it('do the work where enough of them are there, buy nothing, and draw the power of their server', () => {
    const option = having(8)
    expect(option?.feasible).toBe(true)
    expect(option?.cost?.upFrontUsd).toBe(0)
    const energy = option?.cost?.lineItems.find(({ id }) => id === 'energy')
    expect(energy?.inputs.find(({ id }) => id === 'hostLoadW')?.value).toBeGreaterThan(0)
  })

  it('do not where more are needed than there are, nor where there are none', () => {
    expect(errors(having(8, 400_000))).toEqual(['sold-in-servers-only'])
    expect(having(8, 400_000)?.feasible).toBe(false)
    expect(errors(having(0))).toEqual(['sold-in-servers-only'])
  })
})
