import { expect, it } from 'vitest'
import { formatsOf } from './phrases.ts'
import { savedInCash } from './saved-words.ts'

const formats = formatsOf({ code: 'USD', perUsd: 1 })
const told = (share: number | null) => savedInCash(share, formats).replaceAll('\u00a0', ' ')

it('says what is saved of today’s bill without calling 99.7 or all of it “100 %”', () => {
  expect([0.48, 0.994, 0.997, 1].map(told)).toEqual([
    '48 % in cash',
    '99 % in cash',
    'over 99 % in cash',
    'all of it, in cash',
  ])
})

it('says how much more it is, and nothing of a share where today costs nothing', () => {
  expect([-0.3, -1, null].map(told)).toEqual(['30 % in cash', '100 % in cash', 'in cash'])
})
