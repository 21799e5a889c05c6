import { expect, it } from 'vitest'
import { isCalendarDay } from '../../units/calendar.ts'
import { catalogue } from '../../catalogue/catalogue.ts'
import sources from './parameters-sources.json' with { type: 'json' }
import parameters from './parameters.json' with { type: 'json' }

it('says of every part of the parameters where it comes from, and as of which day', () => {
  expect(isCalendarDay(sources.day)).toBe(true)
  for (const text of [sources.fit, sources.classes, sources.memory, sources.corrections])
    expect(text.length).toBeGreaterThan(40)
})

it('says of every range how many rows and sources are behind it', () => {
  expect(Object.keys(sources.bands)).toEqual(Object.keys(parameters.bands))
})

it('names no machine and no model', () => {
  const text = JSON.stringify(parameters)
  for (const { id } of [...catalogue.hardware, ...catalogue.openModels]) expect(text).not.toContain(`"${id}"`)
})
