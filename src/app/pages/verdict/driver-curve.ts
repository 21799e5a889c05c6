import type { Catalogue } from '#core/catalogue/types.ts'
import type { CompletePlan } from '#core/plan/complete-plan.ts'
import { leadAlong, type Lead, type LeadCurve, type LeadPoint } from '#core/story/lead-along.ts'
import { PLACES, placeOf, valueAtPlace, type SliderScale } from '#app/ui/slider-scale.ts'

/** How far ahead the recommended option is over the range of a slider. */
export interface DriverCurve extends Pick<LeadCurve, 'switches'> {
  readonly points: readonly CurvePoint[]
}

export interface CurvePoint extends Pick<LeadPoint, 'lead' | 'best'> {
  /** 0 at the left end of the slider, 1 at its right end. */
  readonly place: number
}

const SAMPLES = 25

/** The curve of one input in steps, asked where the slider stands at even places. */
export function* driverCurve(
  plan: CompletePlan,
  catalogue: Catalogue,
  lead: Lead,
  path: string,
  range: SliderScale,
): Generator<undefined, DriverCurve> {
  const places = Array.from({ length: SAMPLES }, (_, at) => Math.round((PLACES * at) / (SAMPLES - 1)))
  const values = places.map((place) => valueAtPlace(place, range))
  const { points, switches } = yield* leadAlong(plan, catalogue, lead, path, { values, scale: range.scale })
  return {
    points: points.map(({ value, lead: share, best }) => ({
      place: placeOf(value, range) / PLACES,
      lead: share,
      best,
    })),
    switches,
  }
}
