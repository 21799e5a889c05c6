import type { Input } from '#core/inputs/input.ts'
import type { SliderScale } from './slider-scale.ts'

/** How far a field or a slider goes for an input of the registry. */
export function scaleOf({ low, high, min, max, scale, integer, unit }: Input, input: string): SliderScale {
  return { low, high, min, max, scale: scale ?? 'linear', integer: integer ?? false, input, unit }
}
