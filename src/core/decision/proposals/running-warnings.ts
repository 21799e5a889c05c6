import { mayHardlyBeDown } from '../../engine/gates/conditions.ts'
import { optionOf, type Case, type CaseOption } from '../case.ts'
import { needsTeam } from '../rules/gates.ts'
import type { ChecksOf } from './checks-of.ts'

/** What may go wrong with what is recommended once people rely on it. */
export interface RunningWarningValues {
  /** The first token in the busiest minute, with its queue, on its slow side; null: the queue only grows. */
  readonly 'slow-first-token': {
    readonly option: string
    readonly seconds: number | null
    readonly limitSeconds: number
  }
  /** Minutes are promised at night, and too few people are there to share being called. */
  readonly 'rota-is-short': { readonly option: string; readonly names: number }
  /** A price that the recommendation rests on was stale on the plan's day. */
  readonly 'old-price': { readonly option: string; readonly asOf: string }
  /** Its vendor sells a newer model in its place, so that this one goes within the horizon. */
  readonly 'model-may-retire': { readonly option: string; readonly model: string }
  /** An open model whose licence asks for something. */
  readonly 'licence-has-conditions': {
    readonly option: string
    readonly model: string
    readonly licence: string | null
  }
  /** Requests or tokens a minute in the busiest minute, past what a new customer gets. */
  readonly 'rate-limit-below-peak': {
    readonly option: string
    readonly of: 'requests' | 'tokens'
    readonly perMinute: number
    readonly limitPerMinute: number
  }
}

/** After about ten seconds people turn to something else. */
const PATIENCE_SECONDS = 10
/** Days in which there is no night off, and hours that no single shift covers. */
const LONG_DAY_HOURS = 12
/** Of whom each is on call a week in four; of a server with a second person behind them twice as many. */
const NAMES = { few: 4, server: 8 } as const
/** So many of one's own are a server's. */
const DEVICES_OF_A_SERVER = 8
const MINUTE_SECONDS = 60

export const RUNNING_WARNINGS: ChecksOf<RunningWarningValues> = {
  'slow-first-token': (facts) => {
    const { answers, demand } = facts.workload
    const placed = placedOf(facts)
    const capacity = placed?.figures.capacity
    if (!placed || !capacity || answers.latency === 'batch') return null
    const limitSeconds =
      demand.targetTimeToFirstTokenMs === null ? PATIENCE_SECONDS : demand.targetTimeToFirstTokenMs / 1000
    const { busiestMinute } = capacity
    if (busiestMinute?.overloaded) return { option: placed.id, seconds: null, limitSeconds }
    const seconds = Math.max(
      busiestMinute?.waits?.firstTokenSecondsP95 ?? 0,
      capacity.timeToFirstTokenSeconds.high,
    )
    return seconds > limitSeconds ? { option: placed.id, seconds, limitSeconds } : null
  },

  'rota-is-short': (facts) => {
    const { plan, workload } = facts
    const placed = placedOf(facts)
    const { answers, demand } = workload
    const isRound = demand.activeHoursPerDay > LONG_DAY_HOURS
    if (!placed || !needsTeam(workload, placed.option) || answers.mayBeDown !== 'minutes' || !isRound)
      return null
    const isThere = answers.team === 'advanced' || plan.organisation.readiness.ownPlatformTeam === true
    if (isThere) return null
    const devices = placed.figures.capacity?.devicesInUse[0] ?? 0
    const isServer = placed.option.kind === 'owned' && devices >= DEVICES_OF_A_SERVER
    return { option: placed.id, names: isServer ? NAMES.server : NAMES.few }
  },

  'old-price': (facts) => {
    const placed = placedOf(facts)
    const isThere = placed?.kind === 'owned' && placed.figures.cost?.upFrontUsd === 0
    if (isThere) return null
    const [oldest] = (placed?.figures.findings ?? [])
      .flatMap(({ id, values }) =>
        id === 'stale-price' && typeof values['asOf'] === 'string' ? [values['asOf']] : [],
      )
      .toSorted()
    return placed && oldest !== undefined ? { option: placed.id, asOf: oldest } : null
  },

  'model-may-retire': (facts, { apiModels }) => {
    const placed = placedOf(facts)
    const option = placed?.option
    if (!placed || (option?.kind !== 'api' && option?.kind !== 'hosted')) return null
    const model = apiModels.find(({ id }) => id === option.model)
    return model?.status === 'legacy' ? { option: placed.id, model: model.name } : null
  },

  'licence-has-conditions': (facts, { openModels, apiModels }) => {
    const placed = placedOf(facts)
    const option = placed?.option
    if (!placed || !option || !('model' in option) || option.kind === 'api') return null
    const id =
      option.kind === 'hosted' ? apiModels.find((one) => one.id === option.model)?.openModel : option.model
    const model = openModels.find((one) => one.id === id)
    return model?.licenceClass === 'conditions'
      ? { option: placed.id, model: model.name, licence: model.licence }
      : null
  },

  'rate-limit-below-peak': (facts, { rateLimits }) => {
    const placed = placedOf(facts)
    const option = placed?.option
    const demand = facts.evaluation.demand
    if (!placed || (option?.kind !== 'api' && option?.kind !== 'hosted') || option.provisioned || !demand)
      return null
    const limit = rateLimits.find(({ provider }) => option.model.startsWith(`${provider}/`))
    const { busiestMinuteFactor, retryShare } = facts.workload.demand
    const requests =
      (demand.peakRequestsPerSecond[0] ?? 0) * MINUTE_SECONDS * busiestMinuteFactor * (1 + retryShare)
    const tokens = requests * (facts.workload.demand.inputTokens ?? 0)
    if (!limit) return null
    if (requests > limit.requestsPerMinute) return past(placed, 'requests', requests, limit.requestsPerMinute)
    return tokens > limit.inputTokensPerMinute
      ? past(placed, 'tokens', tokens, limit.inputTokensPerMinute)
      : null
  },
}

function past(
  { id }: CaseOption,
  of: 'requests' | 'tokens',
  perMinute: number,
  limitPerMinute: number,
): RunningWarningValues['rate-limit-below-peak'] {
  return { option: id, of, perMinute, limitPerMinute }
}

function placedOf(facts: Case): CaseOption | null {
  return optionOf(facts, facts.decision.recommended)
}

/** Whether work stops without it: more than a spare card is asked of what runs it. */
export function standsStill({ workload }: Case): boolean {
  return (
    workload.answers.mayBeDown !== 'days' &&
    (workload.answers.maturity === 'production' || mayHardlyBeDown(workload.answers))
  )
}
