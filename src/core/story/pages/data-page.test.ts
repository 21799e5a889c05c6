import { expect, it } from 'vitest'
import type { Answers, Workload } from '../../plan/schema.ts'
import { textsOf } from '../block-texts.test-support.ts'
import { workloadViews } from '../report-input.ts'
import { planOf, reportInputOf, supportWith } from '../report.test-support.ts'
import { dataPage } from './data-page.ts'
import { planPage } from './plan-page.ts'

const BOUND: Answers = {
  sensitivity: 'regulated',
  dataKinds: ['personal', 'secret'],
  processing: 'anywhere',
  processorMust: ['contract', 'no-training'],
  origins: { processor: { from: 'contract', by: 'General counsel' } },
  reviews: [{ provider: 'anthropic', by: 'M. Meyer', on: '2026-07-01' }],
}
const HAIKU: Workload['options'] = [{ kind: 'api', id: 'haiku', model: 'anthropic/claude-haiku-4-5' }]

function pagesOf(workload: Workload) {
  const input = reportInputOf(planOf([workload]))
  const [view] = workloadViews(input)
  if (!view) throw new Error('A plan without its workload.')
  return {
    data: dataPage(view, input).blocks.flatMap(textsOf),
    plan: planPage(view, input).blocks.flatMap(textsOf),
  }
}

it('says all that was said of the data: its kinds, what others must offer, who asks for it, and whose contract was reviewed', () => {
  const { data } = pagesOf(supportWith(BOUND, { options: HAIKU }))
  expect(data).toEqual(
    expect.arrayContaining(['General counsel', 'Anthropic, by M. Meyer on 1 Jul 2026', 'A contract']),
  )
  expect(data.some((text) => /personal.*secret/i.test(text))).toBe(true)
})

it('names the day on which the review of the recommended provider lapses', () => {
  const { plan } = pagesOf(supportWith(BOUND, { options: HAIKU }))
  expect(plan.some((text) => text.includes('The review of the contract with Anthropic lapses'))).toBe(true)
  const other = pagesOf(
    supportWith(
      { ...BOUND, reviews: [{ provider: 'openai', by: 'M. Meyer', on: '2026-07-01' }] },
      { options: HAIKU },
    ),
  )
  expect(other.plan.some((text) => text.includes('The review of the contract'))).toBe(false)
})

it.each([
  ['2026-07-01', null],
  ['2025-07-01', 'it has lapsed'],
  ['2027-07-01', 'it is still to come'],
] as const)('says of a review on %s whether it holds: %s', (on, holds) => {
  const answers: Answers = { ...BOUND, reviews: [{ provider: 'anthropic', by: 'M. Meyer', on }] }
  const { data } = pagesOf(supportWith(answers, { options: HAIKU }))
  expect(data.filter((text) => text.startsWith('it '))).toEqual(holds === null ? [] : [holds])
})

it('has what stands against an option beside the conditions on which nothing does', () => {
  const { data } = pagesOf(supportWith({ ...BOUND, reviews: [] }, { options: HAIKU }))
  expect(data).toContain('nothing, on conditions')
})

it('has services of the chain replaced before real data is sent, where it must stay', () => {
  const { data } = pagesOf(
    supportWith(
      { sensitivity: 'critical', processing: 'no-network' },
      {
        options: [{ kind: 'owned', id: 'owned', hardware: 'rtx-pro-6000-blackwell', model: 'gpt-oss-120b' }],
        pipeline: [{ part: 'vector-store', offer: 'pinecone' }],
      },
    ),
  )
  expect(data).toContain(
    'Put what runs on your own machines in the place of Pinecone Standard. (whoever sets it up)',
  )
})
