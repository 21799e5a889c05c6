import { expect, it } from 'vitest'
import { formatsOf } from './phrases.ts'
import { awayText } from './what-changes-words.ts'

const { percent } = formatsOf({ code: 'USD', perUsd: 1 })

it.each([
  [0.452, '+45 %'],
  [-0.33, '−33 %'],
  [-0.9985, '−99.9 %'],
  [-0.9997, '−99.9 %'],
  [-1, '−100 %'],
  [0.003, '+0.3 %'],
  [0.0002, '+0.1 %'],
  [-0.004, '−0.4 %'],
  [0, '0 %'],
])('says of %d how far it is, and neither all nor nothing of what is not: %s', (share, text) => {
  expect(awayText(share, percent).replaceAll('\u00a0', ' ')).toBe(text)
})
