import { expect, it } from 'vitest'
import { INPUTS } from '../inputs/registry.ts'
import { UNKNOWN_FIGURES } from './unknown-words.ts'

it('has words for every input that may be unknown, and for no other', () => {
  const unknown = Object.entries(INPUTS).flatMap(([id, input]) => ('unknown' in input ? [id] : []))
  expect(unknown.length).toBeGreaterThan(1)
  expect(Object.keys(UNKNOWN_FIGURES).sort()).toEqual(unknown.sort())
})
