import { CfWorkerJsonSchemaValidator } from '@modelcontextprotocol/client/validators/cf-worker'
import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { EXAMPLE_PLANS } from './examples.ts'
import { jsonSchemaOf, SCHEMA_NAMES, type SchemaName } from './json-schema.ts'
import { randomPlan } from './random-plans/random-plan.ts'

const validator = new CfWorkerJsonSchemaValidator()
const validators = new Map(
  // As they are published: only what JSON can say.
  SCHEMA_NAMES.map((name) => [name, validator.getValidator(asJson(jsonSchemaOf(name)) as object)]),
)

function asJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}

function accepts(name: SchemaName, value: unknown): boolean {
  return validators.get(name)?.(asJson(value)).valid ?? false
}

describe('the JSON Schema of the plan', () => {
  it('is closed, with the bounds of the registry and an id that carries the version', () => {
    expect(jsonSchemaOf('plan')).toMatchObject({
      $id: 'urn:crossover:plan@5',
      additionalProperties: false,
      required: ['schema', 'name', 'asOf', 'workloads'],
      properties: {
        horizonMonths: { minimum: 1, maximum: 120 },
        catalogue: { additionalProperties: false, required: ['version'] },
        workloads: { minItems: 1 },
      },
    })
    expect(JSON.stringify(jsonSchemaOf('plan'))).toContain('"enum":["p10-p90","p5-p95","quartiles","hard"]')
    expect(new Set(SCHEMA_NAMES.map((name) => jsonSchemaOf(name)['$id'])).size).toBe(SCHEMA_NAMES.length)
  })

  it.each(EXAMPLE_PLANS)('takes the example $id', ({ plan }) => {
    expect(accepts('plan', plan)).toBe(true)
  })

  it('takes 40 random plans and each thing that they bring along', () => {
    const seen = new Set<string>()
    for (let seed = 1; seed <= 40; seed += 1) {
      const plan = randomPlan(seed, catalogue)
      expect([seed, accepts('plan', plan)]).toEqual([seed, true])
      const { prices, hardware, models, services, measurements } = plan.own ?? {}
      const brought = { price: prices, machine: hardware, model: models, 'price-sheet': services, 'measured-run': measurements } // prettier-ignore
      for (const [name, rows] of Object.entries(brought)) {
        for (const row of rows ?? []) {
          seen.add(name)
          expect([seed, name, accepts(name as SchemaName, row)]).toEqual([seed, name, true])
        }
      }
    }
    expect(['plan', ...seen].sort()).toEqual(SCHEMA_NAMES.toSorted())
  })

  it.each([
    ['of another version', { schema: 'crossover/plan@4' }],
    ['with a field that is not known', { colour: 'red' }],
    ['with a horizon of nothing', { horizonMonths: 0 }],
    ['with a day that is none', { asOf: 'yesterday' }],
    ['without a workload', { workloads: [] }],
  ])('refuses a plan %s', (_what, wrong) => {
    expect(accepts('plan', { ...EXAMPLE_PLANS[0]!.plan, ...wrong })).toBe(false)
  })
})
