import type {
  CompleteHybrid,
  CompleteOption,
  CompletePlan,
  CompleteWorkload,
} from '../../plan/complete-plan.ts'
import type { GateResult } from '../decision.ts'
import { cannotWork } from './feasibility.ts'
import type { RuleId } from './framework.ts'
import type { Standing } from '../standing.ts'
import { contextLimit, gateSentence, gateUnlock, type GateId, type Refused } from '../../words/gate-words.ts'

/**
 * Which options survive which answer (framework 14), as data. A gate names the condition under which
 * it stands in the way of a workload, and for each kind of option the test that lets it through;
 * a kind without a test is let through.
 */
export interface Gate {
  readonly id: GateId
  readonly rule: RuleId
  readonly when: ConditionName
  readonly tests: Partial<Record<PlainKind, TestName>>
  /** The part of a mix that a forced share of the other part lets through: it carries only the rest. */
  readonly sharedPart: 'cloud' | 'local' | null
}

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
      api: 'context-within-model',
      hosted: 'context-within-model',
      rented: 'context-within-model',
      owned: 'context-within-model',
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

/** A score of 5 counts as the answer that it stands for: critical data, or work on the device. */
const CONDITIONS: Record<ConditionName, (workload: CompleteWorkload) => boolean> = {
  'residency-required': ({ answers }) => answers.residencyRequired === true,
  'critical-and-exposure-not-accepted': ({ answers }) =>
    (answers.sensitivity === 'critical' || answers.sensitivityScore === 5) &&
    answers.exposureAccepted !== true,
  'regulated-and-contract-not-confirmed': ({ answers }) =>
    answers.sensitivity === 'regulated' && answers.contractReviewed !== true,
  'works-without-a-network': ({ answers }) =>
    answers.offline === true || answers.latency === 'embedded' || answers.latencyScore === 5,
  'answers-in-milliseconds': ({ answers }) => answers.latency === 'realtime',
  'open-models-will-not-do': ({ answers }) =>
    answers.capability === 'frontier' || answers.openWeightAcceptable === false,
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
  | 'context-within-model'

const TESTS: Record<TestName, (subject: Refused) => boolean> = {
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
    const estimated = evaluation?.capacity?.timeToFirstTokenSeconds.expected
    const milliseconds =
      option.measuredTimeToFirstTokenMs ?? (estimated === undefined ? null : estimated * 1000)
    return target === null || milliseconds === null || milliseconds <= target
  },
  'context-within-model': ({ option, workload }) => {
    const { contextTokens } = workload.demand
    const limit = contextLimit(option)
    return contextTokens === null || limit === null || contextTokens <= limit
  },
}

/** What every gate says of every option of a workload, in the plan's order. */
export function gateResults(
  plan: CompletePlan,
  workload: CompleteWorkload,
  standing: Standing,
): readonly GateResult[] {
  return workload.options.map((option) => gateResult({ plan, workload, standing }, option))
}

/** Ids of the options that pass every gate; the same rules without their sentences. */
export function passingOptions(
  plan: CompletePlan,
  workload: CompleteWorkload,
  standing: Standing,
): ReadonlySet<string> {
  const around = { plan, workload, standing }
  const passing = workload.options.filter(
    (option) => failedGates(around, subjectOf(around, option, null)).length === 0,
  )
  return new Set(passing.map(({ id }) => id))
}

interface Surroundings {
  readonly plan: CompletePlan
  readonly workload: CompleteWorkload
  readonly standing: Standing
}

function gateResult(around: Surroundings, option: CompleteOption): GateResult {
  const subject = subjectOf(around, option, null)
  const failed = failedGates(around, subject)
  return {
    option: option.id,
    kind: option.kind,
    passed: failed.length === 0,
    failures: failed.map(({ id, rule, of }) => ({
      gate: id,
      rule,
      sentence: gateSentence(id, of),
      unlock: gateUnlock(id, of),
    })),
    needsTeam:
      teamStanding(around.plan, around.workload) === 'missing' && runsOnMachines(around.workload, option),
  }
}

interface FailedGate {
  readonly id: GateId
  readonly rule: RuleId
  /** The option, or the part of it, that fails. */
  readonly of: Refused
}

function failedGates(around: Surroundings, subject: Refused): readonly FailedGate[] {
  const { option, workload, plan, evaluation } = subject
  const failed: FailedGate[] = []
  const parts = option.kind === 'hybrid' ? partsOf(option, workload) : null
  if (option.kind === 'hybrid' && parts === null) failed.push({ id: 'parts', rule: 'X-PARTS', of: subject })
  for (const gate of GATES) {
    if (!CONDITIONS[gate.when](workload)) continue
    if (option.kind !== 'hybrid') {
      if (!passes(gate, subject)) failed.push({ id: gate.id, rule: gate.rule, of: subject })
    } else if (parts !== null) {
      const stopped = stoppedPart(gate, option, parts, around)
      if (stopped) failed.push({ id: gate.id, rule: gate.rule, of: stopped })
    }
  }
  if (evaluation && cannotWork(evaluation)) failed.push({ id: 'feasible', rule: 'X-FEASIBLE', of: subject })
  const budget = plan.finance.capitalBudgetUsd
  const upFront = evaluation?.cost?.upFrontUsd ?? null
  if (budget !== null && upFront !== null && upFront > budget)
    failed.push({ id: 'budget', rule: 'X-BUDGET', of: subject })
  return failed
}

interface Parts {
  readonly local: CompleteOption
  readonly cloud: CompleteOption
}

/** Null where a part is missing or is itself a mix. */
export function partsOf(option: CompleteHybrid, workload: CompleteWorkload): Parts | null {
  const plain = (id: string) => workload.options.find((other) => other.id === id && other.kind !== 'hybrid')
  const local = plain(option.local)
  const cloud = plain(option.cloud)
  return local && cloud ? { local, cloud } : null
}

/**
 * The part of a mix that may not carry what it would carry. A part that carries nothing passes, and
 * a forced share lets the other part through: with the private share forced local, the cloud part
 * sees only the rest; with the hard share forced to the cloud, the local part does.
 */
function stoppedPart(gate: Gate, option: CompleteHybrid, parts: Parts, around: Surroundings): Refused | null {
  const forced = { cloud: option.forcedLocalShare, local: option.forcedCloudShare }
  const idle = {
    cloud: option.localShare === 1 || option.forcedLocalShare === 1,
    local: option.localShare === 0 || option.forcedCloudShare === 1,
  }
  for (const part of ['local', 'cloud'] as const) {
    if (idle[part] || (gate.sharedPart === part && forced[part] > 0)) continue
    const subject = subjectOf(around, parts[part], part)
    if (!passes(gate, subject)) return subject
  }
  return null
}

function passes(gate: Gate, subject: Refused): boolean {
  const { kind } = subject.option
  if (kind === 'hybrid') return true
  const test = gate.tests[kind]
  return test === undefined || TESTS[test](subject)
}

function subjectOf(
  { plan, workload, standing }: Surroundings,
  option: CompleteOption,
  part: Refused['part'],
): Refused {
  const found = standing.options.find(({ id }) => id === option.id) ?? null
  return { plan, workload, option, part, evaluation: found }
}

/** Whether people are there who can run machines (framework 15.2); an open answer is neither yes nor no. */
export function teamStanding(
  plan: CompletePlan,
  workload: CompleteWorkload,
): 'there' | 'missing' | 'unknown' {
  const { team } = workload.answers
  const { ownPlatformTeam, inferenceOwners } = plan.organisation.readiness
  if (team === 'intermediate' || team === 'advanced') return 'there'
  if (ownPlatformTeam === true && inferenceOwners === true) return 'there'
  return team === 'unknown' ? 'unknown' : 'missing'
}

export function runsOnMachines(workload: CompleteWorkload, option: CompleteOption): boolean {
  if (option.kind === 'rented' || option.kind === 'owned') return true
  if (option.kind !== 'hybrid') return false
  const parts = partsOf(option, workload)
  return parts !== null && [parts.local, parts.cloud].some((part) => runsOnMachines(workload, part))
}

function isStated(
  option: CompleteOption,
): option is Extract<CompleteOption, { readonly kind: 'quote' | 'subscription' }> {
  return option.kind === 'quote' || option.kind === 'subscription'
}
