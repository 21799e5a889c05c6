import { PLACES, placeOf, type SliderScale } from '#app/ui/slider-scale.ts'
import type { DriverCurve } from './driver-curve.ts'
import styles from './drivers.module.css'

const HEIGHT = 22

/**
 * Above a slider, as wide as its way: how far ahead the recommended option is over the range. Where the
 * curve is below the line, another option is cheaper; a tick stands where the recommendation changes.
 */
export function DriverSparkline({
  curve: { points, switches },
  value,
  range,
  write,
}: {
  curve: DriverCurve
  /** What the slider stands at. */
  value: number | null
  range: SliderScale
  /** A value as the field beside the slider writes it. */
  write: (value: number) => string
}) {
  const leads = points.flatMap(({ lead }) => (lead === null ? [] : [lead]))
  const top = Math.max(0, ...leads)
  const bottom = Math.min(0, ...leads)
  if (top === bottom) return null
  const y = (lead: number) => 2 + ((HEIGHT - 4) * (top - lead)) / (top - bottom)
  const inside = switches.filter((at) => at >= range.low && at <= range.high)
  const here = placeOf(value ?? range.low, range)
  const [nearest] = inside.toSorted(
    (a, b) => Math.abs(placeOf(a, range) - here) - Math.abs(placeOf(b, range) - here),
  )
  return (
    <span className={styles.sparkline} data-sparkline="">
      <svg
        width="100%"
        height={HEIGHT}
        viewBox={`0 0 100 ${String(HEIGHT)}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <line className={styles.zero} x1="0" x2="100" y1={y(0)} y2={y(0)} />
        <path
          className={styles.curve}
          d={pathOf(points.map(({ place, lead }) => ({ x: place * 100, y: lead === null ? null : y(lead) })))}
        />
        {inside.map((at) => {
          const x = (100 * placeOf(at, range)) / PLACES
          return <line key={at} className={styles.tick} x1={x} x2={x} y1={y(0) - 5} y2={y(0) + 5} />
        })}
      </svg>
      {nearest !== undefined && (
        <span className={styles.switchText}>changes at {write(Number(nearest.toPrecision(3)))}</span>
      )}
    </span>
  )
}

/** A line with gaps where there is no figure. */
function pathOf(points: readonly { readonly x: number; readonly y: number | null }[]): string {
  let isDrawing = false
  return points
    .map(({ x, y }) => {
      if (y === null) {
        isDrawing = false
        return ''
      }
      const step = `${isDrawing ? 'L' : 'M'}${x.toFixed(2)} ${y.toFixed(2)}`
      isDrawing = true
      return step
    })
    .join('')
}
