import { optionExists } from './option-exists.ts'
import type { PlanIssue } from './plan-issue.ts'
import type { Option, SubscriptionOption } from './schema.ts'

type Service = Extract<Option, { kind: 'api' | 'hosted' }>
type WithFailover = Extract<Option, { kind: 'api' | 'hosted' | 'rented' | 'owned' }>

/** What is wrong with units that are reserved, and with what takes over. */
export function issuesOfTerms(option: Service, at: string, options: readonly Option[]): readonly PlanIssue[] {
  const { provisioned, spillover } = option
  const isNothing = spillover !== undefined && provisioned === undefined
  return [
    ...(provisioned ? issuesOfUnits(provisioned, `${at}/provisioned`) : []),
    ...(isNothing
      ? [{ path: `${at}/spillover`, found: `"${spillover}" without reserved units`, right: 'provisioned units that it takes over from' }]
      : []),
    ...takesOver('spillover', option, at, options),
    ...takesOver('failover', option, at, options),
  ]
} // prettier-ignore

/** Of answers that were tested not more can be good, and how many were good says nothing without how many were tested. */
export function issuesOfTest(option: Option, at: string): readonly PlanIssue[] {
  if (!('model' in option)) return []
  const { testedAnswers: tested = null, goodAnswers: good = null } = option
  const path = `${at}/goodAnswers`
  if (good !== null && tested === null)
    return [{ path, found: `${good} good answers of an unknown number`, right: 'testedAnswers too, the answers that were looked at' }]
  if (good === null || tested === null || good <= tested) return []
  return [{ path, found: `acceptance of ${good} of ${tested} answers`, right: `at most ${tested}, all that were tested` }]
} // prettier-ignore

function issuesOfUnits(units: NonNullable<Service['provisioned']>, path: string): readonly PlanIssue[] {
  const hasPrice = isSaid(units.usdPerUnitPerMonth) || isSaid(units.usdPerUnitPerHour)
  const hasRate = isSaid(units.tokensPerMinutePerUnit) || isSaid(units.requestsPerDayPerUnit)
  return [
    ...(hasPrice ? [] : [{ path, found: 'no price of a unit', right: 'usdPerUnitPerMonth or usdPerUnitPerHour' }]),
    ...(hasRate ? [] : [{ path, found: 'nothing that a unit serves', right: 'tokensPerMinutePerUnit or requestsPerDayPerUnit' }]),
  ]
} // prettier-ignore

/** An allowance in dollars is used up by a price, and one of credits by what a seat uses. */
export function issuesOfSeats(option: SubscriptionOption, at: string): readonly PlanIssue[] {
  const { allowanceUsd, usdPerRequestBeyond, usdPerMTokBeyond, allowanceCredits, creditsPerSeat } = option
  const hasPrice = isSaid(usdPerRequestBeyond) || isSaid(usdPerMTokBeyond)
  return [
    ...(isSaid(allowanceUsd) && !hasPrice
      ? [{ path: `${at}/allowanceUsd`, found: 'an allowance in dollars without a price', right: 'usdPerRequestBeyond or usdPerMTokBeyond, the price that it is used up by' }]
      : []),
    ...(isSaid(allowanceCredits) && !isSaid(creditsPerSeat)
      ? [{ path: `${at}/allowanceCredits`, found: 'an allowance of credits alone', right: 'creditsPerSeat beside it, what a seat uses of them in a month' }]
      : []),
  ]
} // prettier-ignore

/** It takes over from another option that is there and is no mix, and not from one that takes over from it in turn. */
export function takesOver(
  field: 'spillover' | 'failover',
  option: WithFailover,
  at: string,
  options: readonly Option[],
): readonly PlanIssue[] {
  const next = (one: Option | undefined): string | undefined =>
    one === undefined ? undefined : (one as { readonly [K in typeof field]?: string })[field]
  const named = next(option)
  if (named === undefined) return []
  const path = `${at}/${field}`
  if (named === option.id) return [{ path, found: 'the option itself', right: 'another option' }]
  const missing = optionExists(named, path, options, true)
  if (missing.length > 0) return missing
  const passed = new Set([option.id])
  for (let id: string | undefined = named; id !== undefined; ) {
    if (passed.has(id)) return [{ path, found: `a circle: ${[...passed, id].join(', ')}`, right: 'an option that does not lead back' }]
    passed.add(id)
    const at: string = id
    id = next(options.find((one) => one.id === at))
  }
  return []
} // prettier-ignore

function isSaid(value: unknown): boolean {
  return value !== undefined && value !== null
}
