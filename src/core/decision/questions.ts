import type { LimitId } from '../plan/limits.ts'
import type { Plan, Workload } from '../plan/schema.ts'
import { valueAt } from '../units/path.ts'
import type { NodeId } from './decision.ts'
import { CANDIDATES_TITLE, DEMAND_TITLES, SECTION_TITLES } from './question-titles.ts'

/**
 * The questionnaire as data: six sections, one for each dimension of the framework, each with its
 * fields in the order in which they are asked. Answers live in the plan at the field's path.
 */
export interface QuestionSection {
  readonly id: NodeId
  /** The section's heading. */
  readonly title: string
  readonly hint: string
  readonly why: string
  readonly fields: readonly QuestionField[]
}

export type QuestionField = ChoiceField | YesNoField | NumberField | TextField | CandidatesField

interface CommonField {
  /** Unique in the questionnaire. */
  readonly id: string
  readonly label: string
  readonly hint: string | null
  /** Whether `path` starts at the workload or at the plan. */
  readonly scope: 'workload' | 'plan'
  readonly path: string
  /** Asked only where this holds; absent: asked of everybody. */
  readonly askIf?: ConditionName
  /** The section is not answered without it; "I don't know yet" is an answer. */
  readonly essential: boolean
}

/** Radio buttons; the last option is "I don't know yet", stored as `unknown`. */
export interface ChoiceField extends CommonField {
  readonly kind: 'choice'
  readonly options: readonly ChoiceOption[]
}

export interface ChoiceOption {
  /** Null: as the whole plan says. */
  readonly value: string | null
  readonly label: string
  readonly text: string | null
}

/** Yes, no, or "I don't know yet", stored as true, false and null. */
export interface YesNoField extends CommonField {
  readonly kind: 'yes-no'
}

/** A number with the bounds of the limits table; nothing stored means that it is not known yet. */
export interface NumberField extends CommonField {
  readonly kind: 'number' | 'money' | 'share'
  readonly limit: LimitId
}

export interface TextField extends CommonField {
  readonly kind: 'text'
  readonly maxLength: number
}

/** The models and options to compare, proposed from the answers and edited by the user. */
export interface CandidatesField extends CommonField {
  readonly kind: 'candidates'
}

const I_DO_NOT_KNOW: ChoiceOption = { value: 'unknown', label: 'I don’t know yet', text: null }

const TEAM_OPTIONS: readonly ChoiceOption[] = [
  { value: 'none', label: 'Nobody', text: 'No one has run servers or models.' },
  { value: 'basic', label: 'Basic', text: 'Someone has tried models on a machine of their own.' },
  { value: 'intermediate', label: 'Intermediate', text: 'Solid practice and some experience in production.' },
  { value: 'advanced', label: 'Advanced', text: 'A team runs such systems in production today.' },
  I_DO_NOT_KNOW,
]

export const QUESTION_SECTIONS: readonly QuestionSection[] = [
  {
    id: 'sensitivity',
    title: SECTION_TITLES.sensitivity,
    hint: 'Think of the most sensitive text that this workload sends to a model.',
    why: 'Data that must not leave decides before any price does: it rules out every option that takes it elsewhere.',
    fields: [
      {
        id: 'sensitivity',
        kind: 'choice',
        label: SECTION_TITLES.sensitivity,
        hint: null,
        scope: 'workload',
        path: 'answers/sensitivity',
        essential: true,
        options: [
          { value: 'public', label: 'Public', text: 'Published or open: anyone may read it.' },
          {
            value: 'internal',
            label: 'Internal',
            text: 'Business documents and customer conversations that you would not publish.',
          },
          {
            value: 'regulated',
            label: 'Regulated',
            text: 'Health, financial or personal data under compliance rules. It may go to a cloud only after a contract review.',
          },
          {
            value: 'critical',
            label: 'Critical',
            text: 'Trade secrets and security matters that should not leave at all.',
          },
          I_DO_NOT_KNOW,
        ],
      },
      score('sensitivity', 'How sensitive is it, from 1 (open) to 5 (must not leave)?', 'A 5 keeps the work on machines of your own. Left empty, your answer stands: public 1, internal 2, regulated 4.', 'data-is-graded'),
      {
        id: 'residency-required',
        kind: 'yes-no',
        label: 'Must the data stay with you by law or contract?',
        hint: 'For example patient records, classified material, client privilege, or a contract that forbids other processors.',
        scope: 'workload',
        path: 'answers/residencyRequired',
        essential: false,
      },
      {
        id: 'contract-reviewed',
        kind: 'yes-no',
        label: 'Have contract and certifications been reviewed for a cloud?',
        hint: 'Answer yes once someone responsible has confirmed that this data may go there.',
        scope: 'workload',
        path: 'answers/contractReviewed',
        askIf: 'data-is-regulated',
        essential: false,
      },
      {
        id: 'exposure-accepted',
        kind: 'yes-no',
        label: 'Does the owner of the data accept in writing that it leaves?',
        hint: 'Without this, options outside your premises are ruled out.',
        scope: 'workload',
        path: 'answers/exposureAccepted',
        askIf: 'data-is-critical',
        essential: false,
      },
      {
        id: 'dedicated-tenancy-accepted',
        kind: 'yes-no',
        label: 'Would machines rented for you alone, in an allowed place, be accepted?',
        hint: 'Then rented GPUs stay in the comparison.',
        scope: 'workload',
        path: 'answers/dedicatedTenancyAccepted',
        askIf: 'data-must-stay',
        essential: false,
      },
      {
        id: 'whole-chain-local',
        kind: 'yes-no',
        label: 'Do all other steps stay local too?',
        hint: 'Search, embeddings, logging: one cloud service among them still sends the data out.',
        scope: 'workload',
        path: 'answers/wholeChainLocal',
        askIf: 'data-must-stay',
        essential: false,
      },
    ],
  },
  {
    id: 'latency',
    title: SECTION_TITLES.latency,
    hint: 'Think of the person or the program that waits for it.',
    why: 'A network adds 50 to 200 ms. Work in milliseconds or without a network needs the model nearby.',
    fields: [
      {
        id: 'latency',
        kind: 'choice',
        label: SECTION_TITLES.latency,
        hint: null,
        scope: 'workload',
        path: 'answers/latency',
        essential: true,
        options: [
          { value: 'batch', label: 'Minutes or hours', text: 'It runs in the background; nobody waits.' },
          { value: 'interactive', label: 'Seconds', text: 'A person waits and reads along.' },
          { value: 'realtime', label: 'Milliseconds', text: 'It stands in a critical path, such as voice or control.' },
          { value: 'embedded', label: 'On the device', text: 'It must run where it is used, without a network.' },
          I_DO_NOT_KNOW,
        ],
      },
      score('latency', 'How urgent is it, from 1 (may wait) to 5 (must run on the spot)?', 'A 5 keeps the work on machines of your own. Left empty, your answer stands: minutes 1, seconds 2, milliseconds 4.', 'speed-is-graded'),
      {
        id: 'offline',
        kind: 'yes-no',
        label: 'Must it work without an internet connection?',
        hint: 'For example on a ship, in a plant, or on an isolated network.',
        scope: 'workload',
        path: 'answers/offline',
        askIf: 'may-have-a-network',
        essential: false,
      },
      {
        id: 'target-time-to-first-token',
        kind: 'number',
        limit: 'timeToFirstTokenMs',
        label: 'Longest wait for the first token, in milliseconds',
        hint: 'Options outside your premises need a measurement within it.',
        scope: 'workload',
        path: 'demand/targetTimeToFirstTokenMs',
        askIf: 'answers-in-milliseconds',
        essential: false,
      },
      {
        id: 'min-tokens-per-second',
        kind: 'number',
        limit: 'minTokensPerSecond',
        label: 'Slowest acceptable speed, in tokens a second',
        hint: 'Leave it empty for 20, or for 40 where milliseconds count. Twenty is faster than most people read.',
        scope: 'workload',
        path: 'demand/minTokensPerSecond',
        askIf: 'someone-waits',
        essential: false,
      },
    ],
  },
  {
    id: 'pattern',
    title: SECTION_TITLES.pattern,
    hint: 'An estimate is enough. You can change it later and watch the answer move.',
    why: 'Machines cost the same busy or idle; a price per token follows use. Volume and its shape decide which wins.',
    fields: [
      {
        id: 'pattern',
        kind: 'choice',
        label: 'How does use vary over time?',
        hint: null,
        scope: 'workload',
        path: 'answers/pattern',
        essential: true,
        options: [
          { value: 'sporadic', label: 'Sporadic', text: 'Now and then, with long pauses.' },
          { value: 'steady-low', label: 'Steady, low', text: 'Every day about the same, and not much.' },
          { value: 'steady-high', label: 'Steady, high', text: 'Every day about the same, and a lot.' },
          { value: 'spiky', label: 'Spiky', text: 'Quiet most of the time, with short high peaks.' },
          { value: 'growing', label: 'Growing', text: 'More every month.' },
          I_DO_NOT_KNOW,
        ],
      },
      number('requests-per-day', 'requestsPerDay', DEMAND_TITLES.requestsPerDay, 'One request is one call to the model.', true),
      number('input-tokens', 'inputTokens', DEMAND_TITLES.inputTokens, 'Instructions, documents and history. 1,000 tokens are about 750 English words.', true),
      number('output-tokens', 'outputTokens', DEMAND_TITLES.outputTokens, 'What the model writes back.', true),
      number('reasoning-tokens', 'reasoningTokens', 'Reasoning tokens a request', 'What a model writes for itself before it answers; billed as output.', false),
      share('cached-input-share', 'cachedInputShare', 'Share of the input that repeats', 'The same instructions or documents at the start of each request.'),
      number('days-per-week', 'daysPerWeek', 'Active days a week', null, false),
      number('active-hours-per-day', 'activeHoursPerDay', 'Active hours a day', null, false),
      number('peak-to-average', 'peakToAverage', 'How many times the mean hour is the busiest hour?', 'Own and rented machines are sized for it.', false),
      {
        ...share('growth-per-month', 'growthPerMonth', 'Growth a month', 'Over the months of the horizon.'),
        askIf: 'use-grows',
      },
      {
        id: 'maturity',
        kind: 'choice',
        label: 'How far along is it?',
        hint: null,
        scope: 'workload',
        path: 'answers/maturity',
        essential: false,
        options: [
          { value: 'idea', label: 'An idea', text: 'Not built yet.' },
          { value: 'pilot', label: 'A pilot', text: 'Being tried with few users.' },
          { value: 'production', label: 'In production', text: 'Used for real, so volumes are known.' },
          I_DO_NOT_KNOW,
        ],
      },
    ],
  },
  {
    id: 'capability',
    title: SECTION_TITLES.capability,
    hint: 'Judge by the hardest request that matters, not by the average one.',
    why: 'Frontier models are sold by the token only. If an open model is good enough, every place to run it stays open.',
    fields: [
      {
        id: 'capability',
        kind: 'choice',
        label: SECTION_TITLES.capability,
        hint: null,
        scope: 'workload',
        path: 'answers/capability',
        essential: true,
        options: [
          {
            value: 'frontier',
            label: 'Frontier',
            text: 'Hard reasoning or fine prose, where quality counts more than cost.',
          },
          { value: 'good-enough', label: 'Good enough', text: 'A solid general model does the work.' },
          { value: 'specialized', label: 'Specialized', text: 'A narrow task that a tuned model does well.' },
          { value: 'simple', label: 'Simple', text: 'Sorting, tagging, short summaries, plain extraction.' },
          I_DO_NOT_KNOW,
        ],
      },
      {
        id: 'open-weight-acceptable',
        kind: 'yes-no',
        label: 'Would an open model do?',
        hint: 'Open models are close on facts, mathematics and code, and behind on prose and smaller languages.',
        scope: 'workload',
        path: 'answers/openWeightAcceptable',
        askIf: 'is-not-frontier-work',
        essential: false,
      },
      {
        id: 'open-weight-evidence',
        kind: 'text',
        maxLength: 300,
        label: 'How do you know?',
        hint: 'The evidence, for example: own evaluation on 400 tickets.',
        scope: 'workload',
        path: 'answers/openWeightEvidence',
        askIf: 'open-models-were-judged',
        essential: false,
      },
      {
        ...number('context-tokens', 'contextTokens', 'Longest context to hold, in tokens', 'Leave it empty if one request’s input and output are all.', false),
      },
      {
        id: 'candidates',
        kind: 'candidates',
        label: CANDIDATES_TITLE,
        hint: 'Proposed from your answers. Add, change or remove any.',
        scope: 'workload',
        path: 'options',
        essential: false,
      },
    ],
  },
  {
    id: 'cost',
    title: SECTION_TITLES.cost,
    hint: 'These figures hold for the whole plan. Leave empty what you do not know.',
    why: 'Own hardware is paid first and saves later. How long you count, and how long you may wait, can turn the answer.',
    fields: [
      money('current-monthly-bill', 'organisation/currentMonthlyBillUsd', 'What do you pay for AI a month today?', 'All AI services together.'),
      money('capital-budget', 'finance/capitalBudgetUsd', 'How much can be spent up front?', 'Options that need more are ruled out. Leave empty for no limit.'),
      {
        id: 'horizon',
        kind: 'number',
        limit: 'horizonMonths',
        label: 'Over how many months do you count?',
        hint: 'Three years is usual for hardware.',
        scope: 'plan',
        path: 'horizonMonths',
        essential: false,
      },
      {
        id: 'payback-limit',
        kind: 'number',
        limit: 'paybackLimitMonths',
        label: 'Within how many months must hardware pay back?',
        hint: 'Twelve unless you say otherwise.',
        scope: 'plan',
        path: 'finance/paybackLimitMonths',
        essential: false,
      },
    ],
  },
  {
    id: 'team',
    title: SECTION_TITLES.team,
    hint: 'Think of people who have the time, not only the knowledge.',
    why: 'Somebody must install, watch and patch them. Without that, a cloud comes first and machines later.',
    fields: [
      {
        id: 'team',
        kind: 'choice',
        label: SECTION_TITLES.team,
        hint: null,
        scope: 'plan',
        path: 'organisation/team',
        essential: true,
        options: TEAM_OPTIONS,
      },
      {
        id: 'team-here',
        kind: 'choice',
        label: 'And for this workload?',
        hint: 'Another department may have other people.',
        scope: 'workload',
        path: 'answers/team',
        askIf: 'there-are-several-workloads',
        essential: false,
        options: [
          { value: null, label: 'The same people', text: null },
          ...TEAM_OPTIONS.map((option) => ({ ...option, text: null })),
        ],
      },
      readiness('own-platform-team', 'ownPlatformTeam', 'Do your own people run infrastructure today?', null, 'machines-are-possible'),
      readiness('inference-owners', 'inferenceOwners', 'Would engineers own deploying, watching and patching it?', 'As a job, not on the side.', 'machines-are-possible'),
      readiness('capital-available', 'capitalAvailable', 'Is there capital for machines, cooling, network and space?', null, 'capital-is-not-settled'),
      readiness('in-production', 'inProduction', 'Are your AI workloads in production?', 'Not pilots: use, frequency and worth are known.', 'production-is-not-settled'),
      readiness('spend-is-interesting', 'spendIsInteresting', 'Is the AI bill six figures a year or more?', null, 'spend-is-not-settled'),
      {
        id: 'stage',
        kind: 'choice',
        label: 'What stage is your organisation at?',
        hint: null,
        scope: 'plan',
        path: 'organisation/stage',
        essential: false,
        options: [
          { value: 'start-up', label: 'Start-up', text: 'The product still changes shape.' },
          { value: 'established', label: 'Established', text: 'Work is predictable and infrastructure is staffed.' },
          I_DO_NOT_KNOW,
        ],
      },
    ],
  },
] // prettier-ignore

/** Where a field's answer stands in the plan, as in `workloads/support/answers/latency`. */
export function fieldPath(field: QuestionField, workloadId: string): string {
  return field.scope === 'plan' ? field.path : `workloads/${workloadId}/${field.path}`
}

export type ConditionName =
  | 'data-is-graded'
  | 'data-is-regulated'
  | 'data-is-critical'
  | 'data-must-stay'
  | 'speed-is-graded'
  | 'may-have-a-network'
  | 'answers-in-milliseconds'
  | 'someone-waits'
  | 'use-grows'
  | 'is-not-frontier-work'
  | 'open-models-were-judged'
  | 'there-are-several-workloads'
  | 'machines-are-possible'
  | 'capital-is-not-settled'
  | 'production-is-not-settled'
  | 'spend-is-not-settled'

/**
 * Whether a question matters after what was answered already. What another answer settles is not asked again:
 * a figure for the bill says whether it is large, a workload in production that it is no pilot. A question
 * that was answered stays where it can be changed.
 */
const CONDITIONS: Record<ConditionName, (workload: Workload, plan: Plan) => boolean> = {
  'data-is-graded': ({ answers }) =>
    answers.sensitivity !== undefined &&
    answers.sensitivity !== 'unknown' &&
    answers.sensitivity !== 'critical',
  'data-is-regulated': ({ answers }) => answers.sensitivity === 'regulated',
  'data-is-critical': ({ answers }) => answers.sensitivity === 'critical' || answers.sensitivityScore === 5,
  'data-must-stay': ({ answers }) =>
    answers.sensitivity === 'critical' ||
    answers.sensitivityScore === 5 ||
    answers.residencyRequired === true,
  'speed-is-graded': ({ answers }) =>
    answers.latency !== undefined && answers.latency !== 'unknown' && answers.latency !== 'embedded',
  'may-have-a-network': ({ answers }) => answers.latency !== 'embedded',
  'answers-in-milliseconds': ({ answers }) => answers.latency === 'realtime',
  'someone-waits': ({ answers }) => answers.latency !== undefined && answers.latency !== 'batch',
  'use-grows': ({ answers }) => answers.pattern === 'growing',
  'is-not-frontier-work': ({ answers }) => answers.capability !== 'frontier',
  'open-models-were-judged': ({ answers }) =>
    answers.capability !== 'frontier' && typeof answers.openWeightAcceptable === 'boolean',
  'there-are-several-workloads': (_, { workloads }) => workloads.length > 1,
  'machines-are-possible': (_, plan) => machinesArePossible(plan),
  'capital-is-not-settled': (_, plan) =>
    machinesArePossible(plan) &&
    (plan.finance?.capitalBudgetUsd !== 0 || isSaid(plan.organisation?.readiness?.capitalAvailable)),
  'production-is-not-settled': ({ answers }, plan) =>
    machinesArePossible(plan) &&
    (!isSaid(answers.maturity) || isSaid(plan.organisation?.readiness?.inProduction)),
  'spend-is-not-settled': (_, plan) =>
    machinesArePossible(plan) &&
    (!isSaid(plan.organisation?.currentMonthlyBillUsd) ||
      isSaid(plan.organisation?.readiness?.spendIsInteresting)),
}

/** Frontier work is sold as a service only: then nobody needs to know who could run machines. */
function machinesArePossible({ workloads }: Plan): boolean {
  return workloads.some(
    ({ answers }) => answers.capability !== 'frontier' && answers.openWeightAcceptable !== false,
  )
}

function isSaid(answer: unknown): boolean {
  return answer !== undefined && answer !== null && answer !== 'unknown'
}

/** The fields of a section that this workload is asked, in order. */
export function fieldsToAsk(
  section: QuestionSection,
  plan: Plan,
  workload: Workload,
): readonly QuestionField[] {
  return section.fields.filter(({ askIf }) => askIf === undefined || CONDITIONS[askIf](workload, plan))
}

/** Essential fields without any answer yet; "I don't know yet" is one for a choice. */
export function unansweredFields(
  section: QuestionSection,
  plan: Plan,
  workload: Workload,
): readonly QuestionField[] {
  return fieldsToAsk(section, plan, workload).filter(
    (field) => field.essential && valueAt(field.scope === 'plan' ? plan : workload, field.path) === undefined,
  )
}

function number(
  id: string,
  limit: LimitId,
  label: string,
  hint: string | null,
  essential: boolean,
): NumberField {
  return { id, kind: 'number', limit, label, hint, scope: 'workload', path: `demand/${limit}`, essential }
}

function share(id: string, limit: LimitId, label: string, hint: string): NumberField {
  return { ...number(id, limit, label, hint, false), kind: 'share' }
}

function money(id: string, path: string, label: string, hint: string): NumberField {
  return { id, kind: 'money', limit: 'quoteUsd', label, hint, scope: 'plan', path, essential: false }
}

function score(
  dimension: 'sensitivity' | 'latency',
  label: string,
  hint: string,
  askIf: ConditionName,
): NumberField {
  return {
    id: `${dimension}-score`,
    kind: 'number',
    limit: 'score',
    label,
    hint,
    scope: 'workload',
    path: `answers/${dimension}Score`,
    askIf,
    essential: false,
  }
}

function readiness(
  id: string,
  key: string,
  label: string,
  hint: string | null,
  askIf: ConditionName,
): YesNoField {
  return {
    id,
    kind: 'yes-no',
    label,
    hint,
    scope: 'plan',
    path: `organisation/readiness/${key}`,
    askIf,
    essential: false,
  }
}
