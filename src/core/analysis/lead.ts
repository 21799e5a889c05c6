import { addUp, noTotals } from '../engine/cost/totals.ts'
import type { OpenKernel } from '../engine/kernel/open-kernel.ts'

/** How much less an option costs than another; null where one of them cannot do the work. */
export function leadUsd(
  { options, situation }: OpenKernel,
  { option, against }: { readonly option: string; readonly against: string },
): number | null {
  const usdOf = (id: string) => {
    const compiled = options.find((one) => one.option.id === id)
    if (!compiled?.lines || !compiled.isFeasible) return null
    const totals = noTotals()
    addUp(compiled.lines, situation, totals)
    return totals.totalUsd
  }
  const [own, other] = [usdOf(option), usdOf(against)]
  return own === null || other === null ? null : other - own
}
