import { expect, it } from 'vitest'
import { planJsonSchema } from './json-schema.ts'

it('is a closed schema with the bounds of the registry', () => {
  const schema = planJsonSchema() as {
    additionalProperties: boolean
    required: string[]
    properties: {
      horizonMonths: object
      catalogue: object
      workloads: { minItems: number; items: { properties: object } }
    }
  }
  expect(schema.additionalProperties).toBe(false)
  expect(schema.required).toEqual(['schema', 'name', 'asOf', 'workloads'])
  expect(schema.properties.horizonMonths).toMatchObject({ minimum: 1, maximum: 120 })
  expect(schema.properties.workloads.minItems).toBe(1)
  expect(Object.keys(schema.properties.workloads.items.properties)).toContain('options')
  expect(() => JSON.stringify(schema)).not.toThrow()
  expect(schema.properties.catalogue).toMatchObject({ additionalProperties: false, required: ['version'] })
  expect(JSON.stringify(schema)).toContain('"enum":["p10-p90","p5-p95","quartiles","hard"]')
})
