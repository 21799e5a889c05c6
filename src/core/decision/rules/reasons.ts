import { breakEvenBetween } from '../../engine/break-evens.ts'
import type { WorkloadEvaluation } from '../../engine/evaluation.ts'
import type { Side } from '../ids.ts'
import { opinionsOf } from '../opinions/opinions.ts'
import { NO_VALUES, type Statement } from '../statement.ts'
import { termsOf, sideOf } from './candidates.ts'
import { dataMustStay } from '../../engine/gates/conditions.ts'
import { missingFigures } from './feasibility.ts'
import type { GateFailure } from './gate-failure-values.ts'
import { failureKey } from './gate-failure.ts'
import { teamStanding } from './gates.ts'
import { byCost, marginOf, partNearly, type Candidate } from './precedence.ts'
import { qualityReasons } from './quality-reasons.ts'
import { standingIn } from '../standing.ts'
import { conditions, priceOfARule } from './reasons-of-rules.ts'
import type { AgainstTheFlowchart, Reason } from './reason-values.ts'
import { alreadyThere, outsideFirm, priceOfAnHour, runsOn, takesOver } from './reasons-of-running.ts'
import type { Undecided } from './undecided.ts'
import { turnedBy } from './turned-by.ts'
import { decidingStep, outcomeSide } from './walk.ts'

/** Why, by rule: money first, then what gates rule out, the team, the flowchart, and what to be careful with. */
export function reasonsOf(ground: Undecided, candidates: readonly Candidate[]): readonly Reason[] {
  return [
    ...money(ground, candidates),
    ...unfitBill(ground),
    ...beliefs(ground),
    ...alreadyThere(ground, candidates),
    ...ruledOut(ground),
    ...priceOfARule(ground),
    ...priceOfAnHour(ground),
    ...takesOver(ground),
    ...conditions(ground),
    ...runsOn(ground),
    ...onDevices(ground),
    ...skill(ground),
    ...outsideFirm(ground),
    ...qualityReasons(ground.decision, candidates),
    ...idleMix(ground, candidates),
    ...payback(ground, candidates),
    ...flowchart(ground, candidates),
    ...otherRules(ground, candidates),
    ...wholeChain(ground),
    ...restOfChain(ground),
    ...effort(ground),
    ...overruled(ground),
    ...notCosted(ground),
  ]
}

function money({ evaluation, decision }: Undecided, candidates: readonly Candidate[]): readonly Reason[] {
  const option = decision.recommended
  const totalUsd = totalUsdOf(evaluation, option)
  if (option === null || totalUsd === null || candidates.length < 2) return []
  const isLowest = candidates.toSorted(byCost)[0]?.id === option
  const shown = candidates.filter(({ mayLead }) => mayLead).toSorted(byCost)
  const ofShown = !isLowest && shown.length > 1 && shown[0]?.id === option ? shown.length : null
  const values = { option, isLowest, ofOptions: candidates.length, ofShown, totalUsd }
  return [{ rule: 'X-COST', id: 'rank-in-cost', values }]
}

/** A verdict on a use that the bill denies is a verdict on something else. */
function unfitBill({ bill }: Undecided): readonly Reason[] {
  return bill ? [{ rule: 'X-FIGURES', id: 'bill-does-not-fit', values: bill }] : []
}

/** Where what may be lost, or what machines may still fetch, decides and not what is paid, the verdict says so. */
function beliefs({ evaluation, decision }: Undecided): readonly Reason[] {
  const risk = turnedBy('risk', evaluation, decision)
  const left = turnedBy('value-left', evaluation, decision)
  return [
    ...(risk ? [{ rule: 'X-COST', id: 'risk-decides', values: risk } as const] : []),
    ...(left ? [{ rule: 'X-COST', id: 'value-left-decides', values: left } as const] : []),
  ]
}

/** Options that one and the same failure rules out share a line; what is out is not called open by something else. */
function ruledOut({ decision }: Undecided): readonly Reason[] {
  const lines = new Map<string, { failure: GateFailure; options: string[] }>()
  for (const { option, access, failures } of decision.gates) {
    const failure = failures.find(({ id }) => access !== 'out' || id !== 'not-known')
    if (!failure) continue
    const key = failureKey(failure)
    const line = lines.get(key) ?? { failure, options: [] }
    line.options.push(option)
    lines.set(key, line)
  }
  return [...lines.values()].map(({ failure, options }) => ({
    rule: failure.rule,
    id: 'ruled-out',
    values: { options, failure },
  }))
}

/** Devices that are there are not bought: what is left are people's hours, for each and for the fleet. */
function onDevices({ decision, workload }: Undecided): readonly Reason[] {
  const option = workload.options.find(({ id }) => id === decision.recommended)
  const { totalUsd } = decision.figures
  if (option?.kind !== 'quote' || option.onDevices === null || totalUsd === null) return []
  const { deviceCount: devices } = workload.demand
  return [{ rule: 'S2-OFFLINE', id: 'on-devices', values: { option: option.id, devices, totalUsd } }]
}

function skill({ decision, evaluation, plan, workload }: Undecided): readonly Reason[] {
  const needing = decision.gates.filter(({ needsTeam, passed }) => needsTeam && passed)
  if (needing.length > 0) {
    const options = needing.map(({ option }) => option)
    const isOnlyChoice = options.some((option) => option === decision.recommended)
    return [{ rule: 'X-TEAM', id: 'team-is-missing', values: { options, isOnlyChoice } }]
  }
  const machine = evaluation.options.find(({ id }) => id === decision.recommended)
  const runs = machine?.kind === 'owned' || machine?.kind === 'rented' || machine?.kind === 'hybrid'
  if (!runs || teamStanding(plan, workload) !== 'there') return []
  return [{ rule: 'X-TEAM', id: 'team-is-there', values: NO_VALUES }]
}

/** A mix that saves too little over one of its parts is passed over, and named where it costs least. */
function idleMix(
  { plan, workload, evaluation, decision }: Undecided,
  candidates: readonly Candidate[],
): readonly Reason[] {
  const ranked = candidates.toSorted(byCost)
  const chosen = ranked.find(({ id }) => id === decision.recommended)
  const [first] = ranked
  if (!chosen || !first || first === chosen) return []
  const part = partNearly(first, ranked, termsOf(plan, workload, standingIn(evaluation)))
  if (!part) return []
  const lessUsd = part.totalUsd - first.totalUsd
  return [{ rule: 'X-CLOSE', id: 'mix-adds-little', values: { option: first.id, part: part.id, lessUsd } }]
}

/** Later but cheaper, or never: the two stories of a purchase. */
function payback({ decision, evaluation }: Undecided, candidates: readonly Candidate[]): readonly Reason[] {
  const { recommended, runnerUp, costNode } = decision
  const pair = (option: string | null, against: string | null) =>
    breakEvenBetween(evaluation, option, against)
  const won = pair(recommended, runnerUp)
  if (won?.kind === 'month' && won.month !== null && decision.state !== 'path') {
    return [{ rule: 'S3-F2', id: 'cheaper-in-the-end', values: { option: won.option, month: won.month } }]
  }
  const lost = pair(costNode.owned, recommended)
  const owned = candidates.find(({ id }) => id === costNode.owned)
  const chosen = candidates.find(({ id }) => id === recommended)
  if (!lost || !owned || !chosen || lost.kind === 'immediate' || lost.kind === 'month') return []
  // Where nothing is bought, there is nothing to pay back.
  const upFrontUsd = evaluation.options.find(({ id }) => id === owned.id)?.cost?.upFrontUsd ?? 0
  if (owned.totalUsd <= chosen.totalUsd || upFrontUsd <= 0) return []
  if (lost.kind === 'never') {
    const moreUsd = owned.totalUsd - chosen.totalUsd
    return [{ rule: 'S3-F2', id: 'does-not-pay-back', values: { option: owned.id, moreUsd } }]
  }
  const { option, against, kind, month, ahead } = lost
  return [
    {
      rule: 'S3-F2',
      id: 'pays-back-too-late',
      values: { option, against, breakEven: { kind, month, ahead } },
    },
  ]
}

/** Where the flowchart points elsewhere than the recommendation, the verdict says so. */
function flowchart(ground: Undecided, candidates: readonly Candidate[]): readonly Reason[] {
  const { path, recommended } = ground.decision
  const side = outcomeSide(path.outcome)
  const chosen = candidates.find(({ id }) => id === recommended)
  const step = decidingStep(path.steps, path.outcome)
  if (!chosen || side === null || !step) return []
  const { edge } = step
  if (chosen.side === side) return [{ rule: 'S3-F1', id: 'flowchart-agrees', values: { side, edge } }]
  const but = against(ground, candidates, chosen, side)
  return [{ rule: 'S3-F1', id: 'flowchart-differs', values: { side, edge, but } }]
}

function against(
  { decision, workload }: Undecided,
  candidates: readonly Candidate[],
  chosen: Candidate,
  side: Side,
): Statement<AgainstTheFlowchart> {
  const target = candidates.find(({ id }) => id === decision.target)
  if (target?.side === side) return { id: 'plan-leads-there', values: NO_VALUES }
  const theirs = candidates.filter((option) => option.side === side).toSorted(byCost)[0]
  if (!theirs) {
    const isEntered = workload.options.some((option) => sideOf(option, workload) === side)
    return { id: isEntered ? 'none-is-left' : 'none-was-entered', values: NO_VALUES }
  }
  const less = marginOf(chosen, theirs)
  if (chosen.totalUsd > theirs.totalUsd) {
    const id = theirs.waitsFor === 'team' ? 'cannot-be-run-yet' : 'too-little-less'
    return { id, values: { option: theirs.id, less } }
  }
  const isSpiky = decision.path.steps.some(({ edge }) => edge === 'pattern:spiky')
  const isSizedForPeaks = isSpiky && chosen.side !== 'cloud'
  return {
    id: 'still-cheaper',
    values: { option: chosen.id, against: theirs.id, less, isSizedForPeaks },
  }
}

/** Other published rules that point elsewhere, one line for each side that they point to. */
function otherRules(ground: Undecided, candidates: readonly Candidate[]): readonly Reason[] {
  const { plan, workload, evaluation, decision } = ground
  const chosen = candidates.find(({ id }) => id === decision.recommended)
  if (!chosen) return []
  const elsewhere = opinionsOf({ plan, workload, evaluation }).filter(
    ({ id, side }) => id !== 'flowchart' && id !== 'cheapest' && side !== null && side !== chosen.side,
  )
  return (['local', 'cloud', 'hybrid'] as const).flatMap((side): readonly Reason[] => {
    const found = elsewhere.filter((opinion) => opinion.side === side)
    const [first] = found
    if (!first) return []
    const opinions = found.map(({ id, says }) => ({ id, says }))
    return [{ rule: first.rule, id: 'rules-point-elsewhere', values: { side, opinions } }]
  })
}

/** Local is private only if every step is local. */
function wholeChain({ workload: { answers } }: Undecided): readonly Reason[] {
  if (!dataMustStay(answers) || answers.wholeChainLocal !== false) return []
  return [{ rule: 'S1-E', id: 'chain-not-local', values: NO_VALUES }]
}

/** What stands around the model: what it costs with the recommendation, and what nobody has counted yet. */
function restOfChain({ workload, evaluation, decision }: Undecided): readonly Reason[] {
  const { pipeline, chainLeftOut: parts } = workload
  const cost = evaluation.options.find(({ id }) => id === decision.recommended)?.cost
  const counted = pipeline.flatMap(({ part }) => cost?.lineItems.filter(({ id }) => id === part) ?? [])
  const totalUsd = counted.reduce((sum, line) => sum + line.totalUsd, 0)
  const values = {
    parts: pipeline.map(({ part }) => part),
    totalUsd,
    isAlike: pipeline.every(({ own }) => own === null),
  }
  return [
    ...(totalUsd > 0 ? [{ rule: 'S1-E', id: 'chain-counted', values } as const] : []),
    ...(parts.length > 0 ? [{ rule: 'S1-E', id: 'chain-left-out', values: { parts } } as const] : []),
  ]
}

/** A bill made of set-up and exit is small: then the choice is about effort. */
function effort({ evaluation, decision }: Undecided): readonly Reason[] {
  const cost = evaluation.options.find(({ id }) => id === decision.recommended)?.cost
  if (!cost || cost.presentUsd <= 0) return []
  const effortUsd = cost.lineItems
    .filter(({ id }) => id === 'integration' || id === 'setup' || id === 'exit-reserve')
    .reduce((total, { presentUsd }) => total + presentUsd, 0)
  if (effortUsd * 3 <= cost.presentUsd) return []
  const values = { share: effortUsd / cost.presentUsd }
  return [{ rule: 'X-EFFORT', id: 'choice-is-about-effort', values }]
}

function overruled({ workload, evaluation, decision }: Undecided): readonly Reason[] {
  const { chosen } = workload
  const { recommended, gates } = decision
  const isThere = evaluation.options.some(({ id }) => id === chosen)
  if (chosen === null || chosen === recommended || !isThere) return []
  const theirs = totalUsdOf(evaluation, chosen)
  const ours = totalUsdOf(evaluation, recommended)
  const gate = gates.find(({ option }) => option === chosen)
  const rule = 'X-CHOSEN'
  if (gate && !gate.passed) return [{ rule, id: 'chose-what-is-ruled-out', values: { option: chosen } }]
  if (theirs === null || ours === null) return [{ rule, id: 'chose-otherwise', values: { option: chosen } }]
  return [{ rule, id: 'chose-at-a-cost', values: { option: chosen, moreUsd: theirs - ours } }]
}

/**
 * An option that lacks a figure is out of the ranking, and is named. What the demand lacks is asked for in the headline,
 * and a mix has nothing to add to what its part lacks.
 */
function notCosted({ evaluation }: Undecided): readonly Reason[] {
  return evaluation.options.flatMap((option): readonly Reason[] => {
    const [finding] = missingFigures(option).filter(
      ({ id }) => id !== 'demand-unknown' && id !== 'hybrid-part-not-costed',
    )
    return finding ? [{ rule: 'X-COSTED', id: 'not-costed', values: { option: option.id, finding } }] : []
  })
}

function totalUsdOf({ options }: WorkloadEvaluation, id: string | null): number | null {
  return options.find((option) => option.id === id)?.cost?.totalUsd ?? null
}
