import { answersInMilliseconds, dataMustStay, hasNoNetwork } from '../../engine/gates/conditions.ts'
import type { Option, RequestClass, Workload } from '../../plan/schema.ts'
import { hardShareOf, sensitiveShareOf } from '../split-shares.ts'
import { baseOr } from './fitting-models.ts'
import { asksWhoProcesses } from './passing-endpoints.ts'

/** What mixes by the kind of request are made of. */
export interface SplitParts {
  readonly proposed: readonly Option[]
  /** Of those, what the rules on data let in. */
  readonly passing: readonly Option[]
  /** Those that can do the work, the cheapest first. */
  readonly cheapest: (options: readonly Option[]) => readonly Option[]
  /** Of some options, those that the rules on data let in. */
  readonly letIn: (options: readonly Option[]) => readonly Option[]
  /** What would be proposed for a part of the work. */
  readonly forPart: (part: Workload) => readonly Option[]
}

/**
 * Mixes for work that is hard, or sensitive, in part (H-TIER, H-PRIVACY): a small model for the simple share and a large
 * one for the rest; or machines of one's own, or rented where the rules allow it, for the sensitive share and an API for the rest.
 */
export function splitsOf(workload: Workload, parts: SplitParts): readonly Option[] {
  return [...byDifficulty(workload, parts), ...bySensitivity(workload, parts)]
}

/** The simple share of a workload as one by itself, or the sensitive one, as far as its demand can be told apart. */
function alone(workload: Workload, part: 'simple' | 'sensitive'): Workload {
  const { answers, demand, chosen: _, ...rest } = workload
  const { hardShare: _hard, sensitiveShare: _sensitive, capability, ...others } = answers
  const isIn = ({ isHard, isSensitive }: RequestClass) =>
    part === 'simple' ? isHard !== true : isSensitive === true
  const kinds = (demand.classes ?? []).filter(isIn)
  const { requestsPerDay, classes: _kinds, ...sized } = demand
  const share = part === 'simple' ? 1 - (hardShareOf(workload) ?? 0) : (sensitiveShareOf(workload) ?? 1)
  // What is strongest is sold as a service: on machines the best that they can hold does it.
  const onMachines = capability === undefined || capability === 'frontier' ? 'good-enough' : capability
  return {
    ...rest,
    options: [],
    answers: { ...others, capability: part === 'simple' ? 'simple' : onMachines },
    demand: {
      ...sized,
      ...(kinds.length === 0 ? {} : sizeOf(kinds)),
      ...(requestsPerDay === undefined ? {} : { requestsPerDay: baseOr(requestsPerDay) * share }),
    },
  }
}

/** The mean request of some kinds, by their shares. */
function sizeOf(kinds: readonly RequestClass[]): Pick<RequestClass, 'inputTokens' | 'outputTokens'> {
  const whole = kinds.reduce((sum, { share }) => sum + baseOr(share), 0)
  const mean = (id: 'inputTokens' | 'outputTokens') =>
    kinds.reduce((sum, kind) => sum + (baseOr(kind.share) / whole) * baseOr(kind[id]), 0)
  const isKnown = whole > 0 && kinds.every(({ inputTokens, outputTokens }) => inputTokens != null && outputTokens != null)
  return isKnown ? { inputTokens: mean('inputTokens'), outputTokens: mean('outputTokens') } : {}
} // prettier-ignore

/** A service for the simple share, and a machine of one's own, each beside the cheapest of the strongest models. */
function byDifficulty(workload: Workload, parts: SplitParts): readonly Option[] {
  const { answers } = workload
  if (answers.capability !== 'frontier' || hardShareOf(workload) === null || hasNoNetwork(answers)) return []
  const [large] = parts.cheapest(parts.passing.filter(({ kind }) => kind === 'api'))
  if (!large) return []
  const simple = parts.forPart(alone(workload, 'simple')).filter(({ kind }) => kind === 'api' || answers.openWeightAcceptable !== false)
  const services = simple.filter(({ kind }) => kind === 'api' || kind === 'hosted')
  const [service] = parts.cheapest(services.map(withoutFailover))
  const machine = simple.find(({ kind }) => kind === 'owned')
  const small = [
    ...(service ? [{ ...service, id: 'small' }] : []),
    ...(machine ? [{ ...machine, id: 'small-owned' }] : []),
  ]
  const mixes = small.map(({ id }, at): Option => ({
    id: at === 0 ? 'tiers' : `tiers-${at + 1}`,
    kind: 'hybrid',
    local: id,
    cloud: large.id,
    splitBy: 'difficulty',
  }))
  return [...small, ...mixes]
} // prettier-ignore

/** What stands by is an option of the workload, which those for its simple share are not. */
function withoutFailover(option: Option): Option {
  if (!('failover' in option)) return option
  const { failover: _, ...alone } = option
  return alone
}

/** Own machines for the sensitive share, and rented ones that the rules let in, each beside an API for the rest. */
function bySensitivity(workload: Workload, parts: SplitParts): readonly Option[] {
  const { answers } = workload
  const isBound = dataMustStay(answers) || asksWhoProcesses(answers)
  if (!isBound || sensitiveShareOf(workload) === null) return []
  if (hasNoNetwork(answers) || answersInMilliseconds(answers)) return []
  // What is sensitive never reaches it, so that a rule on that rules none out.
  const [rest] = parts.cheapest(parts.proposed.filter(({ kind }) => kind === 'api'))
  if (!rest) return []
  const proposed = parts.forPart(alone(workload, 'sensitive')).map(withoutFailover)
  const own = proposed.find(({ kind }) => kind === 'owned')
  const [rented] = parts.letIn(proposed.filter(({ kind }) => kind === 'rented'))
  const keepers = [
    ...(own ? [{ ...own, id: 'kept' }] : []),
    ...(rented ? [{ ...rented, id: 'kept-rented' }] : []),
  ]
  const mixes = keepers.map(({ id }, at): Option => ({
    id: at === 0 ? 'private' : `private-${at + 1}`,
    kind: 'hybrid',
    local: id,
    cloud: rest.id,
    splitBy: 'sensitivity',
  }))
  return [...keepers, ...mixes]
} // prettier-ignore
