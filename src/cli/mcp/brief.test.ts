import { expect, it } from 'vitest'
import { bytesOf, fitting, MOST_BYTES } from './brief.ts'

const asAnswer = (shown: readonly string[], leftOut: readonly string[]) => ({
  shown,
  leftOut: leftOut.length,
})

it.each([
  ['of like lengths', (at: number) => `entry ${at} ${'x'.repeat(at % 7)}`],
  ['of which the first are the longest', (at: number) => 'x'.repeat(Math.max(1, 900 - at))],
  ['of which the first are the shortest', (at: number) => 'x'.repeat(at + 1)],
  ['of which one alone is too long', () => 'x'.repeat(MOST_BYTES)],
])('of 900 entries %s as many go into an answer as fit', (_, entry) => {
  const entries = Array.from({ length: 900 }, (_one, at) => entry(at))
  const answer = fitting(entries, asAnswer)
  const { length } = answer['shown'] as readonly string[]
  const withOneMore = asAnswer(entries.slice(0, length + 1), entries.slice(length + 1))
  expect(answer).toEqual(asAnswer(entries.slice(0, length), entries.slice(length)))
  expect(bytesOf(withOneMore)).toBeGreaterThan(MOST_BYTES)
  expect(length === 1 || bytesOf(answer) <= MOST_BYTES).toBe(true)
})

it('a list that fits goes in whole, and an empty one is empty', () => {
  expect(fitting(['a', 'b'], asAnswer)).toEqual({ shown: ['a', 'b'], leftOut: 0 })
  expect(fitting([], asAnswer)).toEqual({ shown: [], leftOut: 0 })
})
