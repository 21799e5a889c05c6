import type { CostRow } from '#app/charts/cumulative-cost-series.ts'

/** What the bare pages draw where a slider stands: the rows of the app's own chart, worked out beforehand. */
export interface Place {
  /** What the slider stands for. */
  readonly value: number
  readonly sentence: string
  readonly rows: readonly CostRow[]
}

export interface BareSeries {
  readonly lines: readonly string[]
  readonly horizonMonths: number
  readonly mostUsd: number
  readonly places: readonly Place[]
}

/** Written into the page by bare-pages.ts. */
export function seriesOfPage(): BareSeries {
  const element = document.getElementById('series')
  return JSON.parse(element?.textContent ?? '') as BareSeries
}

/** As wide and as high as the chart of the app at 1280 pixels. */
export const SIZE = { width: 760, height: 320 }

export const COLOURS = ['#0e0e0f', '#0760b0', '#bc4e00', '#02592d', '#730758']

/** The slider, and what is drawn anew at once with each of its values. */
export function onPlace(draw: (place: Place) => void): void {
  const { places } = seriesOfPage()
  const slider = document.querySelector('input')
  const sentence = document.querySelector('[data-verdict]')
  if (!slider || !sentence) throw new Error('the page has no slider')
  slider.max = String(places.length - 1)
  const show = () => {
    const place = places[Number(slider.value)]
    if (!place) return
    sentence.textContent = place.sentence
    draw(place)
  }
  slider.addEventListener('input', show)
  show()
}
