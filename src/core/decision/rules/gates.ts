import type {
  CompleteHybrid,
  CompleteOption,
  CompletePlan,
  CompleteWorkload,
} from '../../plan/complete-plan.ts'
import { graver, OUT, type Access, type Found, type Need } from '../../engine/gates/access.ts'
import { chainOnCondition } from '../../engine/gates/chain-in-reach.ts'
import { foundAt, GATES, passesGate, passesMeasured, type Gate } from '../../engine/gates/gate-table.ts'
import { plainOption } from '../../engine/cost/plain-option.ts'
import { workloadOfPart } from '../../engine/kinds-of-part.ts'
import type { GateResult } from '../decision.ts'
import type { GateId } from '../ids.ts'
import type { Standing } from '../standing.ts'
import { cannotWork } from './feasibility.ts'
import type { RuleId } from './framework.ts'
import { gateFailure, type Refused } from './gate-failure.ts'

/** What every gate says of every option of a workload, in the plan's order. */
export function gateResults(
  plan: CompletePlan,
  workload: CompleteWorkload,
  standing: Standing,
): readonly GateResult[] {
  return workload.options.map((option) => gateResult({ plan, workload, standing }, option))
}

/** Ids of the options that pass every gate; the same rules without what they found. */
export function passingOptions(
  plan: CompletePlan,
  workload: CompleteWorkload,
  standing: Standing,
): ReadonlySet<string> {
  const passing = new Set<string>()
  for (const option of workload.options) {
    if (passesAllGates({ plan, workload, standing }, option)) passing.add(option.id)
  }
  return passing
}

/** Whether one gate lets an option through; a mix has parts that are there. */
export function letsThrough(gate: Gate, around: Surroundings, option: CompleteOption): boolean {
  if (option.kind !== 'hybrid') {
    const seconds = secondsOf(option, around)
    return passesGate(gate, subjectOf(around, option, null)) && stoppedSecond(gate, seconds) === null
  }
  const parts = partsOf(option, around.workload)
  return parts === null || stoppedPart(gate, option, parts, around) === null
}

/** Whether one option passes them, whatever the others do. */
export function passesAllGates(around: Surroundings, option: CompleteOption): boolean {
  return failedGates(around, subjectOf(around, option, null)).length === 0
}

export interface Surroundings {
  readonly plan: CompletePlan
  readonly workload: CompleteWorkload
  readonly standing: Pick<Standing, 'options'>
}

function gateResult(around: Surroundings, option: CompleteOption): GateResult {
  const subject = subjectOf(around, option, null)
  const failed = failedGates(around, subject)
  const conditions = failed.length === 0 ? conditionsOf(around, option) : []
  return {
    option: option.id,
    kind: option.kind,
    access: failed.reduce<Access>(
      (worst, { found }) => graver(worst, found.access),
      conditions.length > 0 ? 'conditions' : 'in',
    ),
    passed: failed.length === 0,
    conditions,
    failures: failed.map(({ id, rule, of, found }) => gateFailure(id, rule, of, found)),
    needsTeam: teamStanding(around.plan, around.workload) === 'missing' && needsTeam(around.workload, option),
  }
}

/**
 * Of an option with its parts and what it spills to or what stands by for it; each thing to do once. Of one that does not
 * pass: what would still have to be done. The services of the chain get the same data.
 */
export function conditionsOf(around: Surroundings, option: CompleteOption): readonly Need[] {
  const found = new Map<string, Need>()
  for (const gate of GATES) {
    for (const subject of subjectsOf(around, option)) {
      if (isSpared(gate, option, subject.part)) continue
      const { access, needs } = foundAt(gate, subject)
      if (access !== 'conditions') continue
      for (const need of needs) found.set(JSON.stringify(need), need)
    }
  }
  return [...found.values(), ...chainOnCondition(option, around.workload).needs]
}

/** All that get its requests: itself or its parts, and what stands behind each. */
function subjectsOf(around: Surroundings, option: CompleteOption): readonly Refused[] {
  if (option.kind === 'hybrid') {
    const parts = partsOf(option, around.workload)
    return parts === null
      ? []
      : (['local', 'cloud'] as const).map((part) => partOf(around, option, parts, part))
  }
  return [subjectOf(around, option, null), ...secondsOf(option, around)]
}

/** A part of a mix that carries nothing of what the gate is about. */
function isSpared({ sharedPart }: Gate, option: CompleteOption, part: Refused['part']): boolean {
  if (option.kind !== 'hybrid' || (part !== 'local' && part !== 'cloud')) return false
  const forced = part === 'cloud' ? option.forcedLocalShare : option.forcedCloudShare
  const idle =
    part === 'cloud'
      ? option.localShare === 1 || option.forcedLocalShare === 1
      : option.localShare === 0 || option.forcedCloudShare === 1
  return idle || (sharedPart === part && forced > 0)
}

/** Whether more has to be paid before month 1 than there is. */
export function isOverBudget(upFrontUsd: number, { finance }: Pick<CompletePlan, 'finance'>): boolean {
  return finance.capitalBudgetUsd !== null && upFrontUsd > finance.capitalBudgetUsd
}

interface FailedGate {
  readonly id: GateId
  readonly rule: RuleId
  /** The option, or the part of it, that fails. */
  readonly of: Refused
  readonly found: Found
}

/** What a gate on an answer says of what it stops. */
function failure(gate: Gate, of: Refused): FailedGate {
  return { id: gate.id, rule: gate.rule, of, found: foundAt(gate, of) }
}

function failedGates(around: Surroundings, subject: Refused): readonly FailedGate[] {
  const { option, workload, plan, evaluation } = subject
  const failed: FailedGate[] = []
  const parts = option.kind === 'hybrid' ? partsOf(option, workload) : null
  if (option.kind === 'hybrid' && parts === null)
    failed.push({ id: 'parts', rule: 'X-PARTS', of: subject, found: OUT })
  const seconds = secondsOf(option, around)
  for (const gate of GATES) {
    if (option.kind !== 'hybrid') {
      const stopped = passesGate(gate, subject) ? stoppedSecond(gate, seconds) : subject
      if (stopped) failed.push(failure(gate, stopped))
    } else if (parts !== null) {
      const stopped = stoppedPart(gate, option, parts, around)
      if (stopped) failed.push(failure(gate, stopped))
    }
  }
  if (evaluation && cannotWork(evaluation))
    failed.push({ id: 'feasible', rule: 'X-FEASIBLE', of: subject, found: OUT })
  const upFrontUsd = evaluation?.cost?.upFrontUsd
  if (upFrontUsd !== undefined && isOverBudget(upFrontUsd, plan))
    failed.push({ id: 'budget', rule: 'X-BUDGET', of: subject, found: OUT })
  return failed
}

/** Of what an option spills to or what stands by for it, what the gate stops: it gets the same requests. */
function stoppedSecond(gate: Gate, seconds: readonly Refused[]): Refused | null {
  if (gate.onePartIsEnough) return null
  return seconds.find((subject) => !passesGate(gate, subject)) ?? null
}

/** What an option spills to and what stands by for it. */
function secondsOf(option: CompleteOption, around: Surroundings): readonly Refused[] {
  return (['spillover', 'failover'] as const).flatMap((field) => {
    const id = secondOf(option, field)
    const second = id === null ? null : plainOption(id, around.workload)
    return second ? [subjectOf(around, second, field)] : []
  })
}

function secondOf(option: CompleteOption, field: 'spillover' | 'failover'): string | null {
  if (field === 'failover') return 'failover' in option ? option.failover : null
  return 'spillover' in option && option.provisioned !== null ? option.spillover : null
}

interface Parts {
  readonly local: CompleteOption
  readonly cloud: CompleteOption
}

/** Null where a part is missing or is itself a mix. */
export function partsOf(option: CompleteHybrid, workload: Pick<CompleteWorkload, 'options'>): Parts | null {
  const local = plainOption(option.local, workload)
  const cloud = plainOption(option.cloud, workload)
  return local && cloud ? { local, cloud } : null
}

/**
 * The part of a mix that may not carry what it would carry. A part that carries nothing passes, and
 * a forced share lets the other part through: with the private share forced local, the cloud part
 * sees only the rest; with the hard share forced to the cloud, the local part does. Of a mix that was measured as a whole
 * the measurement counts, where it is of what the gate asks.
 */
function stoppedPart(gate: Gate, option: CompleteHybrid, parts: Parts, around: Surroundings): Refused | null {
  const whole = subjectOf(around, option, null)
  const asMeasured = passesMeasured(gate, whole)
  if (asMeasured !== null) return asMeasured ? null : whole
  if (gate.onePartIsEnough && option.forcedLocalShare === 0 && option.forcedCloudShare === 0) {
    const either = (['local', 'cloud'] as const).some(
      (part) => !isSpared(gate, option, part) && passesGate(gate, partOf(around, option, parts, part)),
    )
    if (either) return null
  }
  for (const part of ['local', 'cloud'] as const) {
    if (isSpared(gate, option, part)) continue
    const subject = partOf(around, option, parts, part)
    if (!passesGate(gate, subject)) return subject
  }
  return null
}

/** A part of a mix, with the requests that it gets. */
function partOf(around: Surroundings, mix: CompleteHybrid, parts: Parts, part: 'local' | 'cloud'): Refused {
  const { workload } = around
  return subjectOf({ ...around, workload: workloadOfPart(mix, part, workload) }, parts[part], part)
}

function subjectOf(
  { plan, workload, standing }: Surroundings,
  option: CompleteOption,
  part: Refused['part'],
): Refused {
  const found = standing.options.find(({ id }) => id === option.id) ?? null
  return { plan, workload, option, part, evaluation: found }
}

/** Whether people are there who can run machines (framework 15.2); an open answer is neither yes nor no. */
export function teamStanding(
  plan: CompletePlan,
  workload: CompleteWorkload,
): 'there' | 'missing' | 'unknown' {
  const { team } = workload.answers
  const { ownPlatformTeam, inferenceOwners } = plan.organisation.readiness
  if (team === 'intermediate' || team === 'advanced') return 'there'
  if (ownPlatformTeam === true && inferenceOwners === true) return 'there'
  return team === 'unknown' ? 'unknown' : 'missing'
}

/** Whether it runs on machines that need more than somebody who has tried models on one of their own. */
export function needsTeam(workload: CompleteWorkload, option: CompleteOption): boolean {
  if (option.kind === 'rented' || option.kind === 'owned')
    return !(option.needsBasicsOnly && workload.answers.team === 'basic')
  const parts = option.kind === 'hybrid' ? partsOf(option, workload) : null
  return parts !== null && [parts.local, parts.cloud].some((part) => needsTeam(workload, part))
}

export function runsOnMachines(workload: CompleteWorkload, option: CompleteOption): boolean {
  if (option.kind === 'rented' || option.kind === 'owned') return true
  if (option.kind !== 'hybrid') return false
  const parts = partsOf(option, workload)
  return parts !== null && [parts.local, parts.cloud].some((part) => runsOnMachines(workload, part))
}
