import type { Catalogue } from '../catalogue/types.ts'
import { evaluate } from '../engine/evaluate.ts'
import type { Severity } from '../engine/evaluation.ts'
import { completePlan } from '../plan/complete.ts'
import { randomPlan } from '../plan/random-plans/random-plan.ts'
import { ANY_KIND } from '../inputs/places.ts'
import { simulate } from '../analysis/simulate.ts'
import { catalogueIndex } from '../engine/situation.ts'
import { casesOf, type Case, type DecidedPlan } from './case.ts'
import { decideWith } from './decide-workload.ts'
import type { VerdictState } from './decision.ts'
import type { GateId } from './ids.ts'
import { judged } from './judged.ts'
import { gatesOfDraws, riskOf } from './risk-of.ts'
import { riskWanted } from './risk-wanted.ts'

/** How many of some random plans reach what, and how many of their figures are nothing. */
export interface Shares {
  readonly plans: number
  /** Of the plans: "state: clear", "gate: budget", "kind: owned", "severity: note", "finding: too-slow" … */
  readonly reached: ReadonlyMap<string, number>
  /** Of the options: those without a total, or with a total of nothing. */
  readonly totals: Share
  /** Of the prices and amounts that plans say: those that are nothing. */
  readonly amounts: Share
}

interface Share {
  readonly nothing: number
  readonly of: number
}

const STATES: Record<VerdictState, true> = {
  clear: true, close: true, provisional: true, 'only-one': true, 'none-left': true, path: true, 'not-enough-data': true,
} // prettier-ignore
const GATES: Record<GateId, true> = {
  residency: true, critical: true, regulated: true, offline: true, realtime: true,
  capability: true, context: true, tier: true, modality: true, downtime: true, parts: true, feasible: true, budget: true,
} // prettier-ignore
const SEVERITIES: Record<Severity, true> = { error: true, warning: true, note: true }

/** What random plans have to reach, by group. */
export const TO_REACH: readonly (readonly [group: string, names: readonly string[]])[] = [
  ['state', Object.keys(STATES)],
  ['gate', Object.keys(GATES)],
  ['kind', ANY_KIND],
  ['severity', Object.keys(SEVERITIES)],
]

/** What fewer than such a share of the plans reach, of one group or of all. */
export function rarerThan(
  least: number,
  { plans, reached }: Shares,
  groups: typeof TO_REACH = TO_REACH,
): readonly string[] {
  return groups
    .flatMap(([group, names]) => names.map((name) => `${group}: ${name}`))
    .filter((name) => (reached.get(name) ?? 0) / plans < least)
}

/** A close call is then one of the totals alone. */
const NO_SEARCHES = { switching: () => [] }

const FEW_DRAWS = 64

/**
 * What is decided over draws where an unknown figure turns some of a few draws, which is all that may make a verdict
 * provisional; draws of every workload would take far longer and reach nothing else.
 */
function statesOverDraws(decided: DecidedPlan, catalogue: Catalogue): readonly VerdictState[] {
  return casesOf(decided)
    .filter((one) => turnsOnUnknown(one, catalogue))
    .map((one) => judged(one, riskOf(one, catalogue), catalogue).state)
}

function turnsOnUnknown(one: Case, catalogue: Catalogue): boolean {
  const { plan, workload } = one
  const wanted = riskWanted(one)
  if (!wanted || !plan.inputs.some((input) => input.isUnknown && input.workload === workload.id)) return false
  const { unknowns } = simulate(plan, workload, catalogueIndex(catalogue, plan), {
    draws: FEW_DRAWS,
    turnedAmong: wanted.passing,
    mayBeChosen: gatesOfDraws(plan, workload),
  })
  return unknowns.some(({ turns }) => turns > 1 / FEW_DRAWS)
}

export function sharesOver(seeds: readonly number[], catalogue: Catalogue): Shares {
  const reached = new Map<string, number>()
  const totals = { nothing: 0, of: 0 }
  const amounts = { nothing: 0, of: 0 }
  for (const seed of seeds) {
    const said = randomPlan(seed, catalogue)
    const plan = completePlan(said, catalogue)
    const evaluation = evaluate(plan, catalogue)
    const decision = decideWith(plan, evaluation, catalogue, NO_SEARCHES)
    const options = evaluation.workloads.flatMap((workload) => workload.options)
    const findings = [
      ...evaluation.findings,
      ...evaluation.workloads.flatMap((one) => one.findings),
      ...options.flatMap((one) => one.findings),
    ]
    const seen = [
      ...decision.workloads.flatMap(({ state, path, gates }) => [
        `state: ${state}`,
        `outcome: ${path.outcome}`,
        ...gates.flatMap(({ failures }) => failures.map(({ gate }) => `gate: ${gate}`)),
      ]),
      ...statesOverDraws({ complete: plan, evaluation, decision }, catalogue).map(
        (state) => `state: ${state}`,
      ),
      ...options.map(({ kind }) => `kind: ${kind}`),
      ...findings.flatMap(({ id, severity }) => [`severity: ${severity}`, `finding: ${id}`]),
      ...evaluation.workloads.flatMap(({ breakEvens }) =>
        breakEvens.map(({ kind }) => `break-even: ${kind}`),
      ),
    ]
    for (const one of new Set(seen)) reached.set(one, (reached.get(one) ?? 0) + 1)
    for (const { cost } of options) count(totals, cost?.totalUsd ?? 0)
    countAmounts(said, (usd) => count(amounts, usd))
  }
  return { plans: seeds.length, reached, totals, amounts }
}

/** One line each, most often reached first within its group. */
export function sharesInWords({ plans, reached, totals, amounts }: Shares): string {
  const percent = (part: number, of: number) => `${((part / of) * 100).toFixed(1).padStart(5)} %`
  const group = (name: string) => name.slice(0, name.indexOf(':'))
  const rows = [...reached].toSorted(
    ([a, many], [b, more]) => group(a).localeCompare(group(b)) || more - many || a.localeCompare(b),
  )
  return [
    `Of ${plans} random plans`,
    ...rows.map(([name, count]) => `${percent(count, plans)}  ${name}`),
    `${percent(totals.nothing, totals.of)}  of ${totals.of} totals are nothing`,
    `${percent(amounts.nothing, amounts.of)}  of ${amounts.of} prices and amounts said are nothing`,
  ].join('\n')
}

function count(share: { nothing: number; of: number }, usd: number): void {
  share.of += 1
  if (usd === 0) share.nothing += 1
}

/** Every number in a plan that is money, whole ranges by their base. */
function countAmounts(value: unknown, visit: (usd: number) => void, field = ''): void {
  if (/usd/i.test(field) && typeof value === 'number') visit(value)
  if (typeof value !== 'object' || value === null) return
  for (const [key, child] of Object.entries(value)) {
    if (key !== 'low' && key !== 'high') countAmounts(child, visit, key === 'base' ? field : key)
  }
}
