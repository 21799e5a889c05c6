import { expect, it } from 'vitest'
import { breakEvenText } from './figures.ts'

it('says one month where an option is ahead in no more than that', () => {
  const ahead = (from: number, to: number) =>
    breakEvenText({ kind: 'temporary', month: null, ahead: [{ from, to }] })
  expect([ahead(4.2, 9), ahead(4.2, 4.9)]).toEqual(['months 5 to 9 only', 'month 5 only'])
})
