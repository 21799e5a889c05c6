import { useDeferredValue } from 'react'
import type { NumericInput } from '#core/plan/numeric-input.ts'
import { usualRangeSentence } from '#core/words/range-words.ts'
import { isShare } from '#core/words/units.ts'
import { writeNumber } from '#app/ui/read-number.ts'
import { completeAtHand } from './derive.ts'
import { usePlanStore } from './plan-store.ts'

/** What is said of a figure's range where the plan says none; null where it is taken as it is. */
export function usualRangeOf(inputs: readonly NumericInput[], path: string): string | null {
  const input = inputs.find((one) => one.path === path)
  if (!input) return null
  const percent = isShare(input.unit)
  return usualRangeSentence(input.range, (value) => {
    const shown = Number((value / input.factor).toPrecision(3))
    return `${writeNumber(shown, percent)}${percent ? ' %' : ''}`
  })
}

/** The same for one field of the plan that is open. */
export function useUsualRange(path: string): string | null {
  const plan = useDeferredValue(usePlanStore((state) => state.plan))
  // Hours of operation stand among the inputs as this team needs them, and in the plan as anybody would.
  return usualRangeOf(completeAtHand(plan).inputs, path)
}
