import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import type { BreakEven } from '../engine/evaluation.ts'
import { evaluate } from '../engine/evaluate.ts'
import { finding } from '../engine/findings.ts'
import { completePlan } from '../plan/complete.ts'
import type { CompletePlan, CompleteWorkload } from '../plan/complete-plan.ts'
import { EXAMPLE_PLANS } from '../plan/examples.ts'
import { PRESETS } from '../plan/presets/presets.ts'
import {
  CAPABILITIES,
  LATENCIES,
  PATTERNS as USE,
  SENSITIVITIES,
  TEAMS,
  type Answers,
  type Plan,
  type Workload,
} from '../plan/schema.ts'
import { DOUBT_IDS } from './proposals/confidence.ts'
import { WARNING_RULES } from './proposals/warnings.ts'
import { PATTERN_RULES } from './proposals/patterns.ts'
import { TIER_WORDS } from '../words/tier-words.ts'
import { WARNING_TITLES } from '../words/warning-words.ts'
import { toldDecision } from '../words/told-decision.ts'
import type { Risk } from '../analysis/risk.ts'
import { decideWorkload, type Searches } from './decide-workload.ts'
import { OPEN_ANSWERS, caseOf, type CaseDraft, type OptionDraft } from './evaluation.test-support.ts'
import { GATE_LABELS } from '../words/gate-labels.ts'
import { HINTED_RULES } from './proposals/hints.ts'
import { OPINION_IDS } from './opinions/opinion.ts'
import { findUseCase } from './opinions/use-cases.ts'
import { proposeOptions } from './proposals/propose-options.ts'
import { SCENARIOS } from './rules/scenarios.ts'
import { STATE_WORDS } from '../words/state-words.ts'
import { TIERS, tierOf } from './rules/tiers.ts'
import { decideWith, adviceFor, opinions } from '../words/told.test-support.ts'
import { RULES } from '../words/framework-words.ts'
import { CONFIDENCE_WORDS } from '../words/confidence-words.ts'
import { PATTERN_WORDS } from '../words/pattern-words.ts'
import { TOLD_FLOWCHART } from '../words/told-flowchart.ts'
import { caseFrom } from './case.ts'

/** Everything with an id that a plan can come by. */
const SEEN = new Map<string, Set<string>>()
const SENTENCES = new Set<string>()

function see(kind: string, id: string, ...sentences: readonly string[]): void {
  SEEN.set(kind, (SEEN.get(kind) ?? new Set()).add(id))
  for (const sentence of sentences) SENTENCES.add(sentence)
}

const QUIET: Searches = { switching: () => [] }

function visit(
  plan: CompletePlan,
  evaluation: Parameters<typeof decideWith>[1],
  used = catalogue,
  searches = QUIET,
  risk: Risk | null = null,
): void {
  const decided = plan.workloads.map((workload, at) => {
    const figures = evaluation.workloads[at]!
    return { ...decideWorkload(plan, workload, figures, used, searches, risk), ...(risk && { risk }) }
  })
  const decision = toldDecision(plan, evaluation, { workloads: decided })
  const asked = opinions(plan, evaluation, decision)
  for (const [at, decided] of decision.workloads.entries()) {
    const workload = plan.workloads[at] as CompleteWorkload
    const figures = evaluation.workloads[at]!
    see('state', decided.state, decided.verdict.headline, decided.verdict.detail)
    see('outcome', decided.path.outcome)
    for (const { node, edge } of decided.path.steps) {
      see('node', node)
      see('edge', edge)
    }
    for (const { failures } of decided.gates)
      for (const { gate, sentence, unlock } of failures)
        see('gate', gate, sentence, ...(unlock === '' ? [] : [unlock]))
    for (const { id, side, checks } of asked[at]!.opinions) {
      if (side === null) see('silent', id)
      else see('opinion', id, ...checks.map(({ sentence }) => sentence))
    }
    const advice = adviceFor(caseFrom(plan, workload, figures, decided), used)
    for (const { id, sentence } of advice.warnings) see('warning', id, sentence)
    for (const { id, reason, routing, risks } of advice.patterns)
      see('pattern', id, reason, routing, ...risks)
    for (const { id, reason } of advice.scenarios) see('scenario', id, reason)
    for (const { rule, sentence } of advice.hints) see('hint', rule, sentence)
    for (const { id, sentence } of advice.confidence?.reasons ?? []) see('doubt', id, sentence)
    if (advice.confidence) see('confidence', advice.confidence.level)
    for (const { id, met, sentence } of advice.migration?.triggers ?? [])
      see('trigger', `${id} ${String(met)}`, sentence)
    for (const { reason } of advice.reviews) see('review', 'day', reason)
    const tier = tierOf(workload)
    if (tier) see('tier', tier.id, TIER_WORDS[tier.id].text)
  }
}

/** Own machines cost least in six of ten cases. */
const LIKELY: Risk = {
  draws: 10,
  seed: 1,
  options: [
    { option: 'api', place: 'others', chance: 0.4, meanUsd: 100_000 },
    { option: 'owned', place: 'own', chance: 0.6, meanUsd: 60_000 },
  ],
  places: [
    { place: 'others', chance: 0.4 },
    { place: 'own', chance: 0.6 },
  ],
  pair: null,
  unknowns: [],
}

const API: OptionDraft = { id: 'api', kind: 'api', name: 'Sonnet', usd: 100_000 }
const HOSTED: OptionDraft = { id: 'hosted', kind: 'hosted', name: 'Groq', usd: 40_000 }
const RENTED: OptionDraft = { id: 'rented', kind: 'rented', name: 'H100', usd: 70_000 }
const OWNED: OptionDraft = { id: 'owned', kind: 'owned', name: 'Two cards', usd: 60_000, upFrontUsd: 30_000 }
const MIX: OptionDraft = { id: 'mix', kind: 'hybrid', name: 'Both', usd: 30_000 }

function drawn(
  options: readonly OptionDraft[],
  answers: Answers = {},
  rest: Partial<CaseDraft> = {},
  searches = QUIET,
  risk: Risk | null = null,
): void {
  const drafted = caseOf({ options, ...rest, answers: { ...OPEN_ANSWERS, ...answers } })
  visit(drafted.plan, drafted.evaluation, drafted.catalogue, searches, risk)
}

/** Every combination of the five answers that a person gives, with each answer of the cost node. */
function everyAnswer(): void {
  const breakEvens: readonly (readonly Partial<BreakEven>[])[] = [
    [{ kind: 'immediate', month: 0 }],
    [{ kind: 'never', month: null }],
    [],
  ]
  for (const found of breakEvens) {
    const { plan, evaluation, catalogue: used } = caseOf({ options: [API, OWNED], breakEvens: found })
    const [workload] = plan.workloads as [CompleteWorkload]
    for (const sensitivity of [...SENSITIVITIES, 'unknown'] as const)
      for (const latency of [...LATENCIES, 'unknown'] as const)
        for (const pattern of [...USE, 'unknown'] as const)
          for (const capability of [...CAPABILITIES, 'unknown'] as const)
            for (const team of [...TEAMS, 'unknown'] as const) {
              const answers = { ...workload.answers, sensitivity, latency, pattern, capability, team }
              const changed = { ...plan, workloads: [{ ...workload, answers }] }
              const [decided] = decideWith(changed, evaluation, used, QUIET).workloads
              count(decided)
            }
  }
}

const ENDINGS = { combinations: 0, withoutOneOutcome: 0, withoutReason: 0 }

function count(decided: ReturnType<typeof decideWith>['workloads'][number] | undefined): void {
  const outcomes = TOLD_FLOWCHART.outcomes.filter(({ id }) => id === decided?.path.outcome)
  const told = (decided?.path.steps ?? []).map(
    ({ edge }) => TOLD_FLOWCHART.edges.find(({ id }) => id === edge)?.reason,
  )
  ENDINGS.combinations += 1
  if (outcomes.length !== 1) ENDINGS.withoutOneOutcome += 1
  if (told.length === 0 || told.some((reason) => !reason) || (decided?.verdict.because.length ?? 0) === 0)
    ENDINGS.withoutReason += 1
}

function presets(): void {
  for (const preset of PRESETS) {
    const bare: Plan = {
      schema: 'crossover/plan@5', name: 'From a preset', asOf: '2026-11-20', organisation: { team: 'intermediate' },
      workloads: [{ id: 'one', name: preset.id, preset: preset.id, answers: preset.answers, demand: preset.demand, options: [] }],
    } // prettier-ignore
    const options = [...proposeOptions(bare, bare.workloads[0]!, catalogue, completePlan)]
    const plan = completePlan({ ...bare, workloads: [{ ...bare.workloads[0]!, options }] }, catalogue)
    visit(plan, evaluate(plan, catalogue))
    if (findUseCase(preset.id)) see('preset', preset.id)
  }
}

const MANY: Plan['organisation'] = { currentMonthlyBillUsd: 20_000, stage: 'start-up' }
const READY = {
  ownPlatformTeam: true,
  capitalAvailable: true,
  inferenceOwners: true,
  inProduction: true,
  spendIsInteresting: true,
}

/** A service with a limit, one that has a successor, and an open model with conditions. */
const REAL: Workload['options'] = [
  { id: 'limited', kind: 'api', model: catalogue.apiModels.find(({ id, status }) => id.startsWith('openai/') && status === 'current')?.id ?? '' },
  { id: 'older', kind: 'api', model: catalogue.apiModels.find(({ kind, status }) => kind === 'chat' && status === 'legacy')?.id ?? '' },
  { id: 'licensed', kind: 'rented', acceptUnproven: true, hardware: 'h100-sxm', model: catalogue.openModels.find(({ licenceClass, activeParamsB }) => licenceClass === 'conditions' && (activeParamsB ?? 99) < 20)?.id ?? '', quantisation: 'fp8' },
] // prettier-ignore

/** Plans drawn for what the rest does not come by. */
function corners(): void {
  for (const { plan: raw } of EXAMPLE_PLANS) {
    const plan = completePlan(raw, catalogue)
    visit(plan, evaluate(plan, catalogue))
    const long = { ...raw, workloads: raw.workloads.map((one) => ({ ...one, demand: { ...one.demand, contextTokens: 990_000 } })) }
    const longer = completePlan(long, catalogue)
    visit(longer, evaluate(longer, catalogue))
    const nobody = completePlan({ ...raw, organisation: { ...raw.organisation, team: 'none' } }, catalogue)
    visit(nobody, evaluate(nobody, catalogue))
    const billed = raw.workloads.map((one) => ({ ...one, today: { model: 'openai/gpt-6-luna', monthlyUsd: 9e6 } }))
    const paid = completePlan({ ...raw, workloads: billed }, catalogue)
    visit(paid, evaluate(paid, catalogue))
    const pages = raw.workloads.map((one) => ({ ...one, demand: { ...one.demand, pagesPerRequest: 2 } }))
    const bought = raw.workloads.map((one) => ({ ...one, chosen: one.options.find(({ kind }) => kind === 'owned')?.id ?? null }))
    const chosen = completePlan({ ...raw, workloads: bought }, catalogue)
    visit(chosen, evaluate(chosen, catalogue))
    const scanned = completePlan({ ...raw, workloads: pages }, catalogue)
    visit(scanned, evaluate(scanned, catalogue))
    const jobs = raw.workloads.map((one) => ({ ...one, demand: { basis: { by: 'job', items: 1e6, doneBy: '2027-03-31' } as const } }))
    const once = completePlan({ ...raw, workloads: jobs, horizonMonths: 36 }, catalogue)
    visit(once, evaluate(once, catalogue))
  }
  for (const { plan: raw } of EXAMPLE_PLANS.slice(0, 1)) {
    const pipeline = [{ part: 'vector-store', offer: 'pinecone' } as const]
    const held = raw.workloads.map((one) => ({ ...one, pipeline, answers: { ...one.answers, dataKinds: ['personal' as const] } }))
    for (const options of [null, []]) {
      const workloads = options === null ? held : held.map((one) => ({ ...one, options }))
      const stored = completePlan({ ...raw, workloads }, catalogue)
      visit(stored, evaluate(stored, catalogue))
    }
    const dear = [
      { part: 'vector-store', offer: 'qdrant-cloud', passages: 500e6 },
      { part: 'speech-to-text', offer: 'azure-stt', speechMinutes: 500 },
    ] as const
    const rest = raw.workloads.map((one) => ({ ...one, pipeline: [...dear] }))
    const heavy = completePlan({ ...raw, workloads: rest }, catalogue)
    visit(heavy, evaluate(heavy, catalogue))
  }
  // Gates.
  drawn([API, HOSTED, RENTED, OWNED], { residencyRequired: true, capability: 'frontier' })
  drawn([API, HOSTED, RENTED, OWNED], { residencyRequired: true, capability: 'frontier', openWeightAcceptable: false })
  drawn([API, OWNED], { sensitivity: 'critical', wholeChainLocal: false, residencyRequired: true })
  drawn([API, OWNED], { sensitivity: 'regulated' })
  drawn([API, { ...OWNED, usd: 200_000 }], { sensitivity: 'regulated', contractReviewed: true })
  drawn([API, OWNED], { latency: 'realtime', offline: true })
  drawn([{ ...API, said: { tier: 'batch' } }, OWNED])
  drawn([{ ...API, said: { tier: 'flex' } }, OWNED], { latency: 'realtime' })
  drawn([API, OWNED], {}, { plan: { finance: { capitalBudgetUsd: 10_000 } } })
  drawn([API, { ...OWNED, feasible: false, usd: null, findings: [finding('does-not-fit', 'error', { model: 'm', hardware: 'h', devices: 1, needGB: 2, usableGB: 1 })] }])
  drawn([API, OWNED, RENTED], { mayBeDown: 'hour' })
  drawn([API, { id: 'mix', kind: 'hybrid', said: { local: 'nobody', cloud: 'api' } }])
  // States.
  drawn([{ ...API, parts: { riskUsd: 70_000 } }, OWNED])
  drawn([])
  drawn([API])
  drawn([API, { ...OWNED, usd: 98_000 }])
  drawn([API, OWNED], { team: 'none' }, { breakEvens: [{ kind: 'month', month: 9 }] })
  // Patterns and warnings.
  drawn([API, OWNED, MIX], { maturity: 'pilot', openWeightAcceptable: null })
  drawn([{ ...API, said: { model: 'anthropic/claude-haiku-5-5', acceptUnproven: true } }], { capability: 'frontier' }, { catalogue })
  drawn([API, OWNED, { ...MIX, said: { forcedCloudShare: 0.2 } }])
  drawn([API, OWNED, { ...MIX, said: { forcedLocalShare: 0.2 } }])
  drawn([API, OWNED], { maturity: 'idea', pattern: 'spiky' }, { plan: { organisation: MANY } })
  drawn([API, OWNED, HOSTED], { maturity: 'pilot', capability: 'specialized' })
  const leased: OptionDraft = { ...RENTED, usd: 100_000, said: { termDiscount: 0.3 } }
  drawn([leased, { ...OWNED, usd: 104_000 }], { team: 'advanced' })
  drawn([API, OWNED], {}, {}, QUIET, LIKELY)
  drawn([API, OWNED], { latency: 'batch' }, {}, QUIET, { ...LIKELY, unknowns: [{ input: 'workloads/w/demand/batchShare', turns: 0.3 }] })
  // Warnings of what it stands on.
  drawn([{ ...OWNED, timeToFirstTokenMs: 200 }], { maturity: 'production' })
  drawn([API], {}, { demand: { requestsPerDay: 20_000, inputTokens: 1500, outputTokens: 300, usdPerDowntimeHour: 5000 } })
  drawn([HOSTED], {})
  drawn([{ ...OWNED, said: { redundancy: 1 } }], { mayBeDown: 'minutes', team: 'basic' })
  drawn([API], { mayBeDown: 'minutes' })
  drawn([OWNED], {}, { demand: { inputTokens: 1500, outputTokens: 300, basis: { by: 'job', items: 1_000_000, doneBy: '2027-05-20' } }, plan: { horizonMonths: 36 } })
  drawn([{ ...OWNED, timeToFirstTokenMs: 20_000 }])
  drawn([{ ...API, findings: [finding('stale-price', 'note', { figure: 'inputUsdPerMTok', asOf: '2026-01-01' })] }])
  for (const option of REAL) {
    const answers = { ...OPEN_ANSWERS, maturity: 'production' } as const
    const demand = { requestsPerDay: 3_000_000, inputTokens: 500, outputTokens: 100, growthPerMonth: 0.07 }
    const plan = completePlan({
      schema: 'crossover/plan@5', name: 'Real', asOf: '2026-11-20', organisation: { team: 'advanced' },
      workloads: [{ id: 'one', name: 'One', answers, demand, options: [option] }],
    }, catalogue) // prettier-ignore
    visit(plan, evaluate(plan, catalogue))
  }
  drawn([{ ...API, said: { reasoningRatio: 2 } }], { capability: 'simple' }, { demand: { requestsPerDay: 20_000, inputTokens: 1500, outputTokens: 8 } })
  drawn([{ ...API, said: { tokensPerPage: 1500 } }], {}, { demand: { requestsPerDay: 20_000, inputTokens: 1500, outputTokens: 300, pagesPerRequest: 2 } })
  drawn([API], { latency: 'batch' }, { demand: { requestsPerDay: 20_000, inputTokens: 1500, outputTokens: 300, batchShare: 0 } })
  drawn([{ ...API, findings: [finding('cache-price-unknown', 'note', { model: 'Sonnet', counts: 0.5 })] }], {}, { demand: { requestsPerDay: 20_000, inputTokens: 1500, outputTokens: 300, cachedInputShare: 0.9 } })
  drawn([{ id: 'seats', kind: 'subscription', name: 'Seats', usd: 5000 }, API])
  drawn([OWNED], {}, { plan: { organisation: { stage: 'start-up' } } })
  drawn([API, OWNED], {}, { demand: { requestsPerDay: 40, inputTokens: 1, outputTokens: 1 } })
  drawn([API, OWNED], {}, { demand: { requestsPerDay: 40, inputTokens: 1500, outputTokens: 300, stepsPerTask: 60 } })
  drawn([API, OWNED], { openWeightAcceptable: true }, { plan: { organisation: { readiness: READY } } })
  // Doubts.
  drawn([API, { ...OWNED, usd: 85_000, findings: [finding('stale-price', 'warning', { figure: 'unitPriceUsd', asOf: '2026-01-01' })], timeToFirstTokenMs: 40 }, { ...RENTED, usd: null }], { latency: 'unknown', pattern: 'unknown', maturity: 'production' })
  drawn([API, OWNED], { maturity: 'production', pattern: 'steady-high' }, {}, {
    switching: () => [{ input: 'workloads/support/demand/requestsPerDay', label: 'Requests', unit: 'a day', current: 20_000, min: 0, max: 1e9, integer: false, switches: [{ at: 18_000, direction: 'below', to: 'api', state: 'clear' }] }],
  })
  drawn([API, { ...OWNED, usd: 20_000 }], { maturity: 'production' }, { breakEvens: [{ kind: 'immediate', month: 0 }] })
} // prettier-ignore

describe('whatever has an id', () => {
  it('is the end of every one of 11,250 combinations of answers exactly once, with a reason', () => {
    everyAnswer()
    expect(ENDINGS).toEqual({ combinations: 11_250, withoutOneOutcome: 0, withoutReason: 0 })
  })

  it('is come by from some plan', { timeout: 180_000 }, () => {
    presets()
    corners()
    const everything: Readonly<Record<string, readonly string[]>> = {
      node: TOLD_FLOWCHART.nodes.map(({ id }) => id),
      edge: TOLD_FLOWCHART.edges.map(({ id }) => id),
      outcome: TOLD_FLOWCHART.outcomes.map(({ id }) => id),
      state: Object.keys(STATE_WORDS) satisfies readonly string[],
      gate: Object.keys(GATE_LABELS),
      preset: PRESETS.map(({ id }) => id),
      opinion: OPINION_IDS,
      tier: TIERS.map(({ id }) => id),
      scenario: SCENARIOS.map(({ id }) => id),
      hint: HINTED_RULES,
      warning: Object.keys(WARNING_RULES),
      pattern: Object.keys(PATTERN_WORDS),
      confidence: Object.keys(CONFIDENCE_WORDS),
      doubt: DOUBT_IDS,
    }
    allEdges()
    const missed = Object.entries(everything).map(([kind, ids]) => [
      kind,
      ids.filter((id) => SEEN.get(kind)?.has(id) !== true),
    ])
    expect(Object.fromEntries(missed)).toEqual(
      Object.fromEntries(Object.keys(everything).map((kind) => [kind, []])),
    )
    for (const trigger of ['team', 'volume', 'price', 'payback'])
      expect(
        [...(SEEN.get('trigger') ?? [])].some((seen) => seen.startsWith(trigger)),
        trigger,
      ).toBe(true)
  })

  it('has words: whole sentences without slips, promises or flattery', () => {
    expect(SENTENCES.size).toBeGreaterThan(150)
    for (const sentence of SENTENCES) {
      expect(sentence).toMatch(/^\S[^]*[.?]$/)
      expect(sentence).not.toMatch(/undefined|NaN|Infinity|\[object|\bnull\b/)
      expect(sentence).not.toMatch(
        /\b(best|guaranteed|always|significant(ly)?|optimal|please|oops|invalid)\b/i,
      )
    }
    const titles = [
      ...Object.values(WARNING_TITLES),
      ...Object.values(PATTERN_WORDS).map(({ title }) => title),
    ]
    for (const title of titles) expect(title).toMatch(/^[A-Z]/)
    for (const rule of [...Object.values(WARNING_RULES), ...Object.values(PATTERN_RULES)])
      expect(RULES[rule].text).toBeTruthy()
    for (const { label } of Object.values(TIER_WORDS)) expect(label).toMatch(/^[A-Z]/)
    for (const words of Object.values(CONFIDENCE_WORDS)) expect(words).toMatch(/^[A-Z]/)
  })
})

/** Every answer to every question on the two ways that use can take, for edges that no drawn plan walks along. */
function allEdges(): void {
  const others = {
    sensitivity: SENSITIVITIES,
    latency: LATENCIES,
    pattern: USE,
    capability: CAPABILITIES,
    team: TEAMS,
  }
  const found: readonly (readonly Partial<BreakEven>[])[] = [
    [{ kind: 'immediate', month: 0 }],
    [{ kind: 'never', month: null }],
    [],
  ]
  for (const breakEvens of found)
    for (const pattern of ['steady-high', 'steady-low'] as const)
      for (const [dimension, values] of Object.entries(others))
        for (const value of [...values, 'unknown'])
          drawn([API, OWNED], { pattern, [dimension]: value }, { breakEvens })
}
