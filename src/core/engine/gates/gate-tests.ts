import type { CompleteApi, CompleteOption, CompleteWorkload, StatedByUser } from '../../plan/complete-plan.ts'
import type { OptionEvaluation } from '../evaluation.ts'
import { IN, onCondition, OUT, toConfirm, type Found } from './access.ts'
import { answersAtOnce, backWithinHours, isClassified, mayWaitForBatches } from './conditions.ts'
import { rentedWhereAllowed, servedWhereAllowed } from './place.ts'
import { processedByService, processedOnRented } from './processor.ts'
import { tooLong, unreadBy } from './room-in-model.ts'

/** The tests that gates name, each of which lets an option through or says what it asks for. */
export const GATE_TESTS: Record<TestName, (subject: Tested) => boolean | Found> = {
  never: () => false,
  'served-where-allowed': ({ option, workload }) =>
    !isSoldByToken(option) || servedWhereAllowed(option, workload),
  'rented-where-allowed': ({ workload }) => rentedWhereAllowed(workload),
  'offers-what-is-asked': ({ option, workload }) =>
    !isSoldByToken(option) || processedByService(option, workload),
  'renter-takes-it-on': ({ workload }) => processedOnRented(workload),
  'own-machines-are-kept': () => onCondition('machines-secured'),
  'dedicated-and-not-classified': ({ workload: { answers } }) =>
    answers.dedicatedTenancyAccepted === true && !isClassified(answers),
  'said-to-stay-or-dedicated': ({ option, workload }) =>
    isStated(option) && (option.staysOnPremises || isDedicated(option, workload)),
  'said-to-stay-or-dedicated-and-not-classified': ({ option, workload }) =>
    isStated(option) &&
    (option.staysOnPremises || (isDedicated(option, workload) && !isClassified(workload.answers))),
  'said-to-stay-or-meet-the-contract': ({ option }) =>
    isStated(option) && (option.staysOnPremises || option.meetsContract),
  'said-to-work-offline': ({ option }) => isStated(option) && option.worksOffline,
  'said-to-meet-the-capability': ({ option }) => isStated(option) && option.meetsCapability,
  // For the frontier they are shown, and not recommended before somebody has tested them.
  'open-models-not-refused': ({ workload }) => workload.answers.openWeightAcceptable !== false,
  // What nobody has measured is neither fast nor slow.
  'not-late': (tested) => {
    const withinMs = tested.workload.demand.targetTimeToFirstTokenMs
    if (lateness(tested)) return OUT
    if (withinMs !== null && tested.option.measuredTimeToFirstTokenMs !== null) return IN
    return toConfirm('is-fast-enough', { withinMs })
  },
  'estimated-within-target': (tested) => lateness(tested) === null,
  'request-within-model': ({ option, workload }) => tooLong(option, workload) === null,
  'tier-answers-in-time': ({ option, workload }) => !('tier' in option) || isInTime(option.tier, workload),
  'back-in-time': ({ option, workload }) => isBackInTime(option, workload),
  'reads-what-it-is-shown': ({ option, workload }) => unreadBy(option, workload) === null,
}

/** How long its first token takes, measured or else estimated, and its limit; null: in time, or nobody can tell. */
export function lateness({ option, workload, evaluation }: Tested) {
  const targetMs = workload.demand.targetTimeToFirstTokenMs
  if (targetMs === null) return null
  const estimatedMs = () => (evaluation?.capacity?.timeToFirstTokenSeconds.expected ?? 0) * 1000
  const milliseconds = option.measuredTimeToFirstTokenMs ?? estimatedMs()
  return milliseconds > targetMs ? { milliseconds, targetMs } : null
}

export type TestName =
  | 'never'
  | 'served-where-allowed'
  | 'rented-where-allowed'
  | 'offers-what-is-asked'
  | 'renter-takes-it-on'
  | 'own-machines-are-kept'
  | 'dedicated-and-not-classified'
  | 'said-to-stay-or-dedicated'
  | 'said-to-stay-or-dedicated-and-not-classified'
  | 'said-to-stay-or-meet-the-contract'
  | 'said-to-work-offline'
  | 'said-to-meet-the-capability'
  | 'open-models-not-refused'
  | 'not-late'
  | 'estimated-within-target'
  | 'request-within-model'
  | 'tier-answers-in-time'
  | 'reads-what-it-is-shown'
  | 'back-in-time'

/** What a gate looks at. */
export interface Tested {
  readonly workload: CompleteWorkload
  /** The option, or a part of a mix. */
  readonly option: CompleteOption
  readonly evaluation: Pick<OptionEvaluation, 'capacity'> | null
}

function isSoldByToken(option: CompleteOption): option is CompleteApi {
  return option.kind === 'api' || option.kind === 'hosted'
}

function isDedicated(option: StatedByUser, { answers }: CompleteWorkload): boolean {
  return option.dedicatedTenancy && answers.dedicatedTenancyAccepted === true
}

/** A batch is answered within a day, and what is sold when there is room may wait longer than milliseconds. */
function isInTime(tier: CompleteApi['tier'], { answers }: CompleteWorkload): boolean {
  if (tier === 'batch') return mayWaitForBatches(answers)
  return tier !== 'flex' || !answersAtOnce(answers)
}

/**
 * Something stands in for it, or it is repaired in time. How long a host that is rented by itself takes to come back nobody
 * publishes: it passes where a working day is soon enough.
 */
function isBackInTime(option: CompleteOption, { answers }: CompleteWorkload): boolean {
  const within = backWithinHours(answers)
  if (within === null || (option.kind !== 'owned' && option.kind !== 'rented')) return true
  if (option.redundancy > 0 || option.failover !== null) return true
  return option.kind === 'owned' ? option.repairHours <= within : answers.mayBeDown === 'working-day'
}

/** A quote or a subscription: what it can do is what the user says of it. */
export function isStated(
  option: CompleteOption,
): option is Extract<CompleteOption, { readonly kind: 'quote' | 'subscription' }> {
  return option.kind === 'quote' || option.kind === 'subscription'
}
