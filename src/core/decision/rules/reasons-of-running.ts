import { HOURS_PER_MONTH, HOURS_PER_WEEK, HOURS_PER_YEAR, MONTHS_PER_YEAR } from '../../units/time.ts'
import type { CompleteOption } from '../../plan/complete-plan.ts'
import { hoursInAll, hoursOfWork } from '../proposals/hours-of-work.ts'
import type { Candidate } from './precedence.ts'
import type { Reason } from './reason-values.ts'
import type { Undecided } from './undecided.ts'

/** Machines that the person has are compared, wherever they stand in the order. */
export function alreadyThere(
  { workload, decision, evaluation }: Undecided,
  candidates: readonly Candidate[],
): readonly Reason[] {
  const { recommended, target } = decision
  const chosen = candidates.find(({ id }) => id === recommended)
  if (!chosen) return []
  return workload.options.flatMap((one): readonly Reason[] => {
    if (one.kind !== 'owned' || one.alreadyOwned === 0) return []
    const { id: option } = one
    const theirs = candidates.find(({ id }) => id === option)
    const { capacity, cost } = evaluation.options.find(({ id }) => id === option) ?? {}
    if (!theirs || !cost || theirs === chosen || option === target) return []
    const moreUsd = theirs.totalUsd - chosen.totalUsd
    const there = one.alreadyOwned < (capacity?.units[0] ?? 0) ? one.alreadyOwned : null
    const isByTimeAlone = there === null && moreUsd > 0 && moreUsd < cost.ownTimeUsd
    return [{ rule: 'X-COST', id: 'is-there-already', values: { option, moreUsd, there, isByTimeAlone } }]
  })
}

/** The price that the person gave, as what it means over a year and for a request. */
export function priceOfAnHour({ workload, evaluation, decision }: Undecided): readonly Reason[] {
  const { usdPerDowntimeHour: usdPerHour, activeHoursPerDay, daysPerWeek } = workload.demand
  if (usdPerHour <= 0 || decision.recommended === null) return []
  const usdPerYear = (usdPerHour * HOURS_PER_YEAR * activeHoursPerDay * daysPerWeek) / HOURS_PER_WEEK
  const requests = (evaluation.demand?.requests[0] ?? 0) * MONTHS_PER_YEAR
  const usdPerRequest = requests > 0 ? usdPerYear / requests : null
  return [{ rule: 'X-SPARE', id: 'an-hour-costs', values: { usdPerHour, usdPerYear, usdPerRequest } }]
}

/** What takes over when the recommended is down, beside the same alone and the cheapest mix. */
export function takesOver({ workload, evaluation, decision }: Undecided): readonly Reason[] {
  const option = workload.options.find(({ id }) => id === decision.recommended)
  if (!option || !('failover' in option) || option.failover === null) return []
  const second = workload.options.find(({ id }) => id === option.failover)
  const usdOf = (id: string) => evaluation.options.find((one) => one.id === id)?.cost?.totalUsd ?? null
  const own = usdOf(option.id)
  if (!second || own === null) return []
  const dearer = (ids: readonly string[]) => {
    const [first] = evaluation.ranking.filter((id) => ids.includes(id))
    const usd = first === undefined ? null : usdOf(first)
    return first === undefined || usd === null || usd <= own ? null : { option: first, moreUsd: usd - own }
  }
  const alone = workload.options.filter((one) => isSameAlone(one, option)).map(({ id }) => id)
  const mixes = workload.options.filter(({ kind }) => kind === 'hybrid').map(({ id }) => id)
  const values = {
    option: option.id,
    second: second.id,
    isService: second.kind === 'api' || second.kind === 'hosted',
    alone: dearer(alone),
    mix: dearer(mixes),
  }
  return [{ rule: 'X-SPARE', id: 'takes-over', values }]
}

/** The same by what it runs on and where, with nothing that takes over. */
function isSameAlone(one: CompleteOption, option: CompleteOption): boolean {
  const facts = (of: CompleteOption) =>
    ['kind', 'model', 'region', 'hardware', 'quantisation', 'redundancy'].map(
      (field) => (of as unknown as Readonly<Record<string, unknown>>)[field],
    )
  return 'failover' in one && one.failover === null && String(facts(one)) === String(facts(option))
}

/** Machines of one's own, as a tender has to name them. */
export function runsOn({ decision, evaluation }: Undecided): readonly Reason[] {
  const placed = evaluation.options.find(({ id }) => id === decision.recommended)
  if (placed?.kind !== 'owned' || !placed.capacity) return []
  const { machines, devicesHeld } = placed.capacity
  const [hosts, devices] = [machines[0] ?? 0, devicesHeld[0] ?? 0]
  const kwh = placed.cost?.kwhPerMonth?.[0] ?? null
  if (hosts === 0) return []
  const values = { option: placed.id, devices, hosts, kw: kwh === null ? null : kwh / HOURS_PER_MONTH }
  return [{ rule: 'X-SPARE', id: 'what-it-runs-on', values }]
}

/** Where nobody of one's own runs the machines, or not all the hours, a firm does that comes when it is called. */
export function outsideFirm({ plan, workload, evaluation, decision }: Undecided): readonly Reason[] {
  const placed = evaluation.options.find(({ id }) => id === (decision.target ?? decision.recommended))
  const bought = placed
    ? hoursOfWork(placed).filter(({ line, hours }) => line === 'outside-firm' && hours > 0)
    : []
  if (!placed || bought.length === 0) return []
  const { once, perMonth } = hoursInAll(bought)
  const values = {
    option: placed.id,
    hoursOnce: once,
    hoursPerMonth: perMonth,
    usdPerHour: plan.site.outsideUsdPerHour ?? 0,
    hireFromHours: HIRE_FROM_HOURS,
    because: workload.answers.team === 'none' ? 'nobody' : 'too-few-hours',
  } as const
  return [{ rule: 'X-TEAM', id: 'outside-firm', values }]
}

/** From so many hours a month on somebody is hired. */
const HIRE_FROM_HOURS = 60
