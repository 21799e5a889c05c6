import type { SwitchingValue } from '#core/decision/decision.ts'
import type { DrawnCurve } from './use-driver-curves.ts'

/** Where the verdict has searched a value, its own findings are marked, so that both say the same. */
export function withSwitches(
  curves: ReadonlyMap<string, DrawnCurve>,
  switching: readonly SwitchingValue[],
): ReadonlyMap<string, DrawnCurve> {
  const searched = switching.flatMap(({ input, switches }) => {
    const curve = curves.get(input)
    return curve ? [[input, { ...curve, switches: switches.map(({ at }) => at) }] as const] : []
  })
  return new Map([...curves, ...searched])
}
