import { expect, it } from 'vitest'
import { fieldsOf } from '../inputs/fields-of.ts'
import type { Input } from '../inputs/input.ts'
import { withValueAt } from '../units/path.ts'
import { planOf } from './codec.ts'
import { PLAN_SCHEMA, type Option, type OptionKind, type Plan } from './schema.ts'
import { rangeRules } from './takes-range.ts'

const OPTIONS: Readonly<Record<OptionKind, Option>> = {
  api: { id: 'it', kind: 'api', model: 'm', price: { inputUsdPerMTok: 1, outputUsdPerMTok: 1 }, provisioned: { units: 1 } }, // prettier-ignore
  hosted: { id: 'it', kind: 'hosted', model: 'm', price: { inputUsdPerMTok: 1, outputUsdPerMTok: 1 }, provisioned: { units: 1 } }, // prettier-ignore
  rented: { id: 'it', kind: 'rented', hardware: 'h', model: 'm' },
  owned: { id: 'it', kind: 'owned', hardware: 'h', model: 'm' },
  hybrid: { id: 'it', kind: 'hybrid', local: 'a', cloud: 'b' },
  quote: { id: 'it', kind: 'quote', upFrontUsd: 1, monthlyUsd: 1 },
  subscription: { id: 'it', kind: 'subscription', seats: 1, usdPerSeatPerMonth: 1 },
}
const KINDS = Object.keys(OPTIONS) as readonly OptionKind[]

function planWith(kind: OptionKind): Plan {
  return {
    schema: PLAN_SCHEMA,
    name: 'A plan',
    asOf: '2026-11-20',
    workloads: [{ id: 'support', name: 'Support', answers: {}, demand: {}, options: [OPTIONS[kind]] }],
  }
}

const fields: readonly (readonly [path: string, kind: OptionKind, input: Input])[] = [
  ...fieldsOf('plan').map(({ field, input }) => [field, 'api', input] as const),
  ...fieldsOf('demand').map(
    ({ field, input }) => [`workloads/support/demand/${field}`, 'api', input] as const,
  ),
  ...KINDS.flatMap((kind) =>
    fieldsOf(kind).map(({ field, input }) => [`workloads/support/options/it/${field}`, kind, input] as const),
  ),
]

it.each(fields)('is known of %s of an option of the kind %s', (path, kind, { min, max }) => {
  const range = { low: min, base: min, high: max }
  const isAllowed = planOf(withValueAt(planWith(kind), path, range)).ok
  expect(rangeRules(path).takesRange).toBe(isAllowed)
})

it.each(fields.filter(([path]) => rangeRules(path).takesRange))('of %s (%s) a range needs its base and its order', (path, kind, { min, max }) => {
  const issueOf = (value: unknown) => {
    const read = planOf(withValueAt(planWith(kind), path, value))
    return read.ok ? null : read.issues[0]
  }
  expect(issueOf({ low: min, high: max })).toEqual({ path: `${path}/base`, found: 'nothing', right: 'low, base and high' })
  expect(issueOf({ low: max, base: max, high: min })).toMatchObject({ path, right: 'low, base and high in this order' })
}) // prettier-ignore
