import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { completePlan } from '../plan/complete.ts'
import type { Option } from '../plan/schema.ts'
import { evaluate } from './evaluate.ts'
import { EVERY_KIND } from './every-kind.test-support.ts'
import { optionNames } from './option-names.ts'
import { planOf } from './plan-of.test-support.ts'
import { catalogueIndex } from './situation.ts'

const index = catalogueIndex(catalogue, { own: {} })

function namesOf(options: readonly Option[]): readonly string[] {
  const [workload] = completePlan(planOf(options), catalogue).workloads
  return [...optionNames(workload?.options ?? [], index).values()]
}

const CARD = { kind: 'owned', hardware: 'rtx-4090', model: 'llama-3.1-8b', quantisation: 'q4_k_m' } as const
const API: Option = { id: 'api', kind: 'api', model: 'anthropic/claude-sonnet-5-5' }

describe('names of options', () => {
  it('tell two mixes apart by the part that differs, then by how they are sized', () => {
    const parts: readonly Option[] = [API, { id: 'card', ...CARD }, { id: 'mac', ...CARD, hardware: 'dgx-spark' }]
    const mix = (id: string, more: Partial<Extract<Option, { kind: 'hybrid' }>>): Option => ({ id, kind: 'hybrid', local: 'card', cloud: 'api', ...more })
    const mixes = (...some: readonly Option[]) => namesOf([...parts, ...some]).slice(parts.length)
    expect(mixes(mix('one', {}))).toEqual(['Mix'])
    expect(mixes(mix('one', {}), mix('two', { local: 'mac' }))).toEqual([
      'Mix with GeForce RTX 4090 24GB', 'Mix with NVIDIA DGX Spark (GB10, 128GB)',
    ])
    expect(mixes(mix('one', {}), mix('two', { sizing: 2 }), mix('three', { localShare: 0.4 }))).toEqual([
      'Mix for the average', 'Mix with 2 units', 'Mix at 40 % local',
    ])
    expect(mixes(mix('one', {}), mix('two', {}))).toEqual(['Mix', 'Mix (2)'])
  }) // prettier-ignore

  it('tell machines apart by model, format and how they are paid, and no further than needed', () => {
    const one: Option = { id: 'one', ...CARD }
    const name = 'Own GeForce RTX 4090 24GB'
    expect(namesOf([one, { ...one, id: 'two', model: 'gpt-oss-20b' }])).toEqual([
      `${name} with Llama 3.1 8B Instruct`,
      `${name} with gpt-oss-20b`,
    ])
    expect(namesOf([one, { ...one, id: 'two', finance: 'lease' }])).toEqual([
      `${name} bought`,
      `${name} leased`,
    ])
    expect(namesOf([one, { ...one, id: 'two', redundancy: 1 }])).toEqual([name, `${name} with a spare`])
  })

  it('leave what the user called an option, and give it to no other', () => {
    const named: Option = { id: 'ours', kind: 'quote', name: 'Quote', upFrontUsd: 0, monthlyUsd: 1 }
    expect(namesOf([{ ...named, id: 'free', name: undefined }, named])).toEqual(['Quote (2)', 'Quote'])
  })

  it('are never the same for two of which one has none of its own', () => {
    const pool = EVERY_KIND.workloads.flatMap(({ options }) => options)
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pool), { maxLength: 8 }), fc.boolean(), (drawn, isNamed) => {
        const options = drawn.map((option, at): Option => ({ ...option, id: `${option.id}-${at}`, ...(isNamed && at === 0 ? { name: 'Mix' } : {}) }))
        const names = namesOf(options)
        expect(new Set(names).size).toBe(names.length)
      }),
    )
  }) // prettier-ignore

  it('stand in the evaluation', () => {
    const options: readonly Option[] = [API, { ...API, id: 'again' }]
    const [workload] = evaluate(completePlan(planOf(options), catalogue), catalogue).workloads
    expect(workload?.options.map(({ name }) => name)).toEqual(['Claude Sonnet 5.5', 'Claude Sonnet 5.5 (2)'])
  })
})
