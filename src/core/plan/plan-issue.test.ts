import { expect, it } from 'vitest'
import { inFewLetters, issueText } from './plan-issue.ts'

it.each([
  [Infinity, 'a number too large to be held'],
  [-0.5, '-0.5'],
  ['a'.repeat(50), `"${'a'.repeat(40)}…"`],
  ['\ud800', '"\\ud800"'],
  [['a'], 'a list of 1'],
])('%j is told as %s', (value, told) => {
  expect(inFewLetters(value)).toBe(told)
})

it('a line about a path that somebody pasted is no page of it', () => {
  const line = issueText({
    path: 'é'.repeat(5000),
    found: 'x'.repeat(5000),
    right: 'the path of a plan file',
  })
  expect(line).toBe(`${'é'.repeat(200)}…: ${'x'.repeat(200)}…: the path of a plan file`)
})
