import type { OpinionInput } from './opinion.ts'

type Billed = Pick<OpinionInput, 'evaluation' | 'workload'>

/**
 * Cash of month 1 for the cheapest API or, where none is compared, the cheapest hosted model, in dollars; null: neither
 * has a cost. What stands around the model is paid wherever it runs, and is no part of it.
 */
export function billUsd({ evaluation, workload }: Billed): number | null {
  const around: ReadonlySet<string> = new Set(workload.pipeline.map(({ part }) => part))
  for (const kind of ['api', 'hosted']) {
    const bills = evaluation.options.flatMap((option) => {
      if (option.kind !== kind || !option.cost) return []
      const beside = option.cost.lineItems.filter(({ id }) => around.has(id))
      const besideUsd = beside.reduce((sum, { monthlyUsd }) => sum + (monthlyUsd[0] ?? 0), 0)
      return [(option.cost.monthlyUsd[0] ?? 0) - besideUsd]
    })
    if (bills.length > 0) return Math.min(...bills)
  }
  return null
}

/** The same over the requests of month 1; null also where there are none. */
export function billedPerCall(input: Billed): number | null {
  const usd = billUsd(input)
  const calls = input.evaluation.demand?.requests[0] ?? 0
  return usd === null || usd <= 0 || calls <= 0 ? null : usd / calls
}
