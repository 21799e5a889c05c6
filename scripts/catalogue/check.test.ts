import { expect, it } from 'vitest'
import { catalogue } from '#core/catalogue/catalogue.ts'
import { check } from './check.ts'

it('finds a schema for every data file of the catalogue, and nothing wrong in any', () => {
  const { text, problems } = check({ operands: [], flags: {}, json: false, today: catalogue.version })
  expect(problems).toEqual([])
  expect(text).toContain('Every data file is as it should be.')
})
