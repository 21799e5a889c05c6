import { expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { checkPlan } from './check-plan.ts'
import { parsePlan } from './codec.ts'
import { PLAN_SCHEMA, type Demand, type Option } from './schema.ts'

function issuesOf(option: object, demand: Demand = {}) {
  const plan = {
    schema: PLAN_SCHEMA,
    name: 'A plan',
    asOf: '2026-11-28',
    workloads: [
      {
        id: 'w',
        name: 'W',
        answers: {},
        demand,
        options: [{ id: 'it', kind: 'api', model: 'openai/gpt-5.5', ...option } as Option],
      },
    ],
  } as const
  const parsed = parsePlan(JSON.stringify(plan))
  const issues = parsed.ok ? checkPlan(parsed.plan, catalogue) : parsed.issues
  return issues.map(({ path, found, right }) => `${path.replace(/^workloads\/w\//, '')}: ${found}: ${right}`)
}

it('refuses a tier that a model is not sold at, with those that it is', () => {
  expect(issuesOf({ tier: 'flex' })).toEqual([])
  expect(issuesOf({ model: 'anthropic/claude-sonnet-5-5', tier: 'flex' })).toEqual([
    'options/it/tier: "flex", at which Claude Sonnet 5.5 is not sold: one of standard, batch',
  ])
  expect(issuesOf({ tier: 'flex', region: 'eu' })).toEqual([
    'options/it/tier: "flex", at which GPT-5.5 is not sold in eu: standard',
  ])
  expect(issuesOf({ tier: 'fast' })).toEqual([
    'options/it/tier: "fast": one of standard, batch, flex, priority',
  ])
})

it('refuses a region that no provider has a price for', () => {
  expect(issuesOf({ region: 'mars' })).toEqual([
    expect.stringMatching(
      /^options\/it\/region: "mars", which no provider has a price for: .*one of au, eu, in, in-region, jp, us, or to leave it out$/,
    ),
  ])
  expect(issuesOf({ region: 'The EU' })).toEqual([
    'options/it/region: "The EU": lower-case letters, digits and hyphens, such as eu',
  ])
  expect(issuesOf({ region: 'jp' })).toEqual([])
})

const KINDS = [
  { share: 0.8, inputTokens: 1000, outputTokens: 100, cachedInputShare: 0.5, contextTokens: 2000 },
  { share: 0.2, inputTokens: 6000, outputTokens: 600, cachedInputShare: 0.2, contextTokens: 8000 },
]

it('takes kinds of request whose shares are a whole as people write it', () => {
  const thirds = [0.33, 0.33, 0.33].map((share) => ({ share, inputTokens: 10, outputTokens: 1 }))
  expect(issuesOf({}, { classes: thirds })).toEqual([])
  expect(
    issuesOf(
      {},
      { classes: KINDS, inputTokens: 2000, outputTokens: 200, contextTokens: 8000, cachedInputShare: 0.32 },
    ),
  ).toEqual([])
})

it('says of kinds of request what is wrong with them', () => {
  expect(issuesOf({}, { classes: KINDS.map((one) => ({ ...one, share: 0.3 })) })).toEqual([
    'demand/classes: shares of together 0.6: shares that add up to 1',
  ])
  expect(issuesOf({}, { classes: KINDS, inputTokens: 1500 })).toEqual([
    'demand/inputTokens: 1500: 2000, which the kinds of request come to, or to leave it out',
  ])
  expect(issuesOf({}, { classes: KINDS, reasoningTokens: 50 })).toEqual([
    'demand/reasoningTokens: 50: to leave it out, because the kinds of request say it',
  ])
  expect(issuesOf({}, { classes: KINDS, cacheWriteShare: 0.6 })).toEqual([
    "demand/classes/0: cachedInputShare and the demand's cacheWriteShare of together 1.1: at most 1 together",
  ])
  expect(issuesOf({}, { classes: KINDS.slice(0, 1) })).toEqual([
    'demand/classes: a list of 1: at least 2 entries',
  ])
  expect(issuesOf({}, { classes: [...KINDS, { inputTokens: 1 }] as never })).toEqual([
    'demand/classes/2/share: nothing: a number from 0 to 1 (share)',
  ])
})
