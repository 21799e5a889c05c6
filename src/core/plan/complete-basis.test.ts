import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { factAt } from '../catalogue/fact-at.ts'
import { tokenPriceAt } from '../catalogue/price-at.ts'
import { checkPlan } from './check-plan.ts'
import { planOf } from './codec.ts'
import { completePlan } from './complete.ts'
import { PLAN_SCHEMA, type Plan, type Use, type Workload } from './schema.ts'

const ASKED_ON = '2026-11-20'

function planWith(demand: Workload['demand'], workload: Partial<Workload> = {}): Plan {
  return {
    schema: PLAN_SCHEMA,
    name: 'P',
    asOf: ASKED_ON,
    workloads: [{ id: 'w', name: 'W', answers: {}, demand, options: [], ...workload }],
  }
}

function completed(demand: Workload['demand'], workload: Partial<Workload> = {}) {
  const plan = completePlan(planWith(demand, workload), catalogue)
  return { plan, demand: plan.workloads[0]!.demand }
}

const byPeople = (use: Use, people = 1000, more: object = {}) =>
  completed({ basis: { by: 'people', use, people, ...more } }).demand
const byDocuments = (use: Use, itemsPerMonth = 36_500, more: object = {}) =>
  completed({ basis: { by: 'documents', use, itemsPerMonth, ...more } }).demand

/** A figure of a kind of use with where it comes from, so that a row that moves is seen here. */
function counted(table: string, use: Use): { readonly base: number; readonly from: number } {
  const told = factAt(table, use)
  return { base: told?.figures?.[1] ?? Number.NaN, from: told?.sources.length ?? 0 }
}

describe('each derivation of the facts on demand', () => {
  it.each<[Use, number, number, number | null, number | null]>([
    // people, requests on an active day, input tokens, output tokens: by hand from the quartiles' middles
    ['chat-assistant', 1000, 1000 * 0.35 * 6, 1500 + 1150, 300],
    ['code-completion', 100, 100 * 400, 1470, 13],
    ['code-chat', 100, 100 * 15, 6000, 500],
    ['code-agent', 100, 100 * 85, 153_700, 523],
    ['support-chatbot', 100_000, 100_000 * 0.001973 * 0.753 * 4, 4500, 150],
  ])('%s by people', (use, people, requestsPerDay, inputTokens, outputTokens) => {
    expect(counted('tasksPerPersonDay', use).from).toBeGreaterThan(0)
    expect(byPeople(use, people)).toMatchObject({ inputTokens, outputTokens })
    expect(byPeople(use, people).requestsPerDay).toBeCloseTo(requestsPerDay, 6)
  })

  it.each<[Use, number, number, number]>([
    // 36,500 a month are 1,200 a day
    ['rag', 1200, 5500, 300],
    ['doc-summary', 1200, 8 * 461, 400],
    ['ocr-page', 1200, 1592, 600],
    ['email-classify', 1200, 800, 20],
    ['meeting', 1200 * (7 / 5), 12_000, 1000],
    ['embeddings', 1200, 632.5, 0],
    ['support-chatbot', 1200 * 0.753 * 4, 4500, 150],
    ['agent-workflow', 1200 * 8, 5000, 214],
  ])('%s by documents', (use, requestsPerDay, inputTokens, outputTokens) => {
    const demand = byDocuments(use)
    expect(demand.requestsPerDay).toBeCloseTo(requestsPerDay, 6)
    expect(demand.inputTokens).toBeCloseTo(inputTokens, 6)
    expect(demand.outputTokens).toBe(outputTokens)
  })

  it('voice by calls and minutes, each turn a request of its own', () => {
    const demand = byDocuments('voice-agent', 36_500, { unitsPerItem: 5 })
    expect(demand.requestsPerDay).toBeCloseTo(1200 * 5 * 4, 6)
    expect(demand).toMatchObject({ inputTokens: 3000, outputTokens: 45 })
  })

  it('a translation by its words, with its instructions', () => {
    const demand = byDocuments('translation', 36_500, { unitsPerItem: 1000 })
    expect(demand).toMatchObject({ inputTokens: 300 + 1350, outputTokens: 1600 })
  })

  it('an item that is read in several requests is shared out among them', () => {
    const demand = byDocuments('doc-summary', 36_500, { unitsPerItem: 20, requestsPerTask: 4 })
    expect(demand.requestsPerDay).toBeCloseTo(4800, 6)
    expect(demand.inputTokens).toBeCloseTo((20 * 461) / 4, 6)
  })
})

describe('an agent', () => {
  it('answers a task in steps, each of which reads what those before it read and wrote', () => {
    const agent = byPeople('agent-workflow', 100, { tasksPerPersonDay: 2 })
    expect(agent).toMatchObject({
      requestsPerDay: 1600,
      stepsPerTask: 8,
      tokensAddedPerStep: 875,
      inputTokens: 5000,
    })
    // At the share that was measured of all that agents read, eight steps in the mean: 80 %.
    expect(agent.cachedStepShare).toBe(0.89)
    const [first, later] = [0.8 * 5000, 7 * 5000 + (875 * 7 * 6) / 2]
    expect((first + 0.89 * later) / (8 * (5000 + (875 * 7) / 2))).toBeCloseTo(0.8, 2)
  })

  it('has as many steps as are said, of a task or at all', () => {
    expect(byPeople('agent-workflow', 100, { requestsPerTask: 20 }).stepsPerTask).toBe(20)
    const basis = { by: 'documents', use: 'agent-workflow', itemsPerMonth: 100 } as const
    expect(completed({ basis, stepsPerTask: 3 }).demand.stepsPerTask).toBe(3)
  })

  it('is no conversation, whose turns are measured as they come, and no plan that says requests', () => {
    expect(byPeople('support-chatbot').stepsPerTask).toBeNull()
    const said = completed({ basis: { by: 'requests', use: 'agent-workflow' }, requestsPerDay: 10 }).demand
    expect([said.stepsPerTask, said.tokensAddedPerStep]).toEqual([null, 875])
  })
})

describe('a demand that follows from its basis', () => {
  it('is derived, and turns out as what it follows from does, which brings its own quartiles', () => {
    const { plan } = completed({ basis: { by: 'people', use: 'chat-assistant', people: 1000 } })
    const at = 'workloads/w/demand/'
    for (const id of ['requestsPerDay', 'inputTokens', 'outputTokens', 'cachedInputShare', 'daysPerWeek'])
      expect(plan.figures[at + id]?.origin, id).toBe('derived')
    const rangeOf = (id: string) => plan.inputs.find(({ path }) => path === at + id)?.range
    expect(rangeOf('requestsPerDay')).toBeNull()
    expect(rangeOf('basis/tasksPerPersonDay')).toEqual({ low: 2, base: 6, high: 14, ends: 'quartiles', from: 'usual' })
    expect(rangeOf('basis/people')).toMatchObject({ base: 1000, from: 'usual' })
  }) // prettier-ignore

  it('is as the plan says where it says so, and would follow all the same', () => {
    const { plan, demand } = completed({
      basis: { by: 'people', use: 'code-chat', people: 10 },
      requestsPerDay: 99,
    })
    expect(demand.requestsPerDay).toBe(99)
    expect(plan.figures['workloads/w/demand/requestsPerDay']).toMatchObject({
      origin: 'said',
      otherwise: 150,
    })
  })

  it('stays unknown where nobody knows what it follows from', () => {
    expect(completed({ basis: { by: 'people', people: 1000 } }).demand).toMatchObject({
      requestsPerDay: null,
      inputTokens: null,
      outputTokens: null,
    })
    expect(byPeople('rag').requestsPerDay).toBeNull()
    expect(completed({ basis: { by: 'documents', use: 'rag' } }).demand.requestsPerDay).toBeNull()
    expect(completed({ basis: { by: 'requests' } }).demand.requestsPerDay).toBeNull()
  })

  it('never passes what a person may ask for', () => {
    expect(byPeople('code-agent', 100, { maxRequestsPerPersonDay: 50 }).requestsPerDay).toBe(5000)
    expect(byPeople('code-agent', 100, { maxRequestsPerPersonDay: 500 }).requestsPerDay).toBe(8500)
  })

  it('comes on working days where it is what people do at work, and evens out where thousands share it', () => {
    expect(byPeople('chat-assistant')).toMatchObject({ daysPerWeek: 5, activeHoursPerDay: 10, peakToAverage: 2.3 })
    expect(byPeople('chat-assistant', 5000).peakToAverage).toBe(1.9)
    expect(byPeople('support-chatbot')).toMatchObject({ daysPerWeek: 7, activeHoursPerDay: 24 })
  }) // prettier-ignore

  it('of a job is spread over the active days that are left, and ends with it', () => {
    const { demand } = completed({
      basis: {
        by: 'job',
        use: 'email-classify',
        items: 120_000,
        doneBy: '2026-12-25',
        requestsPerTask: 1,
      },
      daysPerWeek: 5,
    })
    expect(demand.requestsPerDay).toBeCloseTo(120_000 / 25, 6)
    expect(demand.lastsMonths).toBeCloseTo(35 / (365 / 12), 9)
  })

  it('of jobs alone is looked at until the last is done, unless a horizon is said', () => {
    const job = (doneBy: string) => ({
      id: doneBy,
      name: doneBy,
      answers: {},
      demand: { basis: { by: 'job', items: 1000, doneBy } as const },
      options: [],
    })
    const horizon = (over: Partial<Plan>) =>
      completePlan({ ...planWith({}), ...over }, catalogue).horizonMonths
    const jobs = [job('2026-12-25'), job('2027-06-30')]
    expect(horizon({ workloads: jobs })).toBe(8)
    expect(horizon({ workloads: jobs, horizonMonths: 24 })).toBe(24)
    expect(horizon({ workloads: [...jobs, { ...job('2026-12-25'), id: 'on', demand: {} }] })).toBe(36)
  })

  it('of a bill is what it pays for at the price of its model', () => {
    const model = 'openai/gpt-5.4-mini'
    const listed = catalogue.apiModels.find(({ id }) => id === model)
    const price = tokenPriceAt(listed!, ASKED_ON)!.price
    const { demand } = completed(
      {
        basis: { by: 'bill' },
        inputTokens: 1000,
        outputTokens: 500,
        reasoningTokens: 0,
        cachedInputShare: 0.4,
      },
      { today: { model, monthlyUsd: 730 } },
    )
    const usd =
      (600 * price.inputUsdPerMTok + 400 * price.cachedInputUsdPerMTok! + 500 * price.outputUsdPerMTok) / 1e6
    expect(demand.requestsPerDay).toBeCloseTo((730 / usd) * (12 / 365), 6)
  })
})

describe('what makes no sense of a basis is said in a sentence', () => {
  const issuesOf = (demand: object, workload: object = {}) => {
    const parsed = planOf({
      ...planWith({}),
      workloads: [{ id: 'w', name: 'W', answers: {}, demand, options: [], ...workload }],
    })
    return parsed.ok ? checkPlan(parsed.plan, catalogue) : parsed.issues
  }

  it.each([
    ['a bill without its model', { basis: { by: 'bill' } }, { today: { monthlyUsd: 500 } }],
    ['2026-11-20, which has passed', { basis: { by: 'job', doneBy: ASKED_ON } }, {}],
    ['1.4', { basis: { by: 'people', dailyShare: 1.4 } }, {}],
    ['"chat-asistant"', { basis: { by: 'people', use: 'chat-asistant' } }, {}],
    ['"seats"', { basis: { by: 'seats' } }, {}],
    ['"gpt-five"', {}, { today: { model: 'gpt-five', monthlyUsd: 1 } }],
  ])('%s', (found, demand, workload) => {
    const issues = issuesOf(demand, workload)
    expect(issues.map((issue) => issue.found).join()).toContain(found)
    for (const { right } of issues) expect(right.length).toBeGreaterThan(10)
  })

  it('names what is meant', () => {
    expect(issuesOf({ basis: { by: 'people', use: 'chat-asistant' } })[0]?.right).toContain('perhaps "chat-assistant"')
    expect(issuesOf({ basis: { by: 'seats' } })[0]?.right).toContain('one of requests, people, bill, documents, job')
  }) // prettier-ignore
})
