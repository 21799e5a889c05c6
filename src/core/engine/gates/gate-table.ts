import type { CompleteOption, CompleteWorkload } from '../../plan/complete-plan.ts'
import type { AnswerGateId, AnswerGateRule, PlainKind } from './gate-ids.ts'
import { IN, isLetIn, OUT, type Found } from './access.ts'
import {
  answersInMilliseconds,
  backWithinHours,
  hasNoNetwork,
  mayNotBeExposed,
  mustStayHere,
  needsAService,
  processorIsBound,
} from './conditions.ts'
import { GATE_TESTS, type Tested, type TestName } from './gate-tests.ts'

export type { AnswerGateId, AnswerGateRule, PlainKind } from './gate-ids.ts'

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
  /** One part of a mix is enough for it, and what stands by need not pass it by itself. */
  readonly onePartIsEnough?: true
  /** A mix that was measured as one is held to that; else its parts are tested. */
  readonly asOneMix?: true
}

export const GATES: readonly Gate[] = [
  {
    id: 'residency',
    rule: 'S1-R',
    when: 'place-is-bound',
    tests: {
      api: 'served-where-allowed',
      hosted: 'served-where-allowed',
      rented: 'rented-where-allowed',
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
      rented: 'dedicated-and-not-classified',
      quote: 'said-to-stay-or-dedicated-and-not-classified',
      subscription: 'said-to-stay-or-dedicated-and-not-classified',
    },
    sharedPart: 'cloud',
  },
  {
    id: 'regulated',
    rule: 'S3-REGULATED',
    when: 'processor-is-bound',
    tests: {
      api: 'offers-what-is-asked',
      hosted: 'offers-what-is-asked',
      rented: 'renter-takes-it-on',
      owned: 'own-machines-are-kept',
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
      api: 'not-late',
      hosted: 'not-late',
      rented: 'not-late',
      owned: 'estimated-within-target',
      quote: 'not-late',
      subscription: 'not-late',
    },
    sharedPart: 'cloud',
    asOneMix: true,
  },
  {
    id: 'capability',
    rule: 'S2-FRONTIER',
    when: 'only-the-strongest-will-do',
    tests: {
      hosted: 'open-models-not-refused',
      rented: 'open-models-not-refused',
      owned: 'open-models-not-refused',
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
  {
    id: 'downtime',
    rule: 'X-DOWN',
    when: 'may-not-be-down-for-days',
    tests: { rented: 'back-in-time', owned: 'back-in-time' },
    sharedPart: null,
    onePartIsEnough: true,
  },
]

type ConditionName =
  | 'place-is-bound'
  | 'critical-and-exposure-not-accepted'
  | 'processor-is-bound'
  | 'works-without-a-network'
  | 'answers-in-milliseconds'
  | 'only-the-strongest-will-do'
  | 'may-not-be-down-for-days'
  | 'every-workload'

const GATE_CONDITIONS: Record<ConditionName, (workload: CompleteWorkload) => boolean> = {
  'place-is-bound': ({ answers }) => mustStayHere(answers) || answers.processing === 'regions',
  'critical-and-exposure-not-accepted': ({ answers }) => mayNotBeExposed(answers),
  'processor-is-bound': ({ answers }) => processorIsBound(answers),
  'works-without-a-network': ({ answers }) => hasNoNetwork(answers),
  'answers-in-milliseconds': ({ answers }) => answersInMilliseconds(answers),
  'only-the-strongest-will-do': ({ answers }) => needsAService(answers),
  'may-not-be-down-for-days': ({ answers }) => backWithinHours(answers) !== null,
  'every-workload': () => true,
}

/** Whether a gate lets a mix through that was measured as a whole against a target; null where its parts are tested. */
export function passesMeasured({ asOneMix, when }: Gate, { option, workload }: Tested): boolean | null {
  const { targetTimeToFirstTokenMs: target } = workload.demand
  const measured = option.measuredTimeToFirstTokenMs
  if (!asOneMix || target === null || measured === null) return null
  return !GATE_CONDITIONS[when](workload) || measured <= target
}

/** What a gate makes of an option; a mix is tested by its parts. */
export function foundAt({ tests, when }: Gate, tested: Tested): Found {
  const { option, workload } = tested
  if (option.kind === 'hybrid' || !GATE_CONDITIONS[when](workload)) return IN
  const test = tests[option.kind]
  if (test === undefined) return IN
  const found = GATE_TESTS[test](tested)
  return typeof found === 'boolean' ? (found ? IN : OUT) : found
}

/** Whether a gate lets an option through, as it is or once something was done. */
export function passesGate(gate: Gate, tested: Tested): boolean {
  return isLetIn(foundAt(gate, tested).access)
}

/** Whether a service may do the work of a workload, for as long as machines are on order too. */
export function mayServe(option: CompleteOption, workload: CompleteWorkload): boolean {
  return GATES.every((gate) => passesGate(gate, { option, workload, evaluation: null }))
}

/** Gates on where the data may go. */
export const DATA_GATES: ReadonlySet<string> = new Set<AnswerGateId>(['residency', 'critical', 'regulated'])
