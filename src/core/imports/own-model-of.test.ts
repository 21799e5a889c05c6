import { expect, test } from 'vitest'
import { openModelOfOwn } from '../catalogue/own-entries.ts'
import { planSchema } from '../plan/schema.ts'
import { PLAN_SCHEMA } from '../plan/plan-version.ts'
import { z } from '../plan/zod.ts'
import { readModelFile } from './read-model-file.ts'
import { modelFrom } from './models/model-from.ts'
import { ownModelOf } from './own-model-of.ts'
import published from './models/testing/published-models.json' with { type: 'json' }

const as = { id: 'own-it', name: 'It', day: '2026-11-28', source: 'config.json' }

for (const { name, config } of published.models) {
  test(`${name} comes back from a plan as it was read`, () => {
    const read = readModelFile(new TextEncoder().encode(JSON.stringify(config)))
    if (!read.ok) throw new Error(name)
    const made = modelFrom(read.reading, {}, as)
    if (!made.ok || made.model === null) return
    const own = ownModelOf(made.model)
    if (own === null) throw new Error(name)
    const workloads = [{ id: 'w', name: 'W', answers: {}, demand: {}, options: [] }]
    const plan = { schema: PLAN_SCHEMA, name: 'P', asOf: '2026-11-28', own: { models: [own] }, workloads }
    expect(z.safeParse(planSchema, plan)).toMatchObject({ success: true })
    const { family: _family, evidence: _evidence, ...model } = made.model
    expect(openModelOfOwn(own)).toMatchObject(model)
  })
}

test('what a file calls its format and its licence is cut to what a plan holds', () => {
  const [{ config } = { config: {} }] = published.models
  const read = readModelFile(new TextEncoder().encode(JSON.stringify(config)))
  const made = read.ok
    ? modelFrom({ ...read.reading, precision: 'x'.repeat(90), licence: 'y'.repeat(300) }, {}, as)
    : null
  const own = made?.ok && made.model ? ownModelOf(made.model) : null
  expect(own?.nativePrecision).toHaveLength(40)
  expect(own?.licence).toHaveLength(120)
})
