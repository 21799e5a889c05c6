import { expect, it } from 'vitest'
import { caseFrom } from '../decision/case.ts'
import { OPEN_ANSWERS, caseOf, type OptionDraft } from '../decision/evaluation.test-support.ts'
import { shortVerdict } from './short-verdict.ts'
import { decideWith } from './told.test-support.ts'

const OWNED: OptionDraft = {
  id: 'owned',
  kind: 'owned',
  name: 'Two cards',
  usd: 60_000,
  timeToFirstTokenMs: 100,
}

it('calls nothing too close while something far cheaper waits for a measurement', () => {
  const verdictWith = (latency: 'interactive' | 'realtime') => {
    const { plan, workload, evaluation, workloadEvaluation, catalogue } = caseOf({
      options: [
        OWNED,
        { ...OWNED, id: 'other', name: 'Four cards', usd: 60_500 },
        { id: 'api', kind: 'api', name: 'Sonnet', usd: latency === 'realtime' ? 20_000 : 90_000 },
      ],
      answers: { ...OPEN_ANSWERS, latency, openWeightAcceptable: true },
    })
    const [decision] = decideWith(plan, evaluation, catalogue, { switching: () => [] }).workloads
    if (!decision) throw new Error('nothing decided')
    return shortVerdict(caseFrom(plan, workload, workloadEvaluation, decision))
  }
  expect(verdictWith('interactive')).toMatch(/^Too close to call: Two cards or Four cards, within /)
  expect(verdictWith('realtime')).toMatch(
    /^Find out first whether Sonnet may be used; if not, Two cards or Four cards, within /,
  )
})

it('never says that two are within 0 % of each other', () => {
  const { plan, workload, evaluation, workloadEvaluation, catalogue } = caseOf({
    options: [OWNED, { ...OWNED, id: 'other', name: 'Four cards', usd: 60_010 }],
    answers: { ...OPEN_ANSWERS, openWeightAcceptable: true },
  })
  const [decision] = decideWith(plan, evaluation, catalogue, { switching: () => [] }).workloads
  if (!decision) throw new Error('nothing decided')
  expect(shortVerdict(caseFrom(plan, workload, workloadEvaluation, decision))).toMatch(/, within 1\u00a0%\.$/)
})
