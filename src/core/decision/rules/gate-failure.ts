import type { CompleteAnswers, CompletePlan } from '../../plan/complete-plan.ts'
import type { RuleOrigin } from '../../plan/data-fields.ts'
import { isQuestion, type Found, type NeedId } from '../../engine/gates/access.ts'
import { isClassified } from '../../engine/gates/conditions.ts'
import { isStated, lateness, type Tested } from '../../engine/gates/gate-tests.ts'
import {
  contextLimit,
  outputLimit,
  outputOf,
  contextNeeded,
  tooLong,
  unreadBy,
} from '../../engine/gates/room-in-model.ts'
import type { Finding } from '../../engine/evaluation.ts'
import type { FindingId } from '../../engine/findings.ts'
import type { GateId } from '../ids.ts'
import type { OptionStanding } from '../standing.ts'
import { NO_VALUES, type Statement } from '../statement.ts'
import { obstacles } from './feasibility.ts'
import type { RuleId } from './framework.ts'
import type { GateFailure, GateFailureValues, UnlockId } from './gate-failure-values.ts'

/** What a gate looked at when it said no. */
export interface Refused extends Tested {
  readonly plan: CompletePlan
  /** Of a mix: which part stops it; of others what it spills to, or what stands by for it. */
  readonly part: 'local' | 'cloud' | 'spillover' | 'failover' | null
  readonly evaluation: OptionStanding | null
}

/** What a gate that said no has to say for itself. */
export function gateFailure(gate: GateId, rule: RuleId, refused: Refused, found: Found): GateFailure {
  const { part } = refused
  if (found.access === 'to-confirm') {
    const needs = found.needs.filter(isQuestion)
    const unlockId = gate === 'realtime' ? UNLOCKS[gate](refused) : 'find-out'
    return { gate, rule, part, unlockId, id: 'not-known', values: { needs } }
  }
  const [need] = found.needs
  if (need) {
    const unlockId = UNLOCKS_BY_NEED[need.id]
    if (unlockId) return { gate, rule, part, unlockId, id: 'refused', values: { need } }
  }
  return { gate, rule, part, unlockId: UNLOCKS[gate](refused), ...FAILURES[gate](refused) }
}

const UNLOCKS_BY_NEED: Partial<Record<NeedId, UnlockId>> = {
  'endpoint-elsewhere': 'choose-the-endpoint',
  'not-in-region': 'choose-who-is-there',
  'no-baa': 'choose-who-signs',
  'reached-from-elsewhere': 'choose-who-sits-in-europe',
}

/** The same for the same failure, whichever option it stops. */
export function failureKey(failure: GateFailure): string {
  const { part, id } = failure
  if (failure.id !== 'cannot-work') return JSON.stringify([part, id, failure.values])
  const { finding } = failure.values
  return JSON.stringify([part, id, finding?.id, finding?.values])
}

type Why = Statement<GateFailureValues>

const FAILURES: Record<GateId, (refused: Refused) => Why> = {
  residency: ({ workload: { answers } }) => ({
    id: 'data-must-stay',
    values: {
      from: saidOrigin(answers) ?? (answers.residencyRequired === true ? 'law-or-contract' : null),
    },
  }),
  critical: ({ workload }) => ({
    id: isClassified(workload.answers) ? 'data-is-classified' : 'data-is-critical',
    values: NO_VALUES,
  }),
  regulated: () => ({ id: 'contract-not-stated', values: NO_VALUES }),
  offline: ({ workload }) => ({
    id: workload.answers.offline === true ? 'no-network' : 'on-the-device',
    values: NO_VALUES,
  }),
  realtime: tooLate,
  capability: ({ option, workload }) => {
    if (isStated(option)) return { id: 'capability-not-stated', values: NO_VALUES }
    const isFrontier = workload.answers.capability === 'frontier'
    return { id: isFrontier ? 'needs-frontier' : 'open-model-refused', values: NO_VALUES }
  },
  context: ({ option, workload }) =>
    tooLong(option, workload) === 'request'
      ? {
          id: 'context-too-short',
          values: {
            holdsTokens: contextLimit(option) ?? 0,
            neededTokens: contextNeeded(option, workload) ?? 0,
          },
        }
      : {
          id: 'answer-too-long',
          values: { writesTokens: outputLimit(option) ?? 0, neededTokens: outputOf(option, workload) ?? 0 },
        },
  tier: ({ option }) => ({
    id: 'tier-too-slow',
    values: { tier: 'tier' in option ? option.tier : 'standard' },
  }),
  modality: ({ option, workload }) => ({
    id: unreadBy(option, workload) === 'speech' ? 'hears-nothing' : 'sees-nothing',
    values: NO_VALUES,
  }),
  downtime: ({ option, workload: { answers } }) => ({
    id: 'down-too-long',
    values: {
      repairHours: option.kind === 'owned' ? option.repairHours : null,
      mayBeDown: answers.mayBeDown,
    },
  }),
  parts: () => ({ id: 'parts-missing', values: NO_VALUES }),
  feasible: (refused) => ({ id: 'cannot-work', values: { finding: obstacleOf(refused) } }),
  budget: ({ evaluation, plan }) => ({
    id: 'over-budget',
    values: {
      upFrontUsd: evaluation?.cost?.upFrontUsd ?? 0,
      budgetUsd: plan.finance.capitalBudgetUsd ?? 0,
    },
  }),
}

function obstacleOf({ evaluation }: Refused): Finding | null {
  return (evaluation && obstacles(evaluation)[0]) ?? null
}

/** Of what larger machines do nothing for. */
const UNLOCKS_BY_OBSTACLE: Readonly<Record<string, UnlockId | undefined>> = {
  'sold-in-servers-only': 'whole-server',
  'over-quoted-capacity': 'larger-offer',
  'over-allowance': 'beyond-the-allowance',
  'named-option-missing': 'choose-parts',
  'hybrid-part-missing': 'choose-parts',
  'hybrid-part-kind': 'choose-parts',
  'forced-shares-over-one': 'lower-a-share',
  'no-bridge': 'bridge-the-wait',
  'shared-reference': 'machines-of-its-own',
  'shared-payer-out': 'machines-of-its-own',
  'shared-payer-elsewhere': 'machines-of-its-own',
  'shared-machines-not-there': 'machines-of-its-own',
  'shared-memory-short': 'machines-of-its-own',
  'shared-time-short': 'machines-of-its-own',
  'over-spend-cap': 'raise-the-cap',
  'over-most-replicas': 'more-replicas',
} satisfies Partial<Record<FindingId, UnlockId>>

/** Where the rule on the place of processing comes from; null: nobody has said. */
function saidOrigin({ origins }: CompleteAnswers): Exclude<RuleOrigin, 'unknown'> | null {
  const from = origins?.processing?.from ?? 'unknown'
  return from === 'unknown' ? null : from
}

/** What was never measured is left open, and without a limit nothing is late. */
function tooLate(refused: Refused): Why {
  const values = lateness(refused)
  if (values === null) throw new Error('Not late.')
  return {
    id: refused.option.measuredTimeToFirstTokenMs === null ? 'estimated-late' : 'measured-late',
    values,
  }
}

const UNLOCKS: Record<GateId, (refused: Refused) => UnlockId> = {
  residency: ({ option, workload: { answers } }) => {
    const from = saidOrigin(answers)
    if (from === 'policy' || from === 'wish') return 'change-the-rule'
    if (option.kind === 'rented') return 'dedicated-or-contract'
    return isStated(option) ? 'say-it-stays-or-dedicated' : 'contract-that-allows-it'
  },
  critical: ({ option, workload }) => {
    if (isClassified(workload.answers)) return 'isolated-on-premises'
    if (option.kind === 'rented') return 'dedicated'
    return isStated(option) ? 'say-it-stays' : 'accept-exposure'
  },
  regulated: () => 'say-it-meets-the-contract',
  offline: ({ option }) => (isStated(option) ? 'say-it-works-offline' : 'nothing-without-a-network'),
  realtime: () => 'measure-within-target',
  capability: ({ option }) => (isStated(option) ? 'say-it-meets-the-capability' : 'show-that-open-will-do'),
  context: ({ option, workload }) =>
    tooLong(option, workload) === 'request' ? 'larger-context' : 'longer-answers',
  tier: () => 'tier-in-time',
  modality: ({ option, workload }) =>
    unreadBy(option, workload) === 'speech' ? 'take-speech-down' : 'turn-pages-into-text',
  downtime: () => 'add-a-spare',
  parts: () => 'choose-parts',
  feasible: (refused) => {
    const obstacle = obstacleOf(refused)
    return (obstacle && UNLOCKS_BY_OBSTACLE[obstacle.id]) ?? 'larger-machines'
  },
  budget: ({ option }) => (option.kind === 'owned' ? 'budget-lease-or-smaller' : 'raise-the-budget'),
}
