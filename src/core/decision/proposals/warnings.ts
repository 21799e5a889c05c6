import { plainName } from '../../catalogue/plain-name.ts'
import type { Catalogue } from '../../catalogue/types.ts'
import { sideOf } from '../rules/candidates.ts'
import {
  dataMustStay,
  hasNoNetwork,
  isClassified,
  isSaidToStay,
  needsAService,
  reviewIsOpen,
  youngWork,
} from '../../engine/gates/conditions.ts'
import type { RuleId } from '../rules/framework.ts'
import { optionOf, type Case } from '../case.ts'
import type { Statement } from '../statement.ts'
import { chainGetsData, type ChainGetsData } from '../../engine/gates/chain-in-reach.ts'
import { hoursInAll, hoursOfWork } from './hours-of-work.ts'
import { CHAIN_WARNINGS, type ChainWarningValues } from './chain-warnings.ts'
import type { ChecksOf } from './checks-of.ts'
import { FIGURE_WARNINGS, type FigureWarningValues } from './figure-warnings.ts'
import { cheapestPassing, machinesAhead } from './involved.ts'
import { OPERATING_WARNINGS, type OperatingWarningValues } from './operating-warnings.ts'
import { RUNNING_WARNINGS, type RunningWarningValues } from './running-warnings.ts'

/** Something that speaks for care before money is spent, with the figures that it rests on. */
export type Warning = Statement<WarningValues> & { readonly rule: RuleId }

/** Options go by their ids. */
export interface WarningValues
  extends ChainWarningValues, FigureWarningValues, OperatingWarningValues, RunningWarningValues {
  readonly 'volume-not-there':
    | { readonly because: 'few-requests'; readonly requestsPerDay: number }
    | { readonly because: 'idea' | 'pilot'; readonly upFrontUsd: number; readonly mustStay: boolean }
  /** Hours a month of running a model; 0 where none are counted. */
  readonly 'betting-on-models': { readonly hoursPerMonth: number }
  readonly 'owning-for-its-own-sake': {
    readonly option: string
    readonly cloud: string
    readonly moreUsd: number
  }
  /** Whether it was said that another step is not local, or nothing was said. */
  readonly 'chain-not-local': { readonly isSaid: boolean }
  readonly 'chain-gets-data': ChainGetsData
  readonly 'hosted-is-cheaper': { readonly hosted: string; readonly owned: string; readonly times: number }
  /** `lessUsd`: than the recommendation; null where nothing is recommended or it costs no less. */
  readonly 'contract-not-reviewed': {
    readonly waiting: number
    readonly best: {
      readonly option: string
      readonly totalUsd: number
      readonly lessUsd: number | null
    } | null
  }
  readonly 'resting-on-the-review': { readonly option: string }
  /** Without a network, or of classified data, nothing may go out. */
  readonly 'frontier-against-residency': { readonly mayBeSplit: boolean }
  /** Names of the strongest models as the catalogue has them. */
  readonly 'small-for-frontier': { readonly option: string; readonly strongest: readonly string[] }
  readonly 'team-against-plan': {
    readonly option: string
    readonly hours: { readonly once: number; readonly perMonth: number } | null
  }
}

export type WarningId = keyof WarningValues

/** In the order in which they are told. */
export const WARNING_RULES: Readonly<Record<WarningId, RuleId>> = {
  'volume-not-there': 'S1-A',
  'betting-on-models': 'S1-A',
  'owning-for-its-own-sake': 'S1-A',
  'chain-not-local': 'S1-E',
  'chain-gets-data': 'S1-E',
  'chain-sold-for-less': 'S1-E',
  'store-outgrows-price': 'S1-E',
  'pages-are-read-for-less': 'S1-E',
  'hosted-is-cheaper': 'S1-H',
  'contract-not-reviewed': 'S3-REGULATED',
  'resting-on-the-review': 'S3-REGULATED',
  'frontier-against-residency': 'S1-R',
  'small-for-frontier': 'S2-FRONTIER',
  'team-against-plan': 'X-TEAM',
  'no-spare': 'X-SPARE',
  'one-provider': 'X-SPARE',
  'rota-is-short': 'X-TEAM',
  'slow-first-token': 'X-FIGURES',
  'rate-limit-below-peak': 'X-FIGURES',
  'old-price': 'X-FIGURES',
  'model-may-retire': 'X-QUALITY',
  'licence-has-conditions': 'X-QUALITY',
  'quality-untested': 'X-QUALITY',
  'vectors-made-anew': 'X-QUALITY',
  'a-classifier-may-do': 'X-QUALITY',
  'offer-is-behind': 'X-COST',
  'bill-does-not-match': 'X-FIGURES',
  'cache-price-unknown': 'X-FIGURES',
  'reasoning-is-assumed': 'X-FIGURES',
  'requests-are-steps': 'X-FIGURES',
  'reasoning-is-none': 'X-FIGURES',
  'pages-are-pictures': 'X-FIGURES',
  'batch-price-unasked': 'X-FIGURES',
  'growth-runs-on': 'X-FIGURES',
  'job-ends-before': 'X-FIGURES',
  'seats-have-limits': 'X-FIGURES',
}

export function warningsFor(facts: Case, catalogue: Catalogue): readonly Warning[] {
  return (Object.keys(WARNING_RULES) as WarningId[]).flatMap((id) => {
    const values = WARNINGS[id](facts, catalogue)
    return values === null ? [] : [{ id, rule: WARNING_RULES[id], values } as Warning]
  })
}

/** 50 calls a day do not justify a workstation, says S1. */
const TOO_FEW_REQUESTS_PER_DAY = 50

/** Below this a hosted model is about as dear as the machine, and there is nothing to warn of. */
const CLEARLY_CHEAPER = 1.1

const WARNINGS: ChecksOf<WarningValues> = {
  'volume-not-there': (facts) => {
    const machines = machinesAhead(facts)
    if (!machines) return null
    const { requestsPerDay } = facts.workload.demand
    if (requestsPerDay !== null && requestsPerDay <= TOO_FEW_REQUESTS_PER_DAY)
      return { because: 'few-requests', requestsPerDay }
    const { answers } = facts.workload
    const young = youngWork(answers)
    const mustStay = dataMustStay(answers) || isSaidToStay(answers) === true
    return young && { because: young, upFrontUsd: machines.figures.cost?.upFrontUsd ?? 0, mustStay }
  },

  'betting-on-models': (facts) => {
    const machines = machinesAhead(facts)
    if (!machines || facts.workload.answers.openWeightAcceptable !== null) return null
    return { hoursPerMonth: hoursInAll(hoursOfWork(machines.figures)).perMonth }
  },

  'owning-for-its-own-sake': (facts) => {
    const machines = machinesAhead(facts)
    const cloud = cheapestPassing(facts, (option) => sideOf(option, facts.workload) === 'cloud')
    const theirs = cloud?.figures.cost?.totalUsd
    const ours = machines?.figures.cost?.totalUsd
    if (!machines || !cloud || theirs === undefined || ours === undefined || ours <= theirs) return null
    return { option: machines.option.id, cloud: cloud.option.id, moreUsd: ours - theirs }
  },

  'chain-not-local': (facts) => {
    const { workload, decision } = facts
    if (chainGetsData(workload)) return null
    const { wholeChainLocal } = workload.answers
    const placed = optionOf(facts, decision.target ?? decision.recommended)
    if (!placed || sideOf(placed.option, workload) === 'cloud' || !dataMustStay(workload.answers)) return null
    return wholeChainLocal === true ? null : { isSaid: wholeChainLocal === false }
  },

  // With a recommendation it is a condition of that.
  'chain-gets-data': ({ workload, decision }) =>
    decision.recommended === null ? chainGetsData(workload) : null,

  'hosted-is-cheaper': (facts) => {
    const machines = cheapestPassing(facts, ({ kind }) => kind === 'owned')
    const hosted = cheapestPassing(facts, ({ kind }) => kind === 'hosted')
    const theirs = hosted?.figures.cost?.totalUsd ?? 0
    const ours = machines?.figures.cost?.totalUsd ?? 0
    if (!machinesAhead(facts) || !machines || !hosted || theirs <= 0 || ours < theirs * CLEARLY_CHEAPER)
      return null
    return { hosted: hosted.option.id, owned: machines.option.id, times: ours / theirs }
  },

  'contract-not-reviewed': (facts) => {
    const { workload, decision } = facts
    if (!reviewIsOpen(workload.answers)) return null
    const placed = optionOf(facts, decision.recommended)
    const waiting = decision.gates.filter(
      ({ failures }) => failures.length === 1 && failures[0]?.gate === 'regulated',
    )
    // Nobody else processes what stays on machines of one's own.
    if (waiting.length === 0 && placed?.option.kind === 'owned') return null
    const [best] = waiting
      .flatMap(({ option }) => optionOf(facts, option)?.figures ?? [])
      .flatMap(({ id, cost, feasible }) => (cost && feasible ? [{ option: id, ...cost }] : []))
      .toSorted((a, b) => a.totalUsd - b.totalUsd)
    const own = decision.figures.totalUsd
    // What waits and costs more than what is recommended is nothing to wait for.
    if (!best || (own !== null && own <= best.totalUsd)) return { waiting: waiting.length, best: null }
    const { option, totalUsd } = best
    return {
      waiting: waiting.length,
      best: { option, totalUsd, lessUsd: own === null ? null : own - totalUsd },
    }
  },

  'resting-on-the-review': (facts) => {
    const { workload, decision } = facts
    const { sensitivity, contractReviewed } = workload.answers
    const placed = optionOf(facts, decision.recommended)
    if (sensitivity !== 'regulated' || contractReviewed !== true || !placed) return null
    return sideOf(placed.option, workload) === 'local' ? null : { option: placed.option.id }
  },

  'small-for-frontier': (facts, { capabilities, apiModels }) => {
    const ahead = optionOf(facts, facts.decision.recommended)
    if (facts.workload.answers.capability !== 'frontier' || ahead?.option.kind !== 'api') return null
    const { model } = ahead.option
    const frontier = capabilities.find(({ capability }) => capability === 'frontier')?.proprietary ?? []
    const ids = frontier.map((row) => row.model)
    const sold = apiModels.find(({ id }) => id === model)
    const named = ids.flatMap((id) => apiModels.find((row) => row.id === id) ?? [])
    if (!sold || named.some((row) => plainName(row) === plainName(sold))) return null
    return { option: ahead.option.id, strongest: named.map(({ name }) => name) }
  },

  'frontier-against-residency': ({ workload: { answers } }) => {
    if (!needsAService(answers) || !dataMustStay(answers)) return null
    return { mayBeSplit: !hasNoNetwork(answers) && !isClassified(answers) }
  },

  'team-against-plan': (facts) => {
    const { decision, workload } = facts
    const needing = decision.gates.filter(({ needsTeam }) => needsTeam).map(({ option }) => option)
    const ahead = [decision.recommended, decision.target, workload.chosen].find(
      (id) => id !== null && needing.includes(id),
    )
    const machines = optionOf(facts, ahead ?? null)
    if (!machines) return null
    const { figures, option } = machines
    const work = hoursOfWork(figures)
    const hours = work.length > 0 ? hoursInAll(work) : null
    return { option: option.id, hours }
  },

  ...CHAIN_WARNINGS,
  ...FIGURE_WARNINGS,
  ...OPERATING_WARNINGS,
  ...RUNNING_WARNINGS,
}
