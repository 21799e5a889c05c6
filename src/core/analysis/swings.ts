import { addUp, noTotals } from '../engine/cost/totals.ts'
import type { OpenKernel } from '../engine/kernel/open-kernel.ts'
import type { NumericInput } from '../plan/numeric-input.ts'
import type { WhatIf } from './what-if.ts'

/** How far one input, over its range and by itself, moves the lead of an option over another. */
export interface Swing {
  readonly input: NumericInput
  /** The lead with the input at the low and at the high end of its range; null where one of the two drops out. */
  readonly lowLeadUsd: number | null
  readonly highLeadUsd: number | null
  readonly swingUsd: number
  /** Whether the lead is lost, or an option drops out, at either end. */
  readonly flips: boolean
}

/** A tornado: inputs by the swing of the lead, the largest first. What has no range is left out. */
export function swings(
  what: WhatIf,
  inputs: readonly NumericInput[],
  pair: { readonly option: string; readonly against: string },
): readonly Swing[] {
  const now = what.now((kernel) => leadUsd(kernel, pair))
  return inputs
    .flatMap((input): Swing[] => {
      const { range } = input
      if (range === null) return []
      const lowLeadUsd = what.at(input, range.low, (kernel) => leadUsd(kernel, pair))
      const highLeadUsd = what.at(input, range.high, (kernel) => leadUsd(kernel, pair))
      const ends = [lowLeadUsd, highLeadUsd]
      const known = ends.filter((lead) => lead !== null)
      const flips = now !== null && ends.some((lead) => lead === null || lead < 0 !== now < 0)
      const swingUsd = known.length < 2 ? Infinity : Math.abs((lowLeadUsd ?? 0) - (highLeadUsd ?? 0))
      return [{ input, lowLeadUsd, highLeadUsd, swingUsd, flips }]
    })
    .toSorted((a, b) => b.swingUsd - a.swingUsd)
}

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
