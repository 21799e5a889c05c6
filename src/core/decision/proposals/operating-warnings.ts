import { qualityInMix } from '../rules/quality.ts'
import type { Hardware } from '../../catalogue/machine-types.ts'
import { isDeskMachine } from '../../catalogue/machine-class.ts'
import { withoutNote } from '../../catalogue/plain-name.ts'
import type { Catalogue } from '../../catalogue/types.ts'
import type { CompleteOwned } from '../../plan/complete-plan.ts'
import type { QualityGround } from '../../plan/complete-quality.ts'
import type { LineItemId } from '../../engine/line-item.ts'
import { givesVectors } from '../../engine/gates/conditions.ts'
import { DAYS_PER_MONTH, MONTHS_PER_YEAR } from '../../units/time.ts'
import { optionOf, type Case, type CaseOption } from '../case.ts'
import { NO_VALUES, type NoValues } from '../statement.ts'
import type { ChecksOf } from './checks-of.ts'
import { machinesAhead } from './involved.ts'
import { standsStill } from './running-warnings.ts'
import { withTheirParts } from './with-their-parts.ts'

/** What to be careful of in where the work is run, and in the model that does it. */
export interface OperatingWarningValues {
  /** Machines of one's own that nothing stands in for, and what one more would cost; null: not known. */
  readonly 'no-spare': { readonly option: string; readonly units: number; readonly usd: number | null }
  /** An offer that somebody brings and that comes further behind; the busiest month's share of what it can do, null: not said. */
  readonly 'offer-is-behind': {
    readonly option: string
    readonly against: string
    readonly moreUsd: number
    readonly used: number | null
  }
  /** A model that nobody has shown on this work to be good enough, and what there is of it in public. */
  readonly 'quality-untested': {
    readonly option: string
    /** Its name; null: the catalogue has none. */
    readonly model: string | null
    readonly because: QualityGround | 'on-a-device'
  }
  /** An hour without it costs so much, or minutes count (null), and one service stands alone. */
  readonly 'one-provider': { readonly option: string; readonly usdPerHour: number | null }
  /** Tokens embedded in a year, and what a service takes for them; null: it runs on machines. */
  readonly 'vectors-made-anew': {
    readonly option: string
    readonly tokens: number
    readonly usd: number | null
  }
  /** Machines are bought for a job that is done long before what is counted ends: in how many months. */
  readonly 'job-ends-before': { readonly months: number }
  /** What is used beyond a seat is not said. */
  readonly 'seats-have-limits': NoValues
}

/** Below this an hour without it is cheaper than a second contract. */
const DEAR_HOUR_USD = 1000

export const OPERATING_WARNINGS: ChecksOf<OperatingWarningValues> = {
  'no-spare': (facts, { hardware: parts }) => {
    const machines = machinesAhead(facts)
    if (machines?.option.kind !== 'owned' || !standsStill(facts)) return null
    const { option, figures } = machines
    const units = figures.capacity?.units[0] ?? 0
    const hasMore = option.alreadyOwned > units
    if (option.redundancy > 0 || option.failover !== null || units === 0 || hasMore) return null
    const spared = sparedTwin(option, facts)
    const more = spared && figures.cost ? spared.upFrontUsd - figures.cost.upFrontUsd : 0
    const part = parts.find(({ id }) => id === option.hardware)
    return { option: option.id, units, usd: more > 0 ? more : spareUsd(figures, part) }
  },

  'offer-is-behind': (facts) => {
    const { recommended, runnerUp, target } = facts.decision
    const ours = optionOf(facts, recommended)
    const theirs = facts.options.find(
      ({ id, option, gate }) =>
        option.kind === 'quote' &&
        !option.onDevices &&
        gate.passed &&
        ![recommended, runnerUp, target].includes(id),
    )
    if (!ours?.figures.cost || !theirs?.figures.cost || theirs.option.kind !== 'quote') return null
    const moreUsd = theirs.figures.cost.totalUsd - ours.figures.cost.totalUsd
    const { capacityRequestsPerDay: most } = theirs.option
    const requests = Math.max(0, ...(facts.evaluation.demand?.requests ?? []))
    const used = most === null ? null : requests / (most * DAYS_PER_MONTH)
    return moreUsd > 0 ? { option: theirs.id, against: ours.id, moreUsd, used } : null
  },

  'quality-untested': (facts, catalogue) => {
    const ahead = optionOf(facts, facts.decision.target ?? facts.decision.recommended)
    if (!ahead) return null
    if (ahead.option.kind === 'quote' && ahead.option.onDevices) {
      const model = modelName(ahead.option.onDevices.model, catalogue)
      return { option: ahead.id, model, because: 'on-a-device' }
    }
    const untested = withTheirParts(ahead, facts).flatMap((option) => {
      const own = 'quality' in option ? option.quality : null
      const quality = ahead.option.kind === 'hybrid' ? qualityInMix(option, ahead.option) : own
      if (!quality || quality.standing === 'proven') return []
      const model = 'model' in option ? modelName(option.model, catalogue) : null
      return [{ option: option.id, model, because: quality.because }]
    })
    return untested[0] ?? null
  },

  'one-provider': (facts) => {
    const { answers, demand } = facts.workload
    const { usdPerDowntimeHour: usdPerHour } = demand
    const placed = optionOf(facts, facts.decision.recommended)
    const isCloud = placed?.kind === 'api' || placed?.kind === 'hosted' || placed?.kind === 'hybrid'
    const isBacked = placed !== null && 'failover' in placed.option && placed.option.failover !== null
    if (!placed || !isCloud || isBacked) return null
    if (usdPerHour >= DEAR_HOUR_USD) return { option: placed.id, usdPerHour }
    return answers.mayBeDown === 'minutes' && placed.kind !== 'hybrid'
      ? { option: placed.id, usdPerHour: null }
      : null
  },

  'vectors-made-anew': (facts) => {
    const { workload, evaluation } = facts
    const placed = optionOf(facts, facts.decision.recommended)
    const requests = ofAYear(evaluation.demand?.requests ?? [])
    const tokens = requests * (workload.demand.inputTokens ?? 0)
    if (!placed || !givesVectors(workload) || tokens === 0) return null
    const line = placed.figures.cost?.lineItems.find(({ id }) => id === 'tokens')
    return { option: placed.id, tokens, usd: line ? ofAYear(line.monthlyUsd) : null }
  },

  'job-ends-before': (facts) => {
    const { plan, workload } = facts
    const { demand } = workload
    const machines = machinesAhead(facts)
    if (!machines || !withTheirParts(machines, facts).some(({ kind }) => kind === 'owned')) return null
    const months = Math.max(1, Math.ceil(demand.lastsMonths ?? Infinity))
    return months < plan.horizonMonths ? { months } : null
  },

  'seats-have-limits': (facts) =>
    optionOf(facts, facts.decision.recommended)?.kind === 'subscription' ? NO_VALUES : null,
}

function modelName(id: string, { apiModels, openModels }: Catalogue): string | null {
  const name = [...apiModels, ...openModels].find((one) => one.id === id)?.name
  return name === undefined ? null : withoutNote(name)
}

/** A copy more with a host of its own; cards in a server stop with it, so that a spare is a server of them. Null: not known. */
function spareUsd({ cost, capacity }: CaseOption['figures'], part: Hardware | undefined): number | null {
  const upFront = (id: LineItemId) => cost?.lineItems.find((line) => line.id === id)?.upFrontUsd ?? 0
  const [hardware, host] = [upFront('hardware'), upFront('host')]
  const units = capacity?.units[0] ?? 0
  const machines = capacity?.machines[0] || units
  if (!capacity || hardware <= 0 || units === 0) return null
  const ofCopy = part && isDeskMachine(part) ? capacity.devices / part.gpuCount : units / machines
  const bare = (hardware / units) * Math.ceil(ofCopy) + host / machines
  return bare * (1 + upFront('tax-and-shipping') / (hardware + host))
}

/** The same machines with a spare, where the plan has them: what they cost up front. */
function sparedTwin(option: CompleteOwned, { options }: Case): { readonly upFrontUsd: number } | null {
  const twin = options.find(
    ({ option: one }) =>
      one.kind === 'owned' &&
      one.redundancy === 1 &&
      one.hardware === option.hardware &&
      one.model === option.model &&
      one.quantisation === option.quantisation,
  )
  return twin?.figures.cost ?? null
}

function ofAYear(months: readonly number[]): number {
  return months.slice(0, MONTHS_PER_YEAR).reduce((sum, month) => sum + month, 0)
}
