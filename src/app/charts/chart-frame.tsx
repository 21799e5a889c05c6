import { useId, type MouseEvent, type ReactNode } from 'react'
import { Button } from '../ui/button.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import { saveFile } from '../ui/save-file.ts'
import { pngFile, svgFile } from './svg-file.ts'
import styles from './chart-frame.module.css'

/** Every chart stands in one: its finding as the title, the drawing, its figures as a table and as files. */
export function ChartFrame({
  finding,
  note,
  csv,
  fileNamed,
  table,
  more,
  children,
}: {
  /** A sentence that says what the chart shows. */
  finding: string
  /** What is drawn, and from what. */
  note: string
  csv: () => string
  /** The name of a file with this extension. */
  fileNamed: (extension: 'csv' | 'svg' | 'png') => string
  table: ReactNode
  /** What else belongs to it, below the drawing. */
  more?: ReactNode
  children: ReactNode
}) {
  const titleId = useId()
  return (
    <figure className={styles.frame} aria-labelledby={titleId}>
      <figcaption>
        <h2 id={titleId} className={styles.finding}>
          {finding}
        </h2>
        <p className={styles.note}>{note}</p>
      </figcaption>
      <div data-drawing="" className={styles.drawing}>
        {children}
      </div>
      {more}
      <div className={styles.foot}>
        <Disclosure summary="Show data">{table}</Disclosure>
        <div className={styles.files} role="group" aria-label="Save the chart">
          <Button
            kind="quiet"
            aria-label="Save figures as CSV"
            onClick={() => {
              saveFile(fileNamed('csv'), csv(), 'text/csv')
            }}
          >
            CSV
          </Button>
          <Button
            kind="quiet"
            aria-label="Save drawing as SVG"
            onClick={(event) => {
              const svg = drawingBeside(event)
              if (svg) saveFile(fileNamed('svg'), svgFile(svg, { title: finding, note }), 'image/svg+xml')
            }}
          >
            SVG
          </Button>
          <Button
            kind="quiet"
            aria-label="Save picture as PNG"
            onClick={(event) => {
              const svg = drawingBeside(event)
              if (!svg) return
              void pngFile(svg, { title: finding, note }).then((png) => {
                saveFile(fileNamed('png'), png, 'image/png')
              })
            }}
          >
            PNG
          </Button>
        </div>
      </div>
    </figure>
  )
}

function drawingBeside(event: MouseEvent<HTMLElement>): SVGSVGElement | null {
  return event.currentTarget.closest('figure')?.querySelector<SVGSVGElement>('[data-drawing] svg') ?? null
}
