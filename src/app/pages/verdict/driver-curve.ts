import type { LeadCurve, LeadPoint } from '#core/story/lead-along.ts'
import type { CurveQuestion } from '#app/state/runner/jobs.ts'
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

/** Where the curve of a slider is asked: at even places of its way. */
export function alongSlider(range: SliderScale): CurveQuestion['along'] {
  const places = Array.from({ length: SAMPLES }, (_, at) => Math.round((PLACES * at) / (SAMPLES - 1)))
  return { values: places.map((place) => valueAtPlace(place, range)), scale: range.scale }
}

/** What was found there, by the places of the slider. */
export function driverCurve({ points, switches }: LeadCurve, range: SliderScale): DriverCurve {
  return {
    points: points.map(({ value, lead: share, best }) => ({
      place: placeOf(value, range) / PLACES,
      lead: share,
      best,
    })),
    switches,
  }
}
