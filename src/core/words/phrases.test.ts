import { expect, it } from 'vitest'
import { afterColon, formatsOf, fromTo, likelyText, partInWords } from './phrases.ts'
import { toldApart } from './told-apart.ts'

it('tells two figures apart that round to the same, and rounds those that do not', () => {
  const { aboutMoney, money } = formatsOf({ code: 'USD', perUsd: 1 })
  expect(toldApart([401_234, 400_000], aboutMoney, money)).toEqual([money(401_234), money(400_000)])
  expect(toldApart([310_000, 250_000], aboutMoney, money)).toEqual(['$310,000', '$250,000'])
})

it('begins small after a colon, also before a name', () => {
  expect(afterColon('Have Anthropic approve it.')).toBe('have Anthropic approve it.')
  expect(afterColon('Claude Opus is dear.')).toBe('Claude Opus is dear.')
})

it('says a range whose ends read the same as one figure', () => {
  expect([fromTo('5 %', '8 %'), fromTo('5 %', '5 %')]).toEqual(['5 % to 8 %', '5 %'])
  expect([likelyText('$5K', '$8K'), likelyText('$5K', '$5K')]).toEqual([
    'likely $5K to $8K',
    'likely about $5K',
  ])
})

it('says a part of a whole as none or all of it only where it is', () => {
  const { percent } = formatsOf({ code: 'USD', perUsd: 1 })
  const told = [0, 0.0004, 0.12, 0.996, 1].map((share) => partInWords(share, percent).replace('\u00a0', ' '))
  expect(told).toEqual(['0 %', 'under 1 %', '12 %', 'over 99 %', '100 %'])
})
