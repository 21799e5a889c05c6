import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import layout from './layout.module.css'
import styles from './table.module.css'

export interface Column<Row> {
  readonly id: string
  readonly title: ReactNode
  /** Figures stand right, under each other. */
  readonly figures?: boolean
  readonly cell: (row: Row) => ReactNode
}

/** A table with hairlines; the first column heads its row. On a phone each row becomes lines of label and figure. */
export function DataTable<Row>({
  caption,
  captionHidden = false,
  columns,
  rows,
  rowKey,
  stacks = true,
}: {
  caption: string
  captionHidden?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** False for tables that scroll sideways on a phone instead, such as one row a month. */
  stacks?: boolean
}) {
  return (
    <div className={layout.frame} {...(stacks ? {} : { tabIndex: 0, role: 'region', 'aria-label': caption })}>
      <table className={classes(styles.table, stacks ? styles.stacks : undefined)}>
        <caption className={captionHidden ? 'only-for-screen-readers' : styles.caption}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={column.figures ? styles.figures : undefined}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.id} scope="row">
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.id} className={column.figures ? styles.figures : undefined}>
                    <span className={classes(layout.small, styles.label)} aria-hidden="true">
                      {column.title}
                    </span>
                    <span>{column.cell(row)}</span>
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
