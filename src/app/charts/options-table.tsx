import { memo, useDeferredValue, useMemo, type ReactNode } from 'react'
import { nameWithStanding } from '#core/words/naming.ts'
import { formatsOf, OPTION_KINDS, span } from '#core/words/words.ts'
import { breakEvenText } from '#core/story/figures.ts'
import type { WorkloadView } from '#core/story/report-input.ts'
import { MONEY_LABELS } from '#core/story/words.ts'
import type { Formats } from '#core/units/format.ts'
import { classes } from '#app/ui/classes.ts'
import controls from '#app/ui/controls.module.css'
import layout from '#app/ui/layout.module.css'
import { OptionMark } from './option-mark.tsx'
import { optionRows, type OptionRow } from './option-rows.ts'
import styles from './tables.module.css'

interface OptionsTableProps {
  readonly view: WorkloadView
  /** Ids of the rows that are open. */
  readonly open: ReadonlySet<string>
  readonly onToggle: (option: string) => void
  /** The option that was added last: the focus goes to its row, wherever its cost puts it. */
  readonly added?: string | null
  readonly detail: (row: OptionRow) => ReactNode
}

/** Drawn in a piece of work of its own, when the browser has time, so that many options hold nothing up. */
export function OptionsTable({ view, ...props }: OptionsTableProps) {
  const shown = useDeferredValue(view, null)
  return <div aria-busy={shown !== view || undefined}>{shown && <DrawnTable view={shown} {...props} />}</div>
}

/**
 * All options of a workload, best first, with those that a rule excludes below. A row opens to what is
 * behind it. On a phone each row becomes lines of label and figure.
 */
const DrawnTable = memo(function DrawnTable({ view, open, onToggle, added, detail }: OptionsTableProps) {
  const { horizonMonths, currency } = view.plan
  const { reference, rows } = useMemo(() => optionRows(view), [view])
  const columns = columnsOf(horizonMonths, formatsOf(currency))
  return (
    <table className={styles.options}>
      <caption className={classes(layout.small, styles.caption)}>
        {`Options by total over ${span(horizonMonths)}.`}
        {reference && ` Break-even against ${nameWithStanding(view, reference.id)}.`}
      </caption>
      <thead>
        <tr>
          <th scope="col">Option</th>
          {columns.map(({ title }) => (
            <th key={title} scope="col" className={styles.figures}>
              {title}
            </th>
          ))}
          <th scope="col" className={styles.rules}>
            Rules
          </th>
        </tr>
      </thead>
      {rows.map((row) => {
        const { id } = row.option
        const isOpen = open.has(id)
        return (
          <tbody key={id} data-option={id} className={standingClass(row)}>
            <tr>
              <th scope="row">
                <OptionName
                  row={row}
                  isOpen={isOpen}
                  isAdded={id === added}
                  onToggle={() => {
                    onToggle(id)
                  }}
                />
              </th>
              {columns.map(({ title, inWords, cell }) => (
                <td key={title} className={classes(styles.figures, inWords ? styles.inWords : undefined)}>
                  <span className={classes(layout.small, styles.label)} aria-hidden="true">
                    {title}
                  </span>
                  <span translate="no">{cell(row)}</span>
                </td>
              ))}
              <td className={styles.rules}>
                <span className={classes(layout.small, styles.label)} aria-hidden="true">
                  Rules
                </span>
                <span>{rulesOf(row)}</span>
              </td>
            </tr>
            {isOpen && (
              <tr className={styles.opened}>
                <td colSpan={columns.length + 2}>{detail(row)}</td>
              </tr>
            )}
          </tbody>
        )
      })}
    </table>
  )
})

interface FigureColumn {
  readonly title: string
  /** A sentence at times, which may take two lines. */
  readonly inWords?: true
  readonly cell: (row: OptionRow) => string
}

function columnsOf(horizonMonths: number, { money, unitPrice }: Formats): readonly FigureColumn[] {
  const dash = '–'
  return [
    { title: 'Up front', cell: ({ option: { cost } }) => (cost ? money(cost.upFrontUsd) : dash) },
    { title: 'Month 1', cell: ({ option: { cost } }) => (cost ? money(cost.monthlyUsd[0] ?? 0) : dash) },
    {
      title: `${MONEY_LABELS.cash}, ${span(horizonMonths)}`,
      cell: ({ option: { cost } }) => (cost ? money(cost.cashUsd) : dash),
    },
    { title: 'Total', cell: ({ option: { cost } }) => (cost ? money(cost.totalUsd) : dash) },
    {
      title: 'Per 1M tokens',
      cell: ({ option: { cost } }) => (cost?.lcotUsdPerMTok == null ? dash : unitPrice(cost.lcotUsdPerMTok)),
    },
    { title: 'Break-even', inWords: true, cell: ({ breakEven }) => breakEvenText(breakEven ?? undefined) },
  ]
}

function OptionName({
  row,
  isOpen,
  isAdded,
  onToggle,
}: {
  row: OptionRow
  isOpen: boolean
  isAdded: boolean
  onToggle: () => void
}) {
  const { option, ordinal, standing, isUnproven } = row
  const kind = OPTION_KINDS[option.kind].label
  return (
    <div className={styles.option}>
      {option.cost ? <OptionMark kind={option.kind} ordinal={ordinal} /> : <span className={styles.noMark} />}
      <div>
        <button
          type="button"
          className={classes(controls.opener, styles.name)}
          aria-expanded={isOpen}
          autoFocus={isAdded}
          onClick={onToggle}
        >
          {option.name}
        </button>
        {standing === 'recommended' && <span className={layout.small}> recommended</span>}
        {standing === 'target' && <span className={layout.small}> where to move</span>}
        {isUnproven && <span className={layout.small}> not proven yet</span>}
        <span className={classes(layout.detail, styles.description)}>
          {[kind, ...option.description.split(' · ').filter((part) => part !== option.name)].join(' · ')}
        </span>
      </div>
    </div>
  )
}

/** The rule in the fewest words; the open row has the sentence and what would change it. */
function rulesOf({ standing, gate }: OptionRow): string {
  if (gate?.passed === false) return 'ruled out'
  if (standing === 'not-costed') return 'not costed'
  if (gate === null) return 'not checked'
  return gate.needsTeam ? 'needs a team' : 'meets all'
}

function standingClass({ standing }: OptionRow): string | undefined {
  if (standing === 'recommended') return styles.recommended
  return standing === 'ruled-out' || standing === 'not-costed' ? styles.out : undefined
}
