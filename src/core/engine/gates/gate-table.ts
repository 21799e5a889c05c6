import type { CompleteApi, CompleteOption, CompleteWorkload } from '../../plan/complete-plan.ts'
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
import { tooLong, unreadBy } from './room-in-model.ts'

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
  /** The test of a mix as a whole, where it was measured as one; else its parts are tested. */
  readonly ofMeasuredMix?: TestName
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
    ofMeasuredMix: 'measured-within-target',
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

/** Whether a gate lets a mix through that was measured as a whole against a target; null where its parts are tested. */
export function passesMeasured({ ofMeasuredMix, when }: Gate, tested: Tested): boolean | null {
  const { option, workload } = tested
  const { targetTimeToFirstTokenMs: target } = workload.demand
  if (ofMeasuredMix === undefined || target === null || option.measuredTimeToFirstTokenMs === null)
    return null
  return !GATE_CONDITIONS[when](workload) || GATE_TESTS[ofMeasuredMix](tested)
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

/** A quote or a subscription: what it can do is what the user says of it. */
export function isStated(
  option: CompleteOption,
): option is Extract<CompleteOption, { readonly kind: 'quote' | 'subscription' }> {
  return option.kind === 'quote' || option.kind === 'subscription'
}
