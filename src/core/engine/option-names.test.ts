import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { completePlan } from '../plan/complete.ts'
import type { Option } from '../plan/schema.ts'
import { evaluate } from './evaluate.ts'
import { EVERY_KIND } from './every-kind.test-support.ts'
import { optionNames } from './option-names.ts'
import { planOf } from './plan-of.test-support.ts'
import { LONGEST_NAME } from './short-words.ts'
import { catalogueIndex } from './situation.ts'

const index = catalogueIndex(catalogue, { own: {} })

function namesOf(options: readonly Option[], devices: number | null = null): readonly string[] {
  const [workload] = completePlan(planOf(options), catalogue).workloads
  return [...optionNames(workload?.options ?? [], index, () => devices).values()]
}

const CARD = { kind: 'owned', hardware: 'rtx-4090', model: 'llama-3.1-8b', quantisation: 'q4_k_m' } as const
const PRO = { ...CARD, hardware: 'rtx-pro-6000-blackwell' }
const API: Option = { id: 'api', kind: 'api', model: 'anthropic/claude-sonnet-5-5' }
const GROQ: Option = { id: 'groq', kind: 'hosted', model: 'groq/openai/gpt-oss-120b' }

describe('names of options', () => {
  it('say the kind, how many and the product: "Own 2× RTX PRO 6000", "Sonnet 5.5", "gpt-oss-120b Groq"', () => {
    const server: Option = { id: 'server', ...CARD, hardware: 'hgx-b200-8' }
    expect(namesOf([{ id: 'cards', ...PRO }, API, GROQ], 2)).toEqual([
      'Own 2× RTX PRO 6000', 'Sonnet 5.5', 'gpt-oss-120b Groq',
    ])
    expect(namesOf([{ id: 'card', ...CARD }], 1)).toEqual(['Own RTX 4090'])
    expect(namesOf([{ ...server, kind: 'rented' }], 8)).toEqual(['Rent 8× B200'])
  }) // prettier-ignore

  it('keep the model before who sells it, where there is room for one beside what stands by', () => {
    const haiku = (id: string, model: string): Option => ({ id, kind: 'api', model })
    const there = haiku('there', 'amazon-bedrock/global.anthropic.claude-haiku-5-5')
    const backed = { ...there, id: 'backed', failover: 'second' }
    const second = haiku('second', 'openai/gpt-5.6-luna')
    expect(namesOf([haiku('maker', 'anthropic/claude-haiku-5-5'), there, second, backed])).toEqual([
      'Haiku 5.5 Anthropic', 'Haiku 5.5 Bedrock', 'GPT-5.6 Luna', 'Haiku 5.5 + failover',
    ])
  }) // prettier-ignore

  it('say of a mix what takes the work first and what takes the rest, and how two mixes differ', () => {
    const parts: readonly Option[] = [API, GROQ, { id: 'card', ...CARD }, { id: 'box', ...CARD, hardware: 'dgx-spark' }]
    const mix = (id: string, more: Partial<Extract<Option, { kind: 'hybrid' }>>): Option => ({ id, kind: 'hybrid', local: 'card', cloud: 'groq', ...more })
    const mixes = (...some: readonly Option[]) => namesOf([...parts, ...some], 1).slice(parts.length)
    expect(mixes(mix('one', {}))).toEqual(['Own 1× + Groq peaks'])
    expect(mixes(mix('one', {}), mix('two', { cloud: 'api' }))).toEqual(['Own 1× + Groq peaks', 'Own 1× + Sonnet 5.5'])
    expect(mixes(mix('one', {}), mix('two', { local: 'box' }))).toEqual(['Own RTX 4090 mix', 'Own DGX Spark mix'])
    expect(mixes(mix('one', {}), mix('two', { sizing: 2 }), mix('three', { localShare: 0.4 }))).toEqual([
      'Own 1× + Groq average', 'Own 1× + Groq 2 units', 'Own 1× + Groq',
    ])
    expect(mixes(mix('one', {}), mix('two', {}))).toEqual(['Own 1× + Groq peaks', 'Own 1× + Groq (2)'])
  }) // prettier-ignore

  it('tell machines apart by how they are built, by model and by how they are paid', () => {
    const one: Option = { id: 'one', ...CARD }
    expect(namesOf([one, { ...one, id: 'two', model: 'gpt-oss-20b' }])).toEqual([
      'Own Llama 3.1 8B',
      'Own gpt-oss-20b',
    ])
    expect(namesOf([one, { ...one, id: 'two', finance: 'lease' }])).toEqual([
      'Own RTX 4090 bought',
      'Own RTX 4090 leased',
    ])
    expect(namesOf([one, { ...one, id: 'two', redundancy: 1 }])).toEqual([
      'Own RTX 4090',
      'Own RTX 4090 + spare',
    ])
  })

  it('leave what the user called an option, and give it to no other', () => {
    const named: Option = { id: 'ours', kind: 'quote', name: 'Quote', upFrontUsd: 0, monthlyUsd: 1 }
    expect(namesOf([{ ...named, id: 'free', name: undefined }, named])).toEqual(['Quote (2)', 'Quote'])
    const long = { ...named, name: 'The offer that our reseller made in October' }
    expect(namesOf([long])).toEqual([long.name])
  })

  it('are never the same for two of which one has none of its own', () => {
    const pool = EVERY_KIND.workloads.flatMap(({ options }) => options)
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pool), { maxLength: 8 }), fc.boolean(), (drawn, isNamed) => {
        const options = drawn.map((option, at): Option => ({ ...option, id: `${option.id}-${at}`, ...(isNamed && at === 0 ? { name: 'Sonnet 5.5' } : {}) }))
        const names = namesOf(options)
        expect(new Set(names).size).toBe(names.length)
      }),
    )
  }) // prettier-ignore

  it('have at most 22 characters for every machine and every model of the catalogue, twice over', () => {
    const machines = catalogue.hardware.map(({ id }): Option => ({ id, ...CARD, hardware: id }))
    const models = catalogue.apiModels.map(({ id, openWeights }, at): Option => ({
      id: `m${at}`,
      kind: openWeights ? 'hosted' : 'api',
      model: id,
    }))
    const twice = [...machines, ...models].flatMap((one) => [one, { ...one, id: `${one.id}-again` }])
    for (let at = 0; at < twice.length; at += 24) {
      const names = namesOf(twice.slice(at, at + 24), 128)
      expect(new Set(names).size).toBe(names.length)
      expect(names.filter((name) => [...name].length > LONGEST_NAME)).toEqual([])
    }
  })

  it('stand in the evaluation with the number of devices that were sized', () => {
    const options: readonly Option[] = [API, { ...API, id: 'again' }, { id: 'card', ...CARD, redundancy: 2 }]
    const [workload] = evaluate(completePlan(planOf(options), catalogue), catalogue).workloads
    const devices = workload?.options[2]?.capacity?.devicesHeld[0]
    expect(devices).toBeGreaterThan(2)
    expect(workload?.options.map(({ name }) => name)).toEqual([
      'Sonnet 5.5',
      'Sonnet 5.5 (2)',
      `Own ${devices}× RTX 4090`,
    ])
  })
})
