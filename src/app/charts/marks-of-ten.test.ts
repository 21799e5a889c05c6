import { expect, it } from 'vitest'
import { catalogue } from '#core/catalogue/catalogue.ts'
import { casesOf } from '#core/decision/case.ts'
import { decide } from '#core/decision/decide.ts'
import { evaluate } from '#core/engine/evaluate.ts'
import { planOf } from '#core/engine/plan-of.test-support.ts'
import { completePlan } from '#core/plan/complete.ts'
import { marksOfTen } from './marks-of-ten.ts'

const API = { kind: 'api', model: 'anthropic/claude-sonnet-5-5' } as const
const complete = completePlan(
  planOf([
    { id: 'own', kind: 'owned', hardware: 'rtx-pro-6000-blackwell', model: 'gpt-oss-120b' },
    { ...API, id: 'api' },
    { ...API, id: 'other-api' },
  ]),
  catalogue,
)
const evaluation = evaluate(complete, catalogue)
const [facts] = casesOf({ complete, evaluation, decision: decide(complete, evaluation, catalogue) })

function ten(spokenOf: string, chances: Readonly<Record<string, number>>) {
  const options = Object.entries(chances).map(([option, chance]) => ({
    option,
    place: option === 'own' ? ('own' as const) : ('others' as const),
    chance,
    meanUsd: 1,
  }))
  return marksOfTen({ options }, spokenOf, facts!).map(
    (mark) => mark && `${mark.kind} ${String(mark.ordinal)}`,
  )
}

it('gives each option the marks that it wins, the spoken of first', () => {
  expect(ten('own', { own: 0.6, api: 0.3, 'other-api': 0.1 })).toEqual([
    ...Array<string>(6).fill('owned 0'),
    ...Array<string>(3).fill('api 0'),
    'api 1',
  ])
})

it('tells two of a kind apart, so that the marks of the first can be counted', () => {
  const marks = ten('other-api', { 'other-api': 0.7, api: 0.3, own: 0 })
  expect(marks).toEqual([...Array<string>(7).fill('api 1'), ...Array<string>(3).fill('api 0')])
})

it('always has ten, and never all of one', () => {
  for (const [own, api, other] of [[1, 0, 0], [0, 1, 0], [0.55, 0.25, 0.2], [0.349, 0.349, 0.302], [0.04, 0.48, 0.48]] as const)
    expect(ten('own', { own, api, 'other-api': other })).toHaveLength(10)
  expect(ten('own', { own: 1, api: 0 })).toEqual([...Array<string>(9).fill('owned 0'), null])
  expect(ten('own', { own: 0, api: 1 }).filter((mark) => mark === 'owned 0')).toHaveLength(1)
}) // prettier-ignore
