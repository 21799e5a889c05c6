import { useOnModel } from '../analysis/use-of-today.ts'
import type { Catalogue } from '../catalogue/types.ts'
import { catalogueIndex } from '../engine/situation.ts'
import type { CompletePlan, CompleteWorkload } from '../plan/complete-plan.ts'
import { againstToday } from './against-today.ts'
import { billOfWorkload } from './bill-today.ts'
import type { Case } from './case.ts'

/**
 * What a workload costs today, in each month of the horizon. What is paid for a model that the plan names is paid for its use, and goes as that
 * does at its price; a bill of which nobody says what for stays as it is.
 */
export function billByMonth({ plan, workload }: Case, catalogue: Catalogue): readonly number[] | null {
  const billUsd = billOfWorkload(plan, workload)
  return billUsd === null
    ? null
    : (asUseGoes(billUsd, plan, workload, catalogue) ?? heldAsItIs(billUsd, plan))
}

/** That of the whole plan goes as the parts that its workloads have of it, and stays as it is while one is not known. */
export function billOfPlanByMonth(cases: readonly Case[], catalogue: Catalogue): readonly number[] | null {
  const plan = cases[0]?.plan
  const billUsd = plan?.organisation.currentMonthlyBillUsd ?? null
  if (!plan || billUsd === null) return null
  const parts = cases.map((one) => {
    const part = againstToday(one, catalogue)?.billUsd ?? null
    return part === null ? null : asUseGoes(part, one.plan, one.workload, catalogue)
  })
  const all = heldAsItIs(0, plan).map((_, month) =>
    parts.reduce<number | null>((sum, part) => (sum === null || !part ? null : sum + (part[month] ?? 0)), 0),
  )
  const [first = null] = all
  return all.map((usd) => (usd === null || first === null || first <= 0 ? billUsd : (billUsd * usd) / first))
}

function asUseGoes(
  billUsd: number,
  plan: CompletePlan,
  workload: CompleteWorkload,
  catalogue: Catalogue,
): readonly number[] | null {
  const option = workload.today?.option
  const use = option ? useOnModel(plan, workload, option, catalogueIndex(catalogue, plan))() : null
  const first = use?.[0] ?? 0
  return use === null || first <= 0 ? null : use.map((usd) => (billUsd * usd) / first)
}

function heldAsItIs(billUsd: number, { horizonMonths }: CompletePlan): readonly number[] {
  return Array.from({ length: horizonMonths }, () => billUsd)
}

/** What it comes to in all, in dollars: where it is the same every month, to the cent what that is times the months. */
export function billOverHorizonUsd(monthlyUsd: readonly number[]): number {
  const [first = 0] = monthlyUsd
  return billGrows(monthlyUsd) ? monthlyUsd.reduce((sum, usd) => sum + usd, 0) : first * monthlyUsd.length
}

/** Whether it goes as the use does; else it is the same every month. */
export function billGrows(monthlyUsd: readonly number[]): boolean {
  return monthlyUsd.some((usd) => usd !== monthlyUsd[0])
}
