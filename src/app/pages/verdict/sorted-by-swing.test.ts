import { expect, it } from 'vitest'
import { sortedBySwing } from './sorted-by-swing.ts'

const USE = 'workloads/w/demand/requestsPerDay'
const sorted = (usd: Readonly<Record<string, number>>) =>
  sortedBySwing(Object.entries(usd).map(([path, swing]) => ({ path, usd: swing })))

it('puts what moves the lead most first, and leaves what moves nothing as it stands', () => {
  expect(sorted({ [USE]: 3, a: 1, b: 2, c: 0, d: 0 })).toEqual([USE, 'b', 'a', 'c', 'd'])
  expect(sorted({ a: 0, [USE]: 0, b: 0 })).toEqual(['a', USE, 'b'])
})

it('always has among the first four how much it is used, and loses nothing', () => {
  expect(sorted({ a: 9, b: 8, c: 7, d: 6, e: 5, [USE]: 0 })).toEqual(['a', 'b', 'c', USE, 'd', 'e'])
  expect(sorted({ a: 9, b: 8, c: 7, [USE]: 6, d: 5 })).toEqual(['a', 'b', 'c', USE, 'd'])
})

it('does without, where nothing is asked about use', () => {
  expect(sorted({ a: 1, b: 2, c: 3, d: 4, e: 5 })).toEqual(['e', 'd', 'c', 'b', 'a'])
})
