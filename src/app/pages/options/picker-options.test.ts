import { expect, it } from 'vitest'
import { catalogue } from '#core/catalogue/catalogue.ts'
import { machineOptions, openOptions } from './picker-options.ts'

it('says of an open model what is not known of it, in words', () => {
  const [model] = catalogue.openModels
  const detailOf = (change: object) => openOptions([{ ...model!, ...change }])[0]?.detail
  const known = { totalParamsB: 30, activeParamsB: 3, licence: 'MIT' }
  expect(detailOf(known)).toBe('30B, 3B active, MIT')
  expect(detailOf({ ...known, activeParamsB: 30 })).toBe('30B, MIT')
  expect(detailOf({ totalParamsB: null, activeParamsB: null, licence: null })).toBe(
    'size not known, licence not read',
  )
  for (const { detail } of openOptions(catalogue.openModels)) expect(detail).not.toMatch(/null|–B/)
})

it('groups machines under words, whatever their class', () => {
  const groups = machineOptions(catalogue.hardware, 'owned', '2026-11-28').map(({ group }) => group)
  for (const group of groups) expect(group).toMatch(/^[A-Z][a-z-]+( [a-z]+)*$/)
  expect(new Set(groups).size).toBe(new Set(catalogue.hardware.map((one) => one.class)).size)
})
