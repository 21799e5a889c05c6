import { expect, it } from 'vitest'
import { catalogue } from '../../catalogue/catalogue.ts'
import sources from './parameters-sources.json' with { type: 'json' }
import parameters from './parameters.json' with { type: 'json' }

it('says of every part of the parameters where it comes from, as of the same day', () => {
  expect(sources.day).toBe(parameters.day)
  for (const text of [sources.fit, sources.classes, sources.memory, sources.corrections])
    expect(text.length).toBeGreaterThan(40)
})

it('names no machine and no model', () => {
  const text = JSON.stringify(parameters)
  for (const { id } of [...catalogue.hardware, ...catalogue.openModels]) expect(text).not.toContain(`"${id}"`)
})
