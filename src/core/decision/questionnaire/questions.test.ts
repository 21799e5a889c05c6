import { describe, expect, it } from 'vitest'
import { inputNamed } from '../../inputs/fields-of.ts'
import { planSchema, type Plan, type Workload } from '../../plan/schema.ts'
import { fieldPath, fieldsToAsk, unansweredFields } from './fields-to-ask.ts'
import { TOLD_SECTIONS } from '../../words/told-questionnaire.ts'
import { TOLD_FLOWCHART } from '../../words/told-flowchart.ts'

const ALL_FIELDS = TOLD_SECTIONS.flatMap((section) => section.fields)

const BLANK: Workload = { id: 'support', name: 'Support', answers: {}, demand: {}, options: [] }

const planOf = (workloads: readonly Workload[], rest: Partial<Plan> = {}): Plan => ({
  schema: 'crossover/plan@5',
  name: 'A',
  asOf: '2026-11-20',
  ...rest,
  workloads: [...workloads],
})

const asked = (sectionId: string, workload: Workload, plan: Plan = planOf([workload])) => {
  const section = TOLD_SECTIONS.find(({ id }) => id === sectionId)
  return section ? fieldsToAsk(section, plan, workload).map(({ id }) => id) : []
}

/** A plan in which one field holds this value, at its own path. */
function planWith(path: string, value: unknown): unknown {
  const plan: Record<string, unknown> = {
    schema: 'crossover/plan@5',
    name: 'One answer',
    asOf: '2026-11-20',
    workloads: [{ ...BLANK, answers: {}, demand: {}, options: [] }],
  }
  const [, part] = /pipeline\/([^/]+)/.exec(path) ?? []
  if (part !== undefined) plan['workloads'] = [{ ...BLANK, pipeline: [{ part, offer: 'any' }] }]
  const keys = path
    .replace('workloads/support', 'workloads/0')
    .replace(/pipeline\/[^/]+/, 'pipeline/0')
    .split('/')
  // What a basis holds stands beside by what it is said.
  const kind = path.includes('/basis/') && !path.endsWith('/by') ? basisOf(path) : null
  let at: Record<string, unknown> = plan
  for (const key of keys.slice(0, -1)) at = (at[key] ??= {}) as Record<string, unknown>
  if (kind) at['by'] = kind
  at[keys.at(-1) ?? ''] = value
  return plan
}

const basisOf = (path: string) => (/use$|doneBy$/.test(path) ? 'job' : inputNamed(path).in[0])

describe('the questionnaire', () => {
  it('has one section for each node of the flowchart, in its order', () => {
    expect(TOLD_SECTIONS.map(({ id }) => id)).toEqual(TOLD_FLOWCHART.nodes.map(({ id }) => id))
  })

  it('gives every field its own id and its own place', () => {
    expect(new Set(ALL_FIELDS.map(({ id }) => id)).size).toBe(ALL_FIELDS.length)
    expect(new Set(ALL_FIELDS.map((field) => fieldPath(field, 'support'))).size).toBe(ALL_FIELDS.length)
  })

  it('stores every answer that it offers where the plan file accepts it', () => {
    for (const field of ALL_FIELDS) {
      const values: readonly unknown[] =
        field.kind === 'choice' ? field.options.map(({ value }) => value)
        : field.kind === 'list' ? field.options.flatMap(({ value }) => (value === '' ? [] : [value]))
        : field.kind === 'several' ? [field.options.map(({ value }) => value)]
        : field.kind === 'model' ? ['openai/gpt-5.4-mini']
        : field.kind === 'day' ? ['2027-03-31']
        : field.kind === 'yes-no' ? [true, false, null]
        : field.kind === 'text' ? ['own evaluation']
        : field.kind === 'candidates' ? [[]]
        : [inputNamed(field.path).min, inputNamed(field.path).max] // prettier-ignore
      for (const value of values) {
        const result = planSchema.safeParse(planWith(fieldPath(field, 'support'), value))
        expect(result.error?.issues ?? [], `${field.id} = ${String(value)}`).toEqual([])
      }
    }
  })

  it('refuses an answer that it does not offer', () => {
    for (const field of ALL_FIELDS) {
      if (field.kind !== 'choice') continue
      const path = fieldPath(field, 'support')
      expect(planSchema.safeParse(planWith(path, 'whatever')).success).toBe(false)
    }
  })

  it('offers for a flowchart question exactly the answers that the flowchart knows', () => {
    for (const node of TOLD_FLOWCHART.nodes) {
      const field = ALL_FIELDS.find(({ id }) => id === node.id)
      if (field?.kind !== 'choice') {
        expect(node.answeredBy).toBe('engine')
        continue
      }
      expect(field.options.map(({ value }) => value).sort()).toEqual(node.answers.map(({ id }) => id).sort())
    }
  })

  it('ends every list of choices with "I don’t know yet"', () => {
    for (const field of ALL_FIELDS)
      if (field.kind === 'choice') expect(field.options.at(-1)?.value).toBe('unknown')
  })

  it('asks about the contract only for regulated data and about exposure only for critical data', () => {
    expect(asked('sensitivity', BLANK)).toEqual(['sensitivity', 'processing'])
    expect(asked('sensitivity', { ...BLANK, answers: { sensitivity: 'regulated' } })).toContain(
      'contract-reviewed',
    )
    const critical = asked('sensitivity', { ...BLANK, answers: { sensitivity: 'critical' } })
    expect(critical).toEqual([
      'sensitivity', 'data-kinds', 'processing', 'sensitive-share', 'exposure-accepted', 'dedicated-tenancy-accepted', 'whole-chain-local',
    ]) // prettier-ignore
  })

  it('asks for regions, origins and what a processor must offer only where they matter', () => {
    const said = (answers: Workload['answers']) => asked('sensitivity', { ...BLANK, answers })
    expect(said({ sensitivity: 'public' })).toEqual(['sensitivity', 'sensitivity-score', 'processing'])
    expect(said({ processing: 'anywhere' })).not.toContain('processing-origin')
    expect(said({ processing: 'regions' })).toEqual(
      expect.arrayContaining(['regions', 'processing-origin', 'processing-said-by']),
    )
    expect(said({ processing: 'own-premises' })).not.toContain('regions')
    expect(said({ dataKinds: ['health'] })).toContain('processor-must')
    expect(said({ dataKinds: ['health'], processing: 'own-premises' })).not.toContain('processor-must')
  })

  it('asks of a plan that says that data must stay where it may be processed, and no more once that is said', () => {
    const said = (answers: Workload['answers']) => asked('sensitivity', { ...BLANK, answers })
    expect(said({ residencyRequired: true })).toEqual(
      expect.arrayContaining(['processing', 'residency-required']),
    )
    expect(said({ residencyRequired: true, processing: 'regions' })).not.toContain('residency-required')
  })

  it('asks no owner to accept that classified data leaves', () => {
    const said = (answers: Workload['answers']) => asked('sensitivity', { ...BLANK, answers })
    expect(said({ sensitivity: 'critical' })).toContain('exposure-accepted')
    expect(said({ sensitivity: 'critical', dataKinds: ['classified'] })).not.toContain('exposure-accepted')
  })

  it('asks for a target only where milliseconds count, and for growth only where use grows', () => {
    expect(asked('latency', { ...BLANK, answers: { latency: 'realtime' } })).toContain(
      'target-time-to-first-token',
    )
    expect(asked('latency', { ...BLANK, answers: { latency: 'batch' } })).toEqual([
      'latency', 'may-wait-a-day', 'latency-score', 'offline', 'may-be-down', 'usd-per-downtime-hour',
    ]) // prettier-ignore
    expect(asked('latency', { ...BLANK, answers: { latency: 'batch', mayWaitADay: true } })).not.toContain(
      'may-be-down',
    )
    expect(
      asked('latency', { ...BLANK, answers: { latency: 'interactive', maturity: 'idea' } }),
    ).not.toContain('may-be-down')
    expect(asked('pattern', { ...BLANK, answers: { pattern: 'growing' } })).toContain('growth-per-month')
    expect(asked('pattern', { ...BLANK, answers: { pattern: 'spiky' } })).not.toContain('growth-per-month')
  })

  it('asks how much is searched, ranked and taken down only where the work has such parts', () => {
    const withParts = (...parts: readonly ('vector-store' | 'reranker' | 'speech-to-text')[]) =>
      asked('pattern', { ...BLANK, pipeline: parts.map((part) => ({ part, offer: 'any' })) })
    const ofChain = ['passages', 'passage-tokens', 'reembedded-per-year', 'searches-per-request', 'reranked-passages', 'speech-minutes']
    expect(asked('pattern', BLANK).filter((id) => ofChain.includes(id))).toEqual([])
    expect(withParts('vector-store').filter((id) => ofChain.includes(id))).toEqual(ofChain.slice(0, 4))
    expect(withParts('reranker', 'speech-to-text').filter((id) => ofChain.includes(id))).toEqual(ofChain.slice(4))
  }) // prettier-ignore

  it('asks for a score only where the answer leaves one open, and never whether a device has a network', () => {
    const said = (answers: Workload['answers']) => ({ ...BLANK, answers })
    expect(asked('sensitivity', BLANK)).not.toContain('sensitivity-score')
    expect(asked('sensitivity', said({ sensitivity: 'internal' }))).toContain('sensitivity-score')
    expect(asked('sensitivity', said({ sensitivity: 'critical' }))).not.toContain('sensitivity-score')
    expect(asked('sensitivity', said({ sensitivity: 'internal', sensitivityScore: 5 }))).toContain(
      'exposure-accepted',
    )
    expect(asked('latency', said({ latency: 'embedded' }))).toEqual([
      'latency',
      'device-count',
      'device-memory',
      'may-be-down',
      'usd-per-downtime-hour',
      'min-tokens-per-second',
    ])
  })

  it('asks about open models whatever the work, and then on what evidence', () => {
    const said = (answers: Workload['answers']) => asked('capability', { ...BLANK, answers })
    expect(said({ capability: 'frontier' })).toContain('open-weight-acceptable')
    expect(said({ capability: 'simple' })).toContain('open-weight-acceptable')
    expect(said({ capability: 'simple', openWeightAcceptable: false })).toContain('open-weight-evidence')
    expect(said({ capability: 'simple', openWeightAcceptable: null })).not.toContain('open-weight-evidence')
  })

  it('asks nothing about machines where only a service will do', () => {
    const frontier: Workload = { ...BLANK, answers: { capability: 'frontier' } }
    expect(asked('team', frontier)).toEqual(['team', 'stage'])
    expect(asked('team', frontier, planOf([frontier, BLANK]))).toEqual([
      'team', 'team-here', 'own-platform-team', 'inference-owners', 'capital-available', 'in-production',
      'spend-is-interesting', 'stage',
    ]) // prettier-ignore
  })

  it('asks nothing twice: not for production, the size of the bill or capital once they follow', () => {
    const built: Workload = { ...BLANK, answers: { maturity: 'production' } }
    const paying = planOf([built], {
      organisation: { currentMonthlyBillUsd: 9_000 },
      finance: { capitalBudgetUsd: 0 },
    })
    expect(asked('team', built, paying)).toEqual(['team', 'own-platform-team', 'inference-owners', 'stage'])
    const said = planOf([built], {
      organisation: {
        currentMonthlyBillUsd: 9_000,
        readiness: { spendIsInteresting: true, inProduction: false },
      },
    })
    expect(asked('team', built, said)).toEqual(
      expect.arrayContaining(['in-production', 'spend-is-interesting', 'capital-available']),
    )
  })

  it('asks for the people of one workload only where there are several', () => {
    expect(asked('team', BLANK)).not.toContain('team-here')
    expect(asked('team', BLANK, planOf([BLANK, { ...BLANK, id: 'other' }]))).toContain('team-here')
  })

  it('takes "I don’t know yet" for an answer, and silence not', () => {
    const plan = {
      schema: 'crossover/plan@5',
      name: 'A',
      asOf: '2026-11-20',
      workloads: [BLANK],
    } satisfies Plan
    const [sensitivity] = TOLD_SECTIONS
    if (!sensitivity) throw new Error('no section')
    expect(unansweredFields(sensitivity, plan, BLANK).map(({ id }) => id)).toEqual(['sensitivity'])
    const said: Workload = { ...BLANK, answers: { sensitivity: 'unknown' } }
    expect(unansweredFields(sensitivity, plan, said)).toEqual([])
  })

  it('speaks in short sentences', () => {
    for (const { title, hint, why } of TOLD_SECTIONS) {
      expect(title.endsWith('?')).toBe(true)
      for (const text of [title, hint, why])
        for (const sentence of text.split(/(?<=[.?])\s/))
          expect(sentence.split(' ').length).toBeLessThanOrEqual(20)
    }
  })

  it('asks what the demand is known by, and then the few questions of that kind', () => {
    const saidBy = (basis: Workload['demand']['basis']) => ({ ...BLANK, demand: basis ? { basis } : {} })
    expect(asked('pattern', BLANK)).toContain('requests-per-day')
    expect(asked('pattern', BLANK)).not.toContain('kind-of-use')
    expect(asked('pattern', saidBy({ by: 'people', use: 'code-chat' })).slice(0, 6)).toEqual([
      'pattern', 'demand-basis', 'kind-of-use', 'people', 'daily-share', 'tasks-per-person-day',
    ]) // prettier-ignore
    expect(asked('pattern', saidBy({ by: 'people', use: 'code-chat' }))).not.toContain('input-tokens')
    expect(asked('pattern', saidBy({ by: 'bill' }))).toEqual(
      expect.arrayContaining(['today-model', 'today-bill', 'input-tokens']),
    )
    expect(asked('pattern', saidBy({ by: 'documents' }))).toContain('items-per-month')
    expect(asked('pattern', saidBy({ by: 'job' }))).toEqual(expect.arrayContaining(['items', 'done-by']))
  })
})
