import styles from './flow.module.css'
import { ZOOMS, zoomToFit } from './zoom.ts'

/** Smaller, larger, and as large as fits: what the wheel would do, had it not the page to scroll. */
export function ZoomButtons({
  zoom,
  onZoom,
  naturalWidth,
}: {
  zoom: number
  onZoom: (zoom: number) => void
  /** Of the picture at its natural size, in pixels. */
  naturalWidth: number
}) {
  const smaller = ZOOMS.findLast((step) => step < zoom)
  const larger = ZOOMS.find((step) => step > zoom)
  return (
    <div className={styles.zooms} role="group" aria-label="Size of the chart">
      <ZoomButton name="Smaller" sign="−" to={smaller} onZoom={onZoom} />
      <ZoomButton name="Larger" sign="+" to={larger} onZoom={onZoom} />
      <button
        type="button"
        className={styles.zoom}
        onClick={(event) => {
          const chart = event.currentTarget.closest<HTMLElement>(`.${styles.chart ?? ''}`)
          if (chart) onZoom(zoomToFit(chart, naturalWidth))
        }}
      >
        Fit
      </button>
    </div>
  )
}

function ZoomButton({
  name,
  sign,
  to,
  onZoom,
}: {
  name: string
  sign: string
  to: number | undefined
  onZoom: (zoom: number) => void
}) {
  return (
    <button
      type="button"
      className={styles.zoom}
      aria-label={name}
      disabled={to === undefined}
      onClick={() => {
        if (to !== undefined) onZoom(to)
      }}
    >
      {sign}
    </button>
  )
}
