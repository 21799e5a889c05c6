import { contextToHold, type SaidRequest } from '../../inputs/followed-value.ts'
import type { CompleteApi, CompleteOption, CompleteWorkload } from '../../plan/complete-plan.ts'
import { shownTo, shownTokens } from '../request-tokens.ts'
import type { OptionEvaluation } from '../evaluation.ts'
import {
  answersAtOnce,
  answersInMilliseconds,
  hasNoNetwork,
  mayNotBeExposed,
  mayWaitForBatches,
  needsAService,
  reviewIsOpen,
} from './conditions.ts'

/**
 * Which options survive which answer (framework 14), as data. A gate names the condition under which
 * it stands in the way of a workload, and for each kind of option the test that lets it through;
 * a kind without a test is let through.
 */
export interface Gate {
  readonly id: AnswerGateId
  readonly rule: AnswerGateRule
  readonly when: ConditionName
  readonly tests: Partial<Record<PlainKind, TestName>>
  /** The part of a mix that a forced share of the other part lets through: it carries only the rest. */
  readonly sharedPart: 'cloud' | 'local' | null
}

/** Gates that look at an answer and at the option itself, not at what it costs. */
export type AnswerGateId =
  | 'residency'
  | 'critical'
  | 'regulated'
  | 'offline'
  | 'realtime'
  | 'capability'
  | 'context'
  | 'tier'
  | 'modality'

export type AnswerGateRule =
  | 'S1-R'
  | 'S3-CRITICAL'
  | 'S3-REGULATED'
  | 'S2-OFFLINE'
  | 'S2-LATENCY'
  | 'S2-FRONTIER'
  | 'X-CONTEXT'
  | 'X-TIER'
  | 'X-MODALITY'

export type PlainKind = Exclude<CompleteOption['kind'], 'hybrid'>

export const GATES: readonly Gate[] = [
  {
    id: 'residency',
    rule: 'S1-R',
    when: 'residency-required',
    tests: {
      api: 'never',
      hosted: 'never',
      rented: 'dedicated-tenancy-accepted',
      quote: 'said-to-stay-or-dedicated',
      subscription: 'said-to-stay-or-dedicated',
    },
    sharedPart: 'cloud',
  },
  {
    id: 'critical',
    rule: 'S3-CRITICAL',
    when: 'critical-and-exposure-not-accepted',
    tests: {
      api: 'never',
      hosted: 'never',
      rented: 'dedicated-tenancy-accepted',
      quote: 'said-to-stay-or-dedicated',
      subscription: 'said-to-stay-or-dedicated',
    },
    sharedPart: 'cloud',
  },
  {
    id: 'regulated',
    rule: 'S3-REGULATED',
    when: 'regulated-and-contract-not-confirmed',
    tests: {
      api: 'never',
      hosted: 'never',
      rented: 'never',
      quote: 'said-to-stay-or-meet-the-contract',
      subscription: 'said-to-stay-or-meet-the-contract',
    },
    sharedPart: 'cloud',
  },
  {
    id: 'offline',
    rule: 'S2-OFFLINE',
    when: 'works-without-a-network',
    tests: {
      api: 'never',
      hosted: 'never',
      rented: 'never',
      quote: 'said-to-work-offline',
      subscription: 'said-to-work-offline',
    },
    sharedPart: 'cloud',
  },
  {
    id: 'realtime',
    rule: 'S2-LATENCY',
    when: 'answers-in-milliseconds',
    tests: {
      api: 'measured-within-target',
      hosted: 'measured-within-target',
      rented: 'measured-within-target',
      owned: 'estimated-within-target',
      quote: 'measured-within-target',
      subscription: 'measured-within-target',
    },
    sharedPart: 'cloud',
  },
  {
    id: 'capability',
    rule: 'S2-FRONTIER',
    when: 'open-models-will-not-do',
    tests: {
      hosted: 'never',
      rented: 'never',
      owned: 'never',
      quote: 'said-to-meet-the-capability',
      subscription: 'said-to-meet-the-capability',
    },
    sharedPart: 'local',
  },
  {
    id: 'context',
    rule: 'X-CONTEXT',
    when: 'every-workload',
    tests: {
      api: 'request-within-model',
      hosted: 'request-within-model',
      rented: 'request-within-model',
      owned: 'request-within-model',
    },
    sharedPart: null,
  },
  {
    id: 'tier',
    rule: 'X-TIER',
    when: 'every-workload',
    tests: { api: 'tier-answers-in-time', hosted: 'tier-answers-in-time' },
    sharedPart: null,
  },
  {
    id: 'modality',
    rule: 'X-MODALITY',
    when: 'every-workload',
    tests: {
      api: 'reads-what-it-is-shown',
      hosted: 'reads-what-it-is-shown',
      rented: 'reads-what-it-is-shown',
      owned: 'reads-what-it-is-shown',
    },
    sharedPart: null,
  },
]

type ConditionName =
  | 'residency-required'
  | 'critical-and-exposure-not-accepted'
  | 'regulated-and-contract-not-confirmed'
  | 'works-without-a-network'
  | 'answers-in-milliseconds'
  | 'open-models-will-not-do'
  | 'every-workload'

const GATE_CONDITIONS: Record<ConditionName, (workload: CompleteWorkload) => boolean> = {
  'residency-required': ({ answers }) => answers.residencyRequired === true,
  'critical-and-exposure-not-accepted': ({ answers }) => mayNotBeExposed(answers),
  'regulated-and-contract-not-confirmed': ({ answers }) => reviewIsOpen(answers),
  'works-without-a-network': ({ answers }) => hasNoNetwork(answers),
  'answers-in-milliseconds': ({ answers }) => answersInMilliseconds(answers),
  'open-models-will-not-do': ({ answers }) => needsAService(answers),
  'every-workload': () => true,
}

type TestName =
  | 'never'
  | 'dedicated-tenancy-accepted'
  | 'said-to-stay-or-dedicated'
  | 'said-to-stay-or-meet-the-contract'
  | 'said-to-work-offline'
  | 'said-to-meet-the-capability'
  | 'measured-within-target'
  | 'estimated-within-target'
  | 'request-within-model'
  | 'tier-answers-in-time'
  | 'reads-what-it-is-shown'

const GATE_TESTS: Record<TestName, (subject: Tested) => boolean> = {
  never: () => false,
  'dedicated-tenancy-accepted': ({ workload }) => workload.answers.dedicatedTenancyAccepted === true,
  'said-to-stay-or-dedicated': ({ option, workload }) =>
    isStated(option) &&
    (option.staysOnPremises ||
      (option.dedicatedTenancy && workload.answers.dedicatedTenancyAccepted === true)),
  'said-to-stay-or-meet-the-contract': ({ option }) =>
    isStated(option) && (option.staysOnPremises || option.meetsContract),
  'said-to-work-offline': ({ option }) => isStated(option) && option.worksOffline,
  'said-to-meet-the-capability': ({ option }) => isStated(option) && option.meetsCapability,
  'measured-within-target': ({ option, workload }) => {
    const { targetTimeToFirstTokenMs: target } = workload.demand
    const measured = option.measuredTimeToFirstTokenMs
    return target !== null && measured !== null && measured <= target
  },
  'estimated-within-target': ({ option, workload, evaluation }) => {
    const { targetTimeToFirstTokenMs: target } = workload.demand
    if (target === null) return true
    const seconds = () => evaluation?.capacity?.timeToFirstTokenSeconds.expected
    const milliseconds = option.measuredTimeToFirstTokenMs ?? (seconds() ?? -Infinity) * 1000
    return milliseconds <= target
  },
  'request-within-model': ({ option, workload }) => tooLong(option, workload) === null,
  'tier-answers-in-time': ({ option, workload }) => !('tier' in option) || isInTime(option.tier, workload),
  'reads-what-it-is-shown': ({ option, workload }) => unreadBy(option, workload) === null,
}

/** What a gate looks at. */
export interface Tested {
  readonly workload: CompleteWorkload
  /** The option, or a part of a mix. */
  readonly option: CompleteOption
  readonly evaluation: Pick<OptionEvaluation, 'capacity'> | null
}

/** Whether a gate lets an option through; a mix is tested by its parts. */
export function passesGate({ tests, when }: Gate, tested: Tested): boolean {
  const { option, workload } = tested
  if (option.kind === 'hybrid' || !GATE_CONDITIONS[when](workload)) return true
  const test = tests[option.kind]
  return test === undefined || GATE_TESTS[test](tested)
}

/** A batch is answered within a day, and what is sold when there is room may wait longer than milliseconds. */
function isInTime(tier: CompleteApi['tier'], { answers }: CompleteWorkload): boolean {
  if (tier === 'batch') return mayWaitForBatches(answers)
  return tier !== 'flex' || !answersAtOnce(answers)
}

/** Whether a service may do the work of a workload, for as long as machines are on order too. */
export function mayServe(option: CompleteOption, workload: CompleteWorkload): boolean {
  return GATES.every((gate) => passesGate(gate, { option, workload, evaluation: null }))
}

/** Gates on where the data may go. */
export const DATA_GATES: ReadonlySet<string> = new Set<AnswerGateId>(['residency', 'critical', 'regulated'])

/** What is too long for an option's model: all of a request, or its answer; null where neither is, as far as is known. */
export function tooLong(option: CompleteOption, workload: CompleteWorkload): 'request' | 'answer' | null {
  if (isOver(contextNeeded(option, workload), contextLimit(option))) return 'request'
  return isOver(outputOf(option, workload), outputLimit(option)) ? 'answer' : null
}

/** What a request has for the model itself and its model does not take in; null: nothing, or nobody knows the model. */
export function unreadBy(
  option: CompleteOption,
  { demand, pipeline }: Pick<CompleteWorkload, 'demand' | 'pipeline'>,
): 'pictures' | 'speech' | null {
  const reads = 'inputModalities' in option ? option.inputModalities : null
  if (reads === null) return null
  const { pages, pictures, speechMinutes } = shownTo(demand, pipeline)
  if (pages + pictures > 0 && !reads.includes('image')) return 'pictures'
  return speechMinutes > 0 && !reads.includes('audio') ? 'speech' : null
}

/** The context that an option's model has to hold, of the largest kind of request; null while the tokens are not known. */
export function contextNeeded(
  option: CompleteOption,
  { demand, pipeline }: Pick<CompleteWorkload, 'demand' | 'pipeline'>,
): number | null {
  const shown = 'tokensPerPage' in option ? shownTokens(option, shownTo(demand, pipeline)) : 0
  return largest(demand, (said) => {
    const inputTokens = said.inputTokens === null ? null : said.inputTokens + shown
    return contextToHold({ ...said, inputTokens, reasoningTokens: reasoningOf(option, said) }, demand)
  })
}

/** The longest context that an option's model holds; null: it has no model, or it is not known. */
export function contextLimit(option: CompleteOption): number | null {
  return 'contextLimitTokens' in option ? option.contextLimitTokens : null
}

/** The longest answer that an option's model writes, nothing for one that only reads; null: not known. */
export function outputLimit(option: CompleteOption): number | null {
  return 'outputLimitTokens' in option ? option.outputLimitTokens : null
}

/** What an option's model writes for one request, thinking included; of kinds of request the most. */
export function outputOf(
  option: CompleteOption,
  { demand }: Pick<CompleteWorkload, 'demand'>,
): number | null {
  return largest(demand, (said) =>
    said.outputTokens === null ? null : said.outputTokens + reasoningOf(option, said),
  )
}

function reasoningOf(option: CompleteOption, { outputTokens, reasoningTokens }: SaidRequest): number {
  const ratio = 'reasoningRatio' in option ? option.reasoningRatio : 0
  return (reasoningTokens ?? 0) + (outputTokens ?? 0) * ratio
}

/** Of the kinds of request, or of the one that there is; null where any is not known. */
function largest(
  demand: CompleteWorkload['demand'],
  of: (said: SaidRequest) => number | null,
): number | null {
  if (demand.classes.length === 0) return of(demand)
  return demand.classes.reduce<number | null>((most, said) => {
    const tokens = of(said)
    return most === null || tokens === null ? null : Math.max(most, tokens)
  }, 0)
}

function isOver(tokens: number | null, limit: number | null): boolean {
  return tokens !== null && limit !== null && tokens > limit
}

/** A quote or a subscription: what it can do is what the user says of it. */
export function isStated(
  option: CompleteOption,
): option is Extract<CompleteOption, { readonly kind: 'quote' | 'subscription' }> {
  return option.kind === 'quote' || option.kind === 'subscription'
}
