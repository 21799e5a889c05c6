import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { evaluate } from '../engine/evaluate.ts'
import { CHAINED, EVERY_KIND } from '../engine/every-kind.test-support.ts'
import { planOf } from '../engine/plan-of.test-support.ts'
import { INPUTS } from '../inputs/registry.ts'
import { completePlan } from '../plan/complete.ts'
import { EXAMPLE_PLANS } from '../plan/examples.ts'
import { randomPlan } from '../plan/random-plans/random-plan.ts'
import {
  FIGURE_NAMES,
  controlLabel,
  figureLabel,
  spokenName,
  subjectName,
  workingName,
} from './figure-names.ts'

const BY_THE_HOUR = planOf([{ id: 'deepseek', kind: 'hosted', model: 'deepseek/deepseek-v4-pro' }])
/** Machines switched off, and some staffed already. */
const RANDOM_PLANS = Array.from({ length: 20 }, (_, seed) => ({
  id: `random plan ${seed}`,
  plan: randomPlan(seed, catalogue),
}))

describe('the names of figures', () => {
  it('stand in one row for every input of a plan', () => {
    expect(Object.keys(INPUTS).filter((id) => !Object.hasOwn(FIGURE_NAMES, id))).toEqual([])
  })

  it.each([
    ...EXAMPLE_PLANS,
    { id: 'every kind', plan: EVERY_KIND },
    { id: 'the chain', plan: CHAINED },
    { id: 'prices by the hour', plan: BY_THE_HOUR },
    ...RANDOM_PLANS,
  ])('stand in one row for every figure of a working and of a source ($id)', ({ plan }) => {
    const { workloads } = evaluate(completePlan(plan, catalogue), catalogue)
    const ids = workloads.flatMap(({ options }) =>
      options.flatMap(({ cost, sources }) => [
        ...(cost?.lineItems ?? []).flatMap(({ inputs }) => inputs.map(({ id }) => id)),
        ...sources.map(({ figure }) => figure),
      ]),
    )
    // What a kind of request has is called as what a request has, with the kind behind it.
    const rows = ids.map((id) => id.replace(/OfKind[1-8]$/, ''))
    expect([...new Set(rows)].filter((id) => !Object.hasOwn(FIGURE_NAMES, id))).toEqual([])
  })

  it('begin with a capital in a table and with a small letter in a working', () => {
    for (const { label, working, spoken } of Object.values(FIGURE_NAMES)) {
      expect(label).toMatch(/^[A-Z]/)
      expect(working ?? 'a').toMatch(/^[a-z]/)
      expect(spoken ?? 'the a').toMatch(/^the /)
    }
  })

  it('are found by an id or by a whole path, in the form that the place asks for', () => {
    const path = 'workloads/support/options/api/price/inputUsdPerMTok'
    expect([figureLabel(path), controlLabel(path), workingName(path), spokenName(path)]).toEqual([
      'Input price', 'Input price, dollars per million tokens', 'input price', 'the price of input tokens',
    ]) // prettier-ignore
    expect([figureLabel('gpus'), workingName('gpus'), workingName('setupHours')]).toEqual([
      'GPUs', 'GPUs', 'hours to set up',
    ]) // prettier-ignore
    expect([subjectName(path), subjectName('apiPricePerYear'), subjectName('requestsPerDay')]).toEqual([
      'The price of input tokens', 'The yearly change in API prices', 'Requests a day',
    ]) // prettier-ignore
    expect([figureLabel('memoryBandwidth'), workingName('memoryBandwidth')]).toEqual([
      'Memory bandwidth', 'memory bandwidth',
    ]) // prettier-ignore
  })
})
