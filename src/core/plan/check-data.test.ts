import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { checkPlan } from './check-plan.ts'
import { parsePlan } from './codec.ts'
import { PLAN_SCHEMA, type Answers } from './schema.ts'

function issuesOf(answers: object) {
  const plan = {
    schema: PLAN_SCHEMA,
    name: 'A plan',
    asOf: '2026-11-28',
    workloads: [{ id: 'w', name: 'W', answers: answers as Answers, demand: {}, options: [] }],
  } as const
  const parsed = parsePlan(JSON.stringify(plan))
  const issues = parsed.ok ? checkPlan(parsed.plan, catalogue) : parsed.issues
  return issues.map(
    ({ path, found, right }) => `${path.replace('workloads/w/answers/', '')}: ${found}: ${right}`,
  )
}

describe('what is said of the data', () => {
  it('may name regions that a provider has a price for, and reviews of whoever sells a model', () => {
    const review = { provider: 'amazon-bedrock', regions: ['eu'], by: 'Legal', on: '2026-10-01' }
    expect(issuesOf({ processing: 'regions', regions: ['eu'], reviews: [review] })).toEqual([])
    const swiss = { ...review, regions: ['ch'] }
    expect(issuesOf({ processing: 'regions', regions: ['ch', 'sg'], reviews: [swiss] })).toEqual([])
  })

  it('may name the United Kingdom as its country is coded', () => {
    const answers = { processing: 'regions', regions: ['gb', 'eu'] }
    expect(issuesOf(answers)).toEqual([])
    const parsed = parsePlan(
      JSON.stringify({
        schema: PLAN_SCHEMA,
        name: 'A plan',
        asOf: '2026-11-28',
        workloads: [{ id: 'w', name: 'W', answers, demand: {}, options: [] }],
      }),
    )
    expect(parsed.ok && parsed.plan.workloads[0]?.answers.regions).toEqual(['uk', 'eu'])
  })

  it('is refused where no provider is in a region, with those that there are', () => {
    const [issue = ''] = issuesOf({ processing: 'regions', regions: ['mars'] })
    expect(issue).toMatch(/^regions\/0: "mars", which no provider has a price for: .*one of au, ch, eu, in, /)
    expect(issuesOf({ regions: ['EU'] })[0]).toMatch(/lower-case letters, digits and hyphens, such as eu/)
  })

  it('is refused where a contract was reviewed with nobody who sells a model, with the nearest who does', () => {
    const review = { provider: 'amazon-bedrok', by: 'Legal', on: '2026-10-01' }
    expect(issuesOf({ reviews: [review] })).toEqual([
      'reviews/0/provider: "amazon-bedrok", who sells no model here: perhaps "amazon-bedrock"',
    ])
  })

  it('is refused where a review lies ahead, names nobody or covers a region that there is not', () => {
    const review = { provider: 'openai', by: 'Legal', on: '2026-12-01', regions: ['moon'] }
    expect(issuesOf({ reviews: [review] }).join('\n')).toMatch(
      /reviews\/0\/regions\/0: "moon"[^]*reviews\/0\/on: 2026-12-01, which lies after the plan's own day, 2026-11-28/,
    )
    expect(issuesOf({ reviews: [{ ...review, by: ' ' }] })[0]).toMatch(/a name that can be seen/)
  })
})
