import { useEffect, useState } from 'react'
import type { CompletePlan } from '#core/plan/complete-plan.ts'
import type { PlacementBandsById } from '#core/story/report-input.ts'
import type { ComparedPlacement } from '#core/story/whole-plan.ts'
import { run } from '#app/state/runner/runner.ts'

const NONE: PlacementBandsById = new Map()

/** How the totals of a plan's placements may turn out, drawn beside the page; empty until that is known. */
export function usePlacementBands(
  complete: CompletePlan,
  compared: readonly ComparedPlacement[],
): PlacementBandsById {
  const [last, setLast] = useState<{ readonly of: typeof compared; readonly bands: PlacementBandsById }>()
  useEffect(
    () =>
      run(
        'placements',
        { complete, compared },
        {
          onFound: (bands) => {
            setLast({ of: compared, bands })
          },
          // Totals compare without their ranges as well.
          onFailed: () => undefined,
        },
      ),
    [complete, compared],
  )
  return last?.of === compared ? last.bands : NONE
}
