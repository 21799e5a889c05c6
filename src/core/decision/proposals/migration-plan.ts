import type { Catalogue } from '../../catalogue/types.ts'
import { breakEvenBetween } from '../../engine/break-evens.ts'
import { cheaperOfTwo } from '../cheaper-of-two.ts'
import { optionOf, type Case, type CaseOption } from '../case.ts'
import { NO_VALUES, type NoValues, type Statement } from '../statement.ts'

/** "Cloud with migration plan": where it starts, where it leads, and what has to be true before it moves. */
export interface MigrationPlan {
  /** Ids of the two options. */
  readonly fromOption: string
  readonly toOption: string
  readonly triggers: readonly MigrationTrigger[]
}

export interface MigrationTrigger {
  readonly id: 'team' | 'volume' | 'price' | 'payback'
  /** Whether it holds with today's figures; null: cannot be told. */
  readonly met: boolean | null
  readonly finding: Statement<MigrationFindings>
}

/** `option` is the machines that the plan leads to, `start` where it starts. */
export interface MigrationFindings {
  readonly 'team-for': { readonly option: string }
  readonly 'requests-not-known': NoValues
  /** Cheaper today, down to and up to so many requests a day; null: as far as the input goes. */
  readonly 'cheaper-between': {
    readonly option: string
    readonly above: number | null
    readonly below: number | null
    readonly current: number
  }
  readonly 'cheaper-from': { readonly option: string; readonly at: number; readonly current: number }
  readonly 'cheaper-up-to': { readonly option: string; readonly at: number; readonly current: number }
  readonly 'cheaper-at-no-volume': {
    readonly option: string
    readonly most: number
    readonly current: number
  }
  readonly 'cheaper-at-any-price': {
    readonly option: string
    readonly start: string
    readonly unit: PriceUnit
  }
  /** Prices as shares of today's. */
  readonly 'no-price-makes-it-cheaper': {
    readonly option: string
    readonly start: string
    readonly most: number
  }
  readonly 'cheaper-above-a-price': {
    readonly option: string
    readonly start: string
    readonly at: number
  }
  readonly 'cheaper-from-a-price': { readonly option: string; readonly start: string; readonly at: number }
  readonly 'payback-not-known': NoValues
  readonly 'cheaper-at-once': { readonly option: string; readonly start: string }
  readonly 'pays-back': {
    readonly option: string
    readonly start: string
    readonly month: number
    readonly isWithinLimit: boolean
    readonly limitMonths: number
  }
  readonly 'does-not-pay-back': {
    readonly option: string
    readonly start: string
    readonly limitMonths: number
  }
}

/** What a price is for. */
export type PriceUnit = 'token' | 'hour'

/**
 * Where the verdict is a migration plan, to its target; where the flowchart ends at one, to the cheapest own
 * machine. Volume and price are those at which the engine finds the two equally dear, the rest as it is.
 */
export function migrationPlan(facts: Case, catalogue: Catalogue): MigrationPlan | null {
  const { decision } = facts
  const ends = decision.state === 'path' || decision.path.outcome === 'migration-plan'
  const to = optionOf(facts, decision.target ?? decision.costNode.owned)
  const from = optionOf(facts, decision.recommended)
  if (!ends || !to || !from || to.option.id === from.option.id) return null
  if (to.figures.cost === null || from.figures.cost === null) return null
  const pair = { facts, from, to, option: to.option.id, start: from.option.id }
  return {
    fromOption: pair.start,
    toOption: pair.option,
    triggers: [
      teamTrigger(pair),
      volumeTrigger(pair, catalogue),
      ...priceTrigger(pair, catalogue),
      paybackTrigger(pair),
    ],
  }
}

interface Pair {
  readonly facts: Case
  readonly from: CaseOption
  readonly to: CaseOption
  readonly option: string
  readonly start: string
}

function teamTrigger({ facts, option }: Pair): MigrationTrigger {
  const needs = facts.decision.gates.find((gate) => gate.option === option)?.needsTeam ?? false
  return { id: 'team', met: !needs, finding: { id: 'team-for', values: { option } } }
}

function volumeTrigger({ facts, option, start }: Pair, catalogue: Catalogue): MigrationTrigger {
  const { plan, workload } = facts
  const path = `workloads/${workload.id}/demand/requestsPerDay`
  const input = plan.inputs.find((one) => one.path === path)
  const found = input && cheaperOfTwo(input, option, start, plan, workload, catalogue)
  if (!input || !found)
    return { id: 'volume', met: null, finding: { id: 'requests-not-known', values: NO_VALUES } }
  const met = found.now === option
  const { current } = input
  const at = (direction: 'above' | 'below') =>
    found.changes.find((change) => change.direction === direction)?.at ?? null
  const [below, above] = [at('below'), at('above')]
  const finding: MigrationTrigger['finding'] =
    met ? { id: 'cheaper-between', values: { option, above: below, below: above, current } }
    : above !== null ? { id: 'cheaper-from', values: { option, at: above, current } }
    : below !== null ? { id: 'cheaper-up-to', values: { option, at: below, current } }
    : { id: 'cheaper-at-no-volume', values: { option, most: input.max, current } } // prettier-ignore
  return { id: 'volume', met, finding }
}

/** A price by the token or the hour against today's; a quote has none that moves. */
function priceTrigger(
  { facts, from, option, start }: Pair,
  catalogue: Catalogue,
): readonly MigrationTrigger[] {
  const { plan, workload } = facts
  const path = `workloads/${workload.id}/options/${start}/priceFactor`
  const input = plan.inputs.find((one) => one.path === path)
  const found = input && cheaperOfTwo(input, option, start, plan, workload, catalogue)
  if (!input || !found || input.current <= 0) return []
  const ofToday = (factor: number) => factor / input.current
  const met = found.now === option
  const change = found.changes.find(({ direction }) => direction === (met ? 'below' : 'above'))
  const unit = from.option.kind === 'rented' ? 'hour' : 'token'
  const finding: MigrationTrigger['finding'] =
    change === undefined
      ? met
        ? { id: 'cheaper-at-any-price', values: { option, start, unit } }
        : { id: 'no-price-makes-it-cheaper', values: { option, start, most: ofToday(input.max) } }
      : {
          id: met ? 'cheaper-above-a-price' : 'cheaper-from-a-price',
          values: { option, start, at: ofToday(change.at) },
        }
  return [{ id: 'price', met, finding }]
}

function paybackTrigger({ facts, option, start }: Pair): MigrationTrigger {
  const limitMonths = facts.plan.finance.paybackLimitMonths
  const pair = breakEvenBetween(facts.evaluation, option, start)
  const month = pair?.month ?? null
  const id = 'payback'
  if (!pair) return { id, met: null, finding: { id: 'payback-not-known', values: NO_VALUES } }
  if (pair.kind === 'immediate')
    return { id, met: true, finding: { id: 'cheaper-at-once', values: { option, start } } }
  if ((pair.kind === 'month' || pair.kind === 'beyond-horizon') && month !== null) {
    const met = month <= limitMonths
    const values = { option, start, month, isWithinLimit: met, limitMonths }
    return { id, met, finding: { id: 'pays-back', values } }
  }
  return { id, met: false, finding: { id: 'does-not-pay-back', values: { option, start, limitMonths } } }
}
