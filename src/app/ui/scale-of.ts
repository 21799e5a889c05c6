import type { Input } from '#core/inputs/input.ts'
import type { SliderScale } from './slider-scale.ts'

/** How far a field or a slider goes for an input of the registry, and what may be typed there; `path` ends at it. */
export function scaleOf({ low, high, min, max, scale, integer, unit }: Input, path: string): SliderScale {
  const input = path.slice(path.lastIndexOf('/') + 1)
  return { low, high, min, max, scale: scale ?? 'linear', integer: integer ?? false, input, unit }
}
