import { expect, it } from 'vitest'
import { SAMPLE_PLAN } from '#core/plan/examples.ts'
import { readNewer } from './read-newer.ts'

const newer = { ...SAMPLE_PLAN, schema: 'crossover/plan@7' }
const [workload] = SAMPLE_PLAN.workloads
const text = (plan: object) => JSON.stringify(plan)

it('reads a newer version’s plan without the fields that are not known here', () => {
  const plan = {
    ...newer,
    carbon: { usdPerTonne: 90 },
    site: { usdPerKwh: 0.2, colour: 'green' },
    workloads: SAMPLE_PLAN.workloads.map((one) => ({
      ...one,
      mood: 'hopeful',
      demand: { ...one.demand, seasons: [1, 2] },
      options: one.options.map((option) => ({ ...option, water: 3 })),
    })),
  }
  expect(readNewer(text(plan))).toEqual({ ...SAMPLE_PLAN, site: { usdPerKwh: 0.2 } })
})

it('reads it where very many fields of one object are not known', () => {
  const many = Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`field${n}`, n]))
  expect(readNewer(text({ ...newer, ...many }))).toEqual(SAMPLE_PLAN)
})

it.each([
  ['a known field of another kind', { ...newer, horizonMonths: 'three years' }],
  ['no name', { ...newer, name: undefined }],
  [
    'a kind of option that is not known',
    { ...newer, workloads: [{ ...workload, options: [{ id: 'x', kind: 'barter' }] }] },
  ],
  ['only a version', { schema: 'crossover/plan@7' }],
])('does not make a plan of what has %s', (_what, plan) => {
  expect(readNewer(text(plan))).toBeNull()
})

it('is not for plans that this version can read, nor for what is none', () => {
  expect(readNewer(text(SAMPLE_PLAN))).toBeNull()
  expect(readNewer('<html>')).toBeNull()
})

it('takes no field for another object’s prototype', () => {
  const polluting = text(newer).replace('{', '{"__proto__":{"polluted":1},')
  readNewer(polluting)
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
})
