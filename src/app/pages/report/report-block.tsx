import { Figures } from '#app/ui/figures.tsx'
import type { Block, Cell, Row, Signatures, Table } from '#core/story/blocks.ts'
import { classes } from '#app/ui/classes.ts'
import layout from '#app/ui/layout.module.css'
import tables from '#app/ui/table.module.css'
import { ReportBars, ReportHistogram, ReportShares } from './report-bars.tsx'
import { ReportChart } from './report-chart.tsx'
import styles from './report.module.css'

/** One block of the report as a part of a page. */
export function ReportBlock({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading':
      return <h3 className={styles.heading}>{block.text}</h3>
    case 'paragraph':
      return (
        <p className={PARAGRAPHS[block.role]}>
          {block.role === 'lead' ? <Figures>{block.text}</Figures> : block.text}
        </p>
      )
    case 'list':
      return block.ordered ? (
        <ol className={styles.list}>{items(block.items)}</ol>
      ) : (
        <ul className={styles.list}>{items(block.items)}</ul>
      )
    case 'facts':
      return (
        <dl className={classes(layout.stack4, styles.facts)}>
          {block.items.map(({ term, detail }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{detail}</dd>
            </div>
          ))}
        </dl>
      )
    case 'blanks':
      return (
        <p className={classes(layout.small, styles.blanks)}>
          {block.labels.map((label) => (
            <span key={label}>{label}</span>
          ))}
        </p>
      )
    case 'table':
      return <ReportTable table={block} />
    case 'columns':
      return (
        <div className={styles.columns}>
          {block.columns.map(({ blocks }, i) => (
            <div key={i} className={layout.stack8}>
              {blocks.map((one, j) => (
                <ReportBlock key={j} block={one} />
              ))}
            </div>
          ))}
        </div>
      )
    case 'key-figures':
      return (
        <dl className={classes(layout.facts, styles.keyFigures)}>
          {block.items.map(({ label, text, detail }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd translate="no">
                <Figures>{text}</Figures>
              </dd>
              <dd className={styles.detail}>{detail}</dd>
            </div>
          ))}
        </dl>
      )
    case 'signatures':
      return <SignaturesBlock block={block} />
    case 'chart':
      return <ReportChart chart={block} />
    case 'bars':
      return <ReportBars block={block} />
    case 'histogram':
      return <ReportHistogram block={block} />
    case 'shares':
      return <ReportShares block={block} />
  }
}

function SignaturesBlock({ block: { title, choices, roles } }: { block: Signatures }) {
  return (
    <div className={classes(layout.stack16, styles.keep)}>
      <h3 className={styles.heading}>{title}</h3>
      <ul className={classes(layout.row, styles.choices)}>
        {choices.map((choice) => (
          <li key={choice}>{choice}</li>
        ))}
      </ul>
      <div className={styles.roles}>
        {roles.map(({ role, does }) => (
          <p key={role}>
            <b>{role}</b>
            <span className={layout.detail}>{does}</span>
            <span className={classes(layout.detail, styles.sign)}>Name, date, signature</span>
          </p>
        ))}
      </div>
    </div>
  )
}

const PARAGRAPHS = {
  lead: classes(layout.lead, styles.lead),
  note: classes(layout.small, styles.note),
  body: undefined,
}

function items(texts: readonly string[]) {
  return texts.map((text) => <li key={text}>{text}</li>)
}

/** On paper a table up to this length stays on one page. */
const KEPT_ROWS = 20

function ReportTable({ table }: { table: Table }) {
  return (
    <div className={table.rows.length <= KEPT_ROWS ? styles.keep : undefined}>
      <p id={`caption-${table.id}`} className={classes(layout.title, styles.caption)}>
        {table.caption}
      </p>
      <div
        className={classes(layout.frame, styles.frame)}
        tabIndex={0}
        role="region"
        aria-labelledby={`caption-${table.id}`}
      >
        <table className={classes(styles.table, tables.stacks)} aria-labelledby={`caption-${table.id}`}>
          {table.columns.every(({ label }) => label === '') ? null : (
            <thead>
              <tr>
                {table.columns.map(({ label, align }, i) =>
                  label === '' ? (
                    <td key={i} />
                  ) : (
                    <th key={i} scope="col" data-align={align}>
                      {label}
                    </th>
                  ),
                )}
              </tr>
            </thead>
          )}
          <tbody>
            {table.rows.map((row, i) => (
              <TableRow key={i} row={row} columns={table.columns} />
            ))}
          </tbody>
        </table>
      </div>
      {table.note === null ? null : <p className={classes(layout.small, styles.note)}>{table.note}</p>}
    </div>
  )
}

function TableRow({ row, columns }: { row: Row; columns: Table['columns'] }) {
  const [first, ...rest] = row.cells
  if (first === undefined) return null
  return (
    <tr data-tone={row.tone}>
      {first.text === '' ? (
        // What the row before is about goes on; a heading without words would say nothing.
        <td />
      ) : (
        <th
          scope="row"
          colSpan={row.tone === 'group' ? columns.length : undefined}
          data-align={columns[0]?.align}
        >
          <CellText cell={first} />
        </th>
      )}
      {row.tone === 'group'
        ? null
        : rest.map((cell, i) => <LabelledCell key={i} cell={cell} column={columns[i + 1]} />)}
    </tr>
  )
}

/** Under its column in a table, and beside its label where a phone shows each row as lines; nothing where it is empty. */
function LabelledCell({ cell, column }: { cell: Cell; column: Table['columns'][number] | undefined }) {
  const { label = '', align } = column ?? {}
  return (
    <td data-align={align} className={align === 'end' ? tables.figures : undefined}>
      {cell.text === '' ? null : (
        <>
          {label === '' ? null : (
            <span className={classes(layout.small, tables.label)} aria-hidden="true">
              {label}
            </span>
          )}
          <span>
            <CellText cell={cell} />
          </span>
        </>
      )}
    </td>
  )
}

function CellText({ cell: { text, detail, value } }: { cell: Cell }) {
  return (
    <>
      {value === null ? text : <span translate="no">{text}</span>}
      {detail === null ? null : <span className={styles.detail}>{detail}</span>}
    </>
  )
}
