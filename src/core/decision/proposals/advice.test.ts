import { describe, expect, it } from 'vitest'
import { finding } from '../../engine/findings.ts'
import { catalogue } from '../../catalogue/catalogue.ts'
import { evaluate } from '../../engine/evaluate.ts'
import { withInput } from '../../engine/with-input.test-support.ts'
import { completePlan } from '../../plan/complete.ts'
import type { Answers, Demand, Option, Plan } from '../../plan/schema.ts'
import { OPEN_ANSWERS, caseOf, type CaseDraft, type OptionDraft } from '../evaluation.test-support.ts'
import { DOUBTS_TO_LOW } from './confidence.ts'
import { decide, decideWith, adviceFor } from '../../words/told.test-support.ts'
import { confidenceSentence } from '../../words/confidence-words.ts'
import type { ToldAdvice } from '../../words/told-advice.ts'
import { caseFrom } from '../case.ts'

const API: OptionDraft = { id: 'api', kind: 'api', name: 'Sonnet', usd: 100_000 }
const HOSTED: OptionDraft = { id: 'hosted', kind: 'hosted', name: 'Groq', usd: 20_000 }
const OWNED: OptionDraft = { id: 'owned', kind: 'owned', name: 'Two cards', usd: 60_000, upFrontUsd: 30_000 }
const MIX: OptionDraft = { id: 'mix', kind: 'hybrid', name: 'Both', usd: 30_000 }

/** Everything known and nothing to doubt. */
const SURE: Answers = { maturity: 'production', openWeightAcceptable: true, team: 'advanced' }

function advised(
  options: readonly OptionDraft[],
  answers: Answers = {},
  rest: Partial<CaseDraft> = {},
  chosen: string | null = null,
): ToldAdvice {
  const drafted = caseOf({
    breakEvens: [{ kind: 'immediate', month: 0 }],
    options,
    ...rest,
    answers: { ...OPEN_ANSWERS, ...SURE, ...answers },
  })
  const { plan, workload, workloadEvaluation: evaluation } = drafted
  const searches = { switching: () => [] }
  const [decision] = decideWith(plan, drafted.evaluation, drafted.catalogue, searches).workloads
  if (!decision) throw new Error('nothing decided')
  return adviceFor(caseFrom(plan, { ...workload, chosen }, evaluation, decision), drafted.catalogue)
}

const said = ({ warnings }: ToldAdvice, id: string) => warnings.find((one) => one.id === id)?.sentence
const named = ({ patterns }: ToldAdvice) => patterns.map(({ id }) => id)

describe('confidence', () => {
  const doubts = (advice: ToldAdvice) => advice.confidence?.reasons.map(({ id }) => id)

  it('is high where nothing lowers it', () => {
    const { confidence } = advised([API, OWNED])
    expect(confidence).toEqual({ level: 'high', reasons: [] })
    expect(confidence && confidenceSentence(confidence)).toBe('High.')
  })

  it('is medium with one to three doubts, and low with four', () => {
    const timed = { ...OWNED, usd: 60_000, timeToFirstTokenMs: 200 }
    const one = advised([API, timed])
    expect(doubts(one)).toEqual(['speed-is-estimated'])
    expect(one.confidence?.level).toBe('medium')
    const old = {
      ...timed,
      findings: [finding('stale-price', 'warning', { figure: 'unitPriceUsd', asOf: '2026-01-01' })],
    }
    const three = advised([API, old, { ...HOSTED, usd: null }])
    expect(doubts(three)).toEqual(['speed-is-estimated', 'prices-are-old', 'option-not-costed'])
    expect(three.confidence?.level).toBe('medium')
    const four = advised([API, old, { ...HOSTED, usd: null }], { maturity: 'pilot' })
    expect(doubts(four)).toHaveLength(DOUBTS_TO_LOW)
    expect(four.confidence?.level).toBe('low')
  })

  it('is low with three open answers, whatever else', () => {
    const open = advised([API, OWNED], { pattern: 'unknown' }, { breakEvens: [] })
    expect(open.confidence).toMatchObject({ level: 'medium', reasons: [{ lowersTo: 'medium' }] })
    const more = advised([OWNED], { pattern: 'unknown', latency: 'unknown' }, { breakEvens: [] })
    expect(more.confidence?.reasons[0]).toMatchObject({ id: 'answers-open', lowersTo: 'low' })
  })

  it('is none where nothing is recommended', () => {
    expect(advised([]).confidence).toBeNull()
    expect(advised([]).placement).toBeNull()
  })
})

describe('warnings', () => {
  it('say how much less a hosted model costs than the machine, where one is to be bought', () => {
    const buying = (hosted: OptionDraft, answers: Answers = {}) =>
      advised([hosted, OWNED], answers, {}, 'owned')
    expect(said(advised([HOSTED, OWNED]), 'hosted-is-cheaper')).toBeUndefined()
    expect(said(buying(HOSTED), 'hosted-is-cheaper')).toMatch(
      / costs 67\s% less over 3 years than Two cards\./,
    )
    expect(said(buying({ ...HOSTED, usd: 54_000 }), 'hosted-is-cheaper')).toMatch(/ costs 10\s% less /)
    expect(said(buying({ ...HOSTED, usd: 55_000 }), 'hosted-is-cheaper')).toBeUndefined()
    expect(said(buying(HOSTED, { residencyRequired: true }), 'hosted-is-cheaper')).toBeUndefined()
  })

  it('name what may fail once people rely on it', () => {
    const spared = { ...OWNED, said: { redundancy: 1 } }
    const night = advised([spared], { mayBeDown: 'minutes', team: 'basic' })
    expect(said(night, 'rota-is-short')).toContain('it takes 4 names')
    expect(said(advised([spared], { mayBeDown: 'minutes' }), 'rota-is-short')).toBeUndefined()
    expect(said(advised([API], { mayBeDown: 'minutes' }), 'one-provider')).toMatch(
      /^Minutes count, so compare/,
    )
    expect(said(advised([{ ...OWNED, timeToFirstTokenMs: 20_000 }]), 'slow-first-token')).toContain('30 s')
    expect(said(advised([{ ...OWNED, timeToFirstTokenMs: 2000 }]), 'slow-first-token')).toBeUndefined()
    const box = { ...OWNED, timeToFirstTokenMs: 200 }
    expect(said(advised([box]), 'no-spare')).toContain('single point of failure')
    // Where no spare has a price, what is left to do is no second choice.
    expect(said(advised([box]), 'no-spare')).toMatch(
      /nothing is served\. (A spare on another host costs .+ more\. Or agree|Agree) on what people use meanwhile\.$/,
    )
    expect(said(advised([box], { mayBeDown: 'days' }), 'no-spare')).toBeUndefined()
    const more = { ...box, upFrontUsd: 0, said: { alreadyOwned: 25 } }
    expect(said(advised([more]), 'no-spare')).toBeUndefined()
  })

  it('tell the three reasons to buy too early', () => {
    const few = { demand: { requestsPerDay: 50, inputTokens: 1, outputTokens: 1 } }
    expect(said(advised([API, OWNED], {}, few), 'volume-not-there')).toMatch(/^50 requests a day /)
    expect(said(advised([API, OWNED], { maturity: 'idea' }), 'volume-not-there')).toContain(
      'before $30,000 is spent',
    )
    expect(said(advised([API, OWNED]), 'volume-not-there')).toBeUndefined()
    const critical = advised([API, OWNED], { maturity: 'pilot', sensitivity: 'critical', pattern: 'spiky' })
    expect(said(critical, 'volume-not-there')).toMatch(/ The data must stay, so try it with made-up cases /)
    expect(named(critical), 'and no cloud takes its peaks or its beginnings').toEqual([])
    expect(critical.hints.map(({ id }) => id)).not.toContain('rent-for-bursts')
    const cutOff = advised([API, OWNED], { maturity: 'pilot', processing: 'no-network', pattern: 'spiky' })
    expect(said(cutOff, 'volume-not-there')).toMatch(/ The data must stay, so try it with made-up cases /)
    expect(named(cutOff), 'nor where nothing is processed with a network').toEqual([])
    expect(said(advised([API, OWNED], { openWeightAcceptable: null }), 'betting-on-models')).toContain(
      'Nobody has tried whether an open model does this work',
    )
    const leased: OptionDraft = {
      ...API,
      id: 'rented',
      kind: 'rented',
      name: 'H100',
      said: { termDiscount: 0.3 },
    }
    expect(said(advised([leased, { ...OWNED, usd: 104_000 }]), 'owning-for-its-own-sake')).toContain(
      'costs $4,000 more than H100',
    )
  })

  it('tell what a contract review would be worth, and what rests on one', () => {
    const waiting = advised([HOSTED, OWNED], { sensitivity: 'regulated' })
    expect(said(waiting, 'contract-not-reviewed')).toContain(
      '1 option waits for it; Groq would cost $40,000 less.',
    )
    const reviewed = advised([HOSTED, OWNED], { sensitivity: 'regulated', contractReviewed: true })
    expect(said(reviewed, 'contract-not-reviewed')).toBeUndefined()
    expect(said(reviewed, 'resting-on-the-review')).toMatch(/^Groq takes regulated data out/)
  })

  it('tell of a chain that is not said to be local, and of frontier work on data that must stay', () => {
    expect(said(advised([API, OWNED], { sensitivity: 'critical' }), 'chain-not-local')).toMatch(
      /^You have not said/,
    )
    expect(
      said(advised([API, OWNED], { sensitivity: 'critical', wholeChainLocal: false }), 'chain-not-local'),
    ).toMatch(/^Another step/)
    expect(
      said(advised([API, OWNED], { sensitivity: 'critical', wholeChainLocal: true }), 'chain-not-local'),
    ).toBeUndefined()
    const both = advised([API, OWNED], { residencyRequired: true, capability: 'frontier' })
    expect(said(both, 'frontier-against-residency')).toContain('Split the job')
    const cutOff = advised([API, OWNED], { offline: true, sensitivity: 'critical', capability: 'frontier' })
    expect(said(cutOff, 'frontier-against-residency')).toMatch(/must stay\. Show by an evaluation/)
  })

  it('tell of frontier work on a model that the catalogue does not name for it', () => {
    const on = (model: string) =>
      said(
        advised(
          [{ ...API, said: { model, acceptUnproven: true } }, OWNED],
          { capability: 'frontier' },
          { catalogue },
        ),
        'small-for-frontier',
      )
    expect(on('anthropic/claude-haiku-5-5')).toMatch(/^You need the strongest models; Sonnet is not among/)
    const [strongest] =
      catalogue.capabilities.find(({ capability }) => capability === 'frontier')?.proprietary ?? []
    expect(on(strongest?.model ?? '')).toBeUndefined()
    // The same model, sold by a cloud.
    expect(on('amazon-bedrock/global.anthropic.claude-opus-5-5')).toBeUndefined()
    expect(on('a-model-of-your-own')).toBeUndefined()
  })

  it('tell of an agent that has fewer requests a day than one of its tasks takes', () => {
    const on = (requestsPerDay: number) =>
      said(
        advised(
          [API],
          {},
          { demand: { requestsPerDay, inputTokens: 4000, outputTokens: 500, stepsPerTask: 60 } },
        ),
        'requests-are-steps',
      )
    expect(on(40)).toBe(
      'A task takes 60 requests, and each of them is counted: 40 a day are less than one task. If you meant tasks, enter 2,400 requests a day.',
    )
    expect(on(60)).toBeUndefined()
  })

  it('tell that reasoning comes before the first word, where that is waited for', () => {
    const on = (demand: Demand) => {
      const api: Option = {
        kind: 'api',
        id: 'api',
        model: 'anthropic/claude-haiku-5-5',
        measuredTimeToFirstTokenMs: 150,
      }
      const { warnings } = worked([api], 'advanced', demand).advice
      return warnings.find(({ id }) => id === 'reasoning-is-assumed')?.values
    }
    expect(on({ targetTimeToFirstTokenMs: 200 })).toMatchObject({ isWaitedFor: true })
    expect(on({})).toMatchObject({ isWaitedFor: false })
  })

  it('tell that thinking is most of what is written where answers are labels', () => {
    const api: Option = { kind: 'api', id: 'api', model: 'openai/gpt-6-luna' }
    const on = (outputTokens: number) =>
      worked([api], 'advanced', { requestsPerDay: 1e6, inputTokens: 220, outputTokens }).advice.warnings.find(
        ({ id }) => id === 'reasoning-is-assumed',
      )
    expect(on(4)?.values).toMatchObject({ isOfLabels: true })
    expect(on(300)?.values).toMatchObject({ isOfLabels: false })
  })

  it('tell that a classifier may do for labels, also where nothing may be chosen yet, and not for ends of lines of code', () => {
    const on = (demand: Demand, answers: Answers = {}) => {
      const asked = { requestsPerDay: 100_000, inputTokens: 1500, ...demand }
      const simple = { capability: 'simple', ...answers } as const
      return said(advised([API], simple, { demand: asked }), 'a-classifier-may-do')
    }
    expect(on({ outputTokens: 4 })).toMatch(/^Answers of 4 tokens are labels\. /)
    expect(on({ outputTokens: 4 }, { latency: 'realtime' }), 'the first token is to be measured').toBeDefined()
    expect(on({ outputTokens: 300 })).toBeUndefined()
    expect(on({ outputTokens: 13, basis: { by: 'people', use: 'code-completion', people: 300 } })).toBeUndefined()
    expect(on({ outputTokens: 4, basis: { by: 'requests', use: 'email-classify' } })).toBeDefined()
  }) // prettier-ignore

  it('compare an offer that somebody brings though it comes far behind, with how much of it the work would take', () => {
    const demand = { requestsPerDay: 10_000, inputTokens: 1000, outputTokens: 300 }
    const luna: Option = { kind: 'api', id: 'api', model: 'openai/gpt-6-luna' }
    const nearer: Option = { ...luna, id: 'nearer', priceFactor: 1.2 }
    const offer: Option = { id: 'offer', kind: 'quote', meetsCapability: true, upFrontUsd: 540_000, monthlyUsd: 4000, capacityRequestsPerDay: 100_000 }
    const told = (options: Option[]) =>
      worked(options, 'advanced', demand).advice.warnings.find(({ id }) => id === 'offer-is-behind')?.values
    const values = told([luna, nearer, offer]) as { moreUsd: number; used: number }
    expect(values).toMatchObject({ option: 'offer', against: 'api' })
    expect(values.moreUsd).toBeGreaterThan(540_000)
    expect(values.used).toBeCloseTo(0.1, 6)
    expect(told([luna, offer]), 'the verdict itself compares the runner-up').toBeUndefined()
  }) // prettier-ignore

  it('name a model without the note of its price row', () => {
    const api: Option = { kind: 'api', id: 'api', model: 'amazon-bedrock/global.anthropic.claude-haiku-5-5' }
    const { warnings } = worked([api], 'advanced', {}).advice
    expect(warnings.find(({ id }) => id === 'quality-untested')?.values).toMatchObject({
      model: 'Claude Haiku 5.5',
    })
  })

  it('tell where machines are ahead and nobody can run them', () => {
    expect(said(advised([API, OWNED], { team: 'basic' }), 'team-against-plan')).toMatch(
      /^Two cards needs people/,
    )
    expect(said(advised([API, OWNED], { team: 'advanced' }), 'team-against-plan')).toBeUndefined()
  })
})

it('says the same hours a month of an outside firm in its reason and in its warning', () => {
  const own: Option = { id: 'own', kind: 'owned', hardware: 'rtx-pro-6000-blackwell', model: 'gpt-oss-120b' }
  const { decision, advice } = worked([own], 'none', {
    requestsPerDay: 2000,
  })
  const reason = decision.reasons.find(({ id }) => id === 'outside-firm')?.values
  const warning = advice.warnings.find(({ id }) => id === 'team-against-plan')?.values
  const { hoursOnce: once, hoursPerMonth: perMonth } = reason as { hoursOnce: number; hoursPerMonth: number }
  expect(perMonth).toBeGreaterThan(0)
  expect(warning).toEqual({ option: 'own', hours: { once, perMonth } })
})

describe('patterns', () => {
  it('are named by what a mix does with requests', () => {
    expect(named(advised([API, OWNED, MIX]))).toEqual(['fallback'])
    expect(named(advised([API, OWNED, { ...MIX, said: { localShare: 0.7 } }]))).toEqual(['tiers'])
    expect(named(advised([API, OWNED, { ...MIX, said: { forcedLocalShare: 0.3 } }]))).toEqual([
      'fallback',
      'private-share',
    ])
  })

  it('follow the stage of the work, either way', () => {
    expect(named(advised([API, OWNED], { maturity: 'pilot' }))).toEqual(['cloud-then-local'])
    expect(named(advised([HOSTED, OWNED], { maturity: 'pilot' }))).toEqual(['local-then-cloud'])
    expect(named(advised([API, OWNED], { team: 'none' }))).toContain('cloud-then-local')
    expect(named(advised([API, OWNED]))).toEqual([])
  })
})

describe('the quality that nobody has tested', () => {
  const own = { ...OWNED, said: { model: 'qwen3.8-27b', acceptUnproven: true } }
  const device = { id: 'device', kind: 'quote', usd: 90_000, said: { onDevices: { model: 'llama-3.1-8b', quantisation: 'q4_k_m' } } } as const // prettier-ignore

  it.each([
    ['a model, not of its machines', own, 'frontier', /^Test the quality of Qwen3\.8 27B on your own cases before you move: /],
    ['a model on the devices that are there, where no public score is taken', device, 'good-enough', /^Test the quality of Llama 3\.1 8B Instruct .*: public scores are taken on servers, not on such a device\.$/],
  ] as const)('is of %s', (_, option, capability, sentence) => {
    expect(said(advised([option], { capability }, { catalogue }), 'quality-untested')).toMatch(sentence)
  }) // prettier-ignore
})

describe('pages that a model reads itself', () => {
  const warned = (demand: Demand) =>
    said(worked([{ id: 'api', kind: 'api', model: 'openai/gpt-6-luna', tokensPerPage: 1500 }], 'advanced', demand).advice, 'pages-are-pictures') // prettier-ignore

  it('are pictures: two pages of 1,500 tokens beside 1,000 of text are 75 % of the input', () => {
    expect(warned({ inputTokens: 1000, pagesPerRequest: 2 })).toMatch(
      /^Each page is read as a picture and counts as about 1,500 tokens with GPT-6 Luna, 75\s% of the input\. /,
    )
  })

  it('are none where there are none', () => {
    expect(warned({ inputTokens: 1000 })).toBeUndefined()
  })
})

describe('growth that runs on', () => {
  const growing = (growthPerMonth: number, rest: { maxRequestsPerDay?: number } = {}) =>
    said(
      worked([{ id: 'api', kind: 'api', model: 'anthropic/claude-sonnet-5-5' }], 'advanced', { growthPerMonth, ...rest }).advice,
      'growth-runs-on',
    ) // prettier-ignore

  it('is said from ten times the use on: 8 % a month over 3 years are 1.08^35, 15 times', () => {
    expect(growing(0.08)).toMatch(
      /^Growth of 8\s% a month makes the use 15 times what it is within 3 years: about 300,000 requests a day\. /,
    )
  })

  it('is not said of slower growth, nor where a ceiling holds it', () => {
    expect(growing(0.05)).toBeUndefined()
    expect(growing(0.08, { maxRequestsPerDay: 100_000 })).toBeUndefined()
  })
})

describe('a job that ends before the count does', () => {
  const own: Option = { id: 'own', kind: 'owned', hardware: 'rtx-pro-6000-blackwell', model: 'gpt-oss-120b' }
  const api: Option = { id: 'api', kind: 'api', model: 'anthropic/claude-sonnet-5-5' }
  const warned = (option: Option, doneBy: string) => {
    const demand: Demand = { requestsPerDay: undefined, basis: { by: 'job', items: 1_000_000, doneBy } }
    return said(worked([option], 'advanced', demand).advice, 'job-ends-before')
  }

  it('is said of machines that are bought for it, and of none that work as long as what is counted', () => {
    expect(warned(own, '2027-05-20')).toMatch(
      /^The job is done within 6.months, and the machines stay for 3.years. Set the horizon to 6.months/,
    )
    expect(warned(own, '2030-05-20')).toBeUndefined()
    expect(warned(api, '2027-05-20')).toBeUndefined()
  })
})

describe('a bill that does not match', () => {
  it('lowers the confidence', () => {
    const at = (monthlyUsd: number) => {
      const { advice } = worked(
        [{ id: 'api', kind: 'api', model: 'anthropic/claude-sonnet-5-5' }],
        'advanced',
        {},
        { model: 'anthropic/claude-sonnet-5-5', monthlyUsd },
      )
      return advice.confidence?.reasons.map(({ id }) => id)
    }
    expect(at(200_000)).toContain('bill-does-not-match')
    expect(at(4_000)).not.toContain('bill-does-not-match')
  })
})

describe('review dates', () => {
  it('are counted from the day of the plan, the earliest first', () => {
    const paying = { breakEvens: [{ kind: 'month', month: 13.2 } as const] }
    const days = (reviews: readonly { readonly day: string; readonly id: string }[]) =>
      reviews.map(({ day, id }) => `${day} ${id}`)
    expect(days(advised([API, OWNED], {}, paying).reviews)).toEqual([
      '2026-12-20 use-is-measured',
      '2027-02-20 first-quarter',
      '2027-10-20 before-the-payback-limit',
      '2028-01-20 should-have-paid-back',
      '2029-11-20 costed-time-ends',
    ])
    expect(days(advised([API, { ...OWNED, usd: 900_000 }]).reviews)).toEqual([
      '2026-12-20 use-is-measured',
      '2027-02-20 first-quarter',
      '2029-11-20 costed-time-ends',
    ])
  })

  it('say when machines arrive that take time to come', () => {
    const late = { ...OWNED, said: { leadTimeMonths: 4 } }
    const advice = advised([API, late])
    expect(advice.reviews).toContainEqual({
      day: '2027-03-20',
      id: 'machines-arrive',
      values: { option: 'owned', leadTimeMonths: 4 },
      reason: 'Delivery of Two cards, 4 months after the order.',
      owner: 'Operations',
    })
  })

  it('say the same of the machines in a mix', () => {
    const late = { ...OWNED, said: { leadTimeMonths: 4 } }
    const { reviews } = advised([API, late, MIX], {}, {}, 'mix')
    expect(reviews.filter(({ id }) => id === 'machines-arrive')).toMatchObject([
      { day: '2027-03-20', values: { option: 'owned', leadTimeMonths: 4 } },
    ])
  })

  it('hold the day from which the catalogue knows of another price', () => {
    const { advice } = worked([{ id: 'api', kind: 'api', model: 'google/gemini-3.8-flash' }], 'advanced')
    expect(advice.reviews).toContainEqual({
      day: '2027-01-01',
      id: 'prices-change',
      values: { options: ['api'] },
      reason: 'The price of Gemini 3.8 Flash changes.',
      owner: 'Finance',
    })
  })
})

describe('a migration plan', () => {
  const options: readonly Option[] = [
    { id: 'api', kind: 'api', model: 'anthropic/claude-sonnet-5-5' },
    { id: 'owned', kind: 'owned', hardware: 'rtx-pro-6000-blackwell', model: 'gpt-oss-120b', quantisation: 'mxfp4' },
  ] // prettier-ignore
  const { plan, advice, decision } = worked(options, 'none')
  const trigger = (id: string) => advice.migration?.triggers.find((one) => one.id === id)
  const usdAt = (path: string, value: number) => {
    const found = evaluate(withInput(plan, path, value), catalogue).workloads[0]?.options ?? []
    const usd = (id: string) => found.find((option) => option.id === id)?.cost?.totalUsd ?? NaN
    return { api: usd('api'), owned: usd('owned') }
  }

  it('leads from where the verdict starts to its target', () => {
    expect(decision.state).toBe('path')
    expect(advice.migration).toMatchObject({ from: 'Sonnet 5.5' })
    expect(trigger('team')).toMatchObject({ met: false })
  })

  it('names the use from which the engine finds the target cheaper', () => {
    expect(trigger('volume')?.met).toBe(true)
    expect(trigger('volume')?.sentence).toMatch(/; the plan counts [\d,]+\.$/)
    const [, figure = ''] = /above ([\d,]+) requests a day/.exec(trigger('volume')?.sentence ?? '') ?? []
    const about = Number(figure.replaceAll(',', ''))
    const path = 'workloads/one/demand/requestsPerDay'
    // The sentence rounds to three figures.
    expect(usdAt(path, about * 1.01).owned).toBeLessThan(usdAt(path, about * 1.01).api)
    expect(usdAt(path, about * 0.99).owned).toBeGreaterThan(usdAt(path, about * 0.99).api)
  })

  it('names the price below which it saves nothing, and the payback', () => {
    const [, figure = ''] = /more than (\d+)/.exec(trigger('price')?.sentence ?? '') ?? []
    const path = 'workloads/one/options/api/priceFactor'
    const share = Number(figure) / 100
    expect(usdAt(path, share + 0.01).owned).toBeLessThan(usdAt(path, share + 0.01).api)
    expect(usdAt(path, share - 0.01).owned).toBeGreaterThan(usdAt(path, share - 0.01).api)
    const month = Math.ceil(decision.costNode.breakEvenMonth ?? NaN)
    expect(trigger('payback')?.sentence).toContain(`pays back in month ${month},`)
  })

  it('is none where the work stays where it is', () => {
    expect(worked(options, 'advanced').advice.migration).toBeNull()
  })
})

function worked(
  options: readonly Option[],
  team: 'none' | 'advanced',
  demand: Demand = {},
  today?: Plan['workloads'][number]['today'],
) {
  const said: Plan = {
    schema: 'crossover/plan@5', name: 'Support desk', asOf: '2026-11-20', horizonMonths: 36, organisation: { team },
    workloads: [{
      id: 'one', name: 'Support', options: [...options],
      answers: { sensitivity: 'internal', latency: 'interactive', pattern: 'steady-high', capability: 'good-enough' },
      demand: { requestsPerDay: 20_000, inputTokens: 1500, outputTokens: 300, ...demand },
      ...(today === undefined ? {} : { today }),
    }],
  } // prettier-ignore
  const plan = completePlan(said, catalogue)
  const evaluated = evaluate(plan, catalogue)
  const [workload] = plan.workloads
  const [evaluation] = evaluated.workloads
  const [decision] = decide(plan, evaluated, catalogue).workloads
  if (!workload || !evaluation || !decision) throw new Error('nothing decided')
  return { plan, decision, advice: adviceFor(caseFrom(plan, workload, evaluation, decision), catalogue) }
}
