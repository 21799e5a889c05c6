import { expect, it } from 'vitest'
import { caseOf } from '../decision/evaluation.test-support.ts'
import { horizonsSentence } from './horizon-words.ts'

const { plan, workloadEvaluation: evaluation } = caseOf({
  options: [
    { id: 'api', kind: 'api', name: 'Claude', usd: 26_000 },
    { id: 'owned', kind: 'owned', name: 'Two cards', usd: 30_000 },
  ],
})
const said = (...options: readonly (readonly [string | null, number | null])[]) =>
  horizonsSentence(
    options.map(([option, totalUsd], at) => ({ months: 24 + 12 * at, option, totalUsd })),
    { plan, evaluation },
  )?.replaceAll('\u00a0', ' ')

it('says in a line that the answer is the same, with what it costs', () => {
  expect(said(['api', 17_600], ['api', 26_000], ['api', 34_000])).toBe(
    'Over 2, 3 and 4 years the answer is the same, at about $17,600, $26,000 and $34,000.',
  )
})

it('says each where it is not', () => {
  expect(said(['api', 17_600], [null, null], ['owned', 34_000])).toBe(
    'It depends on how long you count: over 2 years Claude, about $17,600; over 3 years nothing is left; over 4 years Two cards, about $34,000.',
  )
})

it('says nothing where nothing is recommended', () => {
  expect(said([null, null], [null, null])).toBeUndefined()
})
