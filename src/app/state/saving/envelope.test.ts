import { describe, expect, it } from 'vitest'
import { blankPlan } from '../blank-plan.ts'
import { withPlanValueAt } from '#core/plan/with-plan-value.ts'
import { checksum } from './checksum.ts'
import { seal, unseal } from './envelope.ts'

const plan = withPlanValueAt(blankPlan('2026-11-20'), 'workloads/workload-1/demand/requestsPerDay', 5)
const how = { rev: 3, savedAt: '2026-11-20T14:02:00.000Z', fromSample: true }
const { text, sum } = seal(plan, how)

/** The envelope with fields put in place of its own. */
const changed = (fields: object) => JSON.stringify({ ...(JSON.parse(text) as object), ...fields })

describe('an envelope', () => {
  it('gives back what went in', () => {
    expect(unseal(text)).toMatchObject({ kind: 'plan', copy: { ...how, plan, sum, why: null } })
  })

  it.each([
    ['rev', 4],
    ['savedAt', '2031-01-01T00:00:00.000Z'],
    ['savedAt', 'yesterday'],
    ['fromSample', false],
    ['why', 'conflict'],
    ['schema', 'crossover/plan@01'],
    ['data', text],
  ])('is damaged when its %s is no longer the one that was summed', (field, value) => {
    expect(unseal(changed({ [field]: value })).kind).toBe('damaged')
  })

  it('is left alone when a newer version made it, whichever of its two versions is newer', () => {
    expect(unseal(changed({ schema: 'crossover/plan@999' })).kind).toBe('newer')
    expect(unseal(changed({ envelope: 3 })).kind).toBe('newer')
  })

  it.each([
    ['cut short', text.slice(0, -20)],
    ['null', 'null'],
    ['a list', '[]'],
    ['a string', '"x"'],
    ['a page', '<!doctype html>'],
    ['a NUL', '\0'],
    ['empty', ''],
    ['large', 'x'.repeat(4_900_000)],
    ['polluting', '{"__proto__":{"polluted":1}}'],
    ['another program’s', '{"state":{},"version":0}'],
  ])('that is none is damaged: %s', (_name, damaged) => {
    expect(unseal(damaged)).toEqual({ kind: 'damaged', text: damaged })
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })
})

describe('an envelope of the first form', () => {
  const { data } = JSON.parse(text) as { data: string }
  const first = {
    app: 'crossover',
    schema: 'crossover/plan@1',
    rev: 7,
    savedAt: how.savedAt,
    sum: checksum(data),
    data,
  }

  it('still opens', () => {
    expect(unseal(JSON.stringify(first))).toMatchObject({
      kind: 'plan',
      copy: { plan, rev: 7, savedAt: how.savedAt, fromSample: false },
    })
  })

  it.each(['', 'yesterday', null, 7, '2026-99-99'])('opens without a time where that is %j', (savedAt) => {
    expect(unseal(JSON.stringify({ ...first, savedAt }))).toMatchObject({
      kind: 'plan',
      copy: { plan, savedAt: null },
    })
  })

  it('is damaged where its data is not the one that was summed', () => {
    expect(unseal(JSON.stringify({ ...first, data: data.replace('5', '9') })).kind).toBe('damaged')
  })
})

it('sums up a text', () => {
  expect(checksum('')).toBe('811c9dc5')
  expect(checksum('a')).toBe('e40c292c')
})
