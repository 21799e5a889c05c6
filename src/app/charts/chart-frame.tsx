import { useId, useRef, useState, type ReactNode } from 'react'
import { classes } from '#app/ui/classes.ts'
import layout from '#app/ui/layout.module.css'
import { Button } from '../ui/button.tsx'
import { MenuGroup, MenuItem } from '../ui/menu-list.tsx'
import { Popup } from '../ui/popup.tsx'
import { saveFile } from '../ui/save-file.ts'
import styles from './charts.module.css'
import { pngFile, svgFile } from './svg-file.ts'

/** Every chart stands in one: its finding as the title, the drawing, its figures as a table and as files. */
export function ChartFrame({
  finding,
  short,
  note,
  csv,
  fileNamed,
  table,
  children,
}: {
  /** A sentence that says what the chart shows. */
  finding: string
  /** What is drawn, in few words. */
  short: string
  /** What is drawn, and from what. */
  note: string
  csv: () => string
  /** The name of a file with this extension. */
  fileNamed: (extension: 'csv' | 'svg' | 'png') => string
  /** What is behind it, for who asks. */
  table: ReactNode
  children: ReactNode
}) {
  const id = useId()
  const [isOpen, setIsOpen] = useState(false)
  const drawing = useRef<HTMLDivElement>(null)
  return (
    <figure className={styles.frame} aria-labelledby={`${id}-title`}>
      <figcaption className={styles.caption}>
        <h2
          id={`${id}-title`}
          className={classes(layout.title, styles.finding)}
          title={finding}
          data-long={finding.length > 58 || undefined}
        >
          {finding}
        </h2>
        <div className={classes(layout.small, styles.tools)}>
          <span title={note}>{short}</span>
          <Button
            kind="quiet"
            aria-expanded={isOpen}
            aria-controls={`${id}-table`}
            onClick={() => {
              setIsOpen(!isOpen)
            }}
          >
            Show data
          </Button>
          <Popup label="Save" name="Save the chart" align="end" className={styles.save}>
            {(close) => (
              <MenuGroup>
                <MenuItem
                  detail="CSV"
                  onSelect={() => {
                    saveFile(fileNamed('csv'), csv(), 'text/csv')
                    close()
                  }}
                >
                  Save figures
                </MenuItem>
                <MenuItem
                  detail="SVG"
                  onSelect={() => {
                    const svg = drawing.current?.querySelector('svg')
                    if (svg)
                      saveFile(fileNamed('svg'), svgFile(svg, { title: finding, note }), 'image/svg+xml')
                    close()
                  }}
                >
                  Save drawing
                </MenuItem>
                <MenuItem
                  detail="PNG"
                  onSelect={() => {
                    const svg = drawing.current?.querySelector('svg')
                    if (svg) {
                      void pngFile(svg, { title: finding, note }).then((png) => {
                        saveFile(fileNamed('png'), png, 'image/png')
                      })
                    }
                    close()
                  }}
                >
                  Save picture
                </MenuItem>
              </MenuGroup>
            )}
          </Popup>
        </div>
      </figcaption>
      <div ref={drawing} data-drawing="" className={styles.drawing}>
        {children}
      </div>
      <div id={`${id}-table`} className={styles.table} hidden={!isOpen}>
        {isOpen ? (
          <>
            <p className={layout.small}>{note}</p>
            {table}
          </>
        ) : null}
      </div>
    </figure>
  )
}
