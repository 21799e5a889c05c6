import { expect, it } from 'vitest'
import type { SettledBy } from '../decision/decision.ts'
import { caseOf } from '../decision/evaluation.test-support.ts'
import { whichWinsSentence } from './which-wins-words.ts'

function settledBy(by: SettledBy, buyFromChance = 0.7): string {
  const { plan, workloadEvaluation: evaluation } = caseOf({
    options: [
      { id: 'api', kind: 'api', name: 'Sonnet', usd: 110_000 },
      { id: 'owned', kind: 'owned', name: 'Two cards', usd: 100_000 },
    ],
    plan: { finance: { buyFromChance } },
  })
  const because = { id: 'settled-by', values: { option: 'api', against: 'owned', by } } as const
  return whichWinsSentence({ id: 'all-abstain', values: { because } }, { plan, evaluation })
}

it('says of two alike in cost what comes first', () => {
  expect(settledBy('team')).toBe(
    'All rules abstain; Sonnet and Two cards come out close, and then what somebody can run today comes first.',
  )
})

it('says how sure a purchase has to be in this plan, and not that two cost about the same that do not', () => {
  expect(settledBy('chance', 0.8)).toBe(
    'All rules abstain; a purchase has to cost least 80\u00a0% of the time, and Sonnet commits you to nothing.',
  )
  expect(settledBy('unseen')).toBe(
    'All rules abstain; more shows that Sonnet is good enough, and no test can see what it costs more than Two cards.',
  )
})
