import { describe, expect, it } from 'vitest'
import { catalogue } from '../../catalogue/catalogue.ts'
import { completePlan } from '../../plan/complete.ts'
import { evaluate } from '../evaluate.ts'
import { planOf } from '../plan-of.test-support.ts'
import { box, optionOf, SMALL, type OwnedFields } from './owned.test-support.ts'

describe('machines that cannot be costed', () => {
  function findingOf(more: OwnedFields, demand = SMALL) {
    const option = optionOf(planOf([box(more)], { demand }))
    expect(option.cost).toBeNull()
    expect(option.feasible).toBe(false)
    return option.findings.map(({ id }) => id)
  }

  it('name what is unknown', () => {
    expect(findingOf({ hardware: 'no-such-card' })).toEqual(['hardware-unknown'])
    expect(findingOf({ model: 'no-such-model' })).toEqual(['model-unknown'])
    const priceless = {
      id: 'owned',
      kind: 'owned',
      hardware: 'mac-studio-m5-ultra-512',
      model: 'llama-3.1-8b',
      quantisation: 'q4_k_m',
    } as const
    expect(optionOf(planOf([priceless], { demand: SMALL })).findings.map(({ id }) => id)).toEqual([
      'price-unknown',
    ])
  })

  it('name the power that no source gives, and the host that no card can be put in', () => {
    const found = (hosts: typeof catalogue.hosts, tdpW: number | null) => {
      const hardware = catalogue.hardware.map((row) =>
        row.id === 'rtx-4090' ? { ...row, tdpW, systemLoadW: null } : row,
      )
      const known = { ...catalogue, hosts, hardware }
      const plan = completePlan(planOf([box({ hardware: 'rtx-4090' })], { demand: SMALL }), known)
      const option = evaluate(plan, known).workloads[0]?.options[0]
      expect(option?.cost).toBeNull()
      return option?.findings.map(({ id, severity }) => [id, severity])
    }
    expect(found(catalogue.hosts, null)).toEqual([['power-unknown', 'error']])
    expect(found([], 450)).toEqual([['host-unknown', 'error']])
  })

  it('say of a part that is sold only inside a server that it is an error to buy it alone', () => {
    const option = optionOf(planOf([box({ hardware: 'h100-sxm', quantisation: 'fp8' })], { demand: SMALL }))
    expect(option.findings.map(({ id, severity }) => [id, severity])).toEqual([
      ['sold-in-servers-only', 'error'],
    ])
  })

  it('show what they would need where the model does not fit', () => {
    const option = optionOf(
      planOf([box({ hardware: 'rtx-4090', model: 'llama-3.3-70b', quantisation: 'bf16' })], {
        demand: SMALL,
      }),
    )
    expect(option.findings.map(({ id }) => id)).toEqual(['does-not-fit'])
    expect(option.capacity).toMatchObject({ fits: false, units: [] })
    expect(option.capacity?.memory.needBytes).toBeGreaterThan(140e9)
  })

  it('show how fast they would be where that is too slow', () => {
    const option = optionOf(
      planOf([box({ model: 'llama-3.3-70b' })], {
        demand: { ...SMALL, minTokensPerSecond: 100 },
      }),
    )
    expect(option.findings.map(({ id }) => id)).toEqual(['too-slow'])
    expect(option.capacity?.singleStream?.expected).toBeLessThan(100)
    expect(option.cost).toBeNull()
  })
})
