import { Fragment } from 'react'
import { LINE_ITEMS, list } from '#core/words/words.ts'
import type { CostFigures } from '#core/engine/evaluation.ts'
import type { LineItem } from '#core/engine/line-item.ts'
import { LINE_GROUPS, lineGroupOf, moneyParts } from '#core/story/money-parts.ts'
import { GROUP_LABELS, MONEY_LABELS } from '#core/story/words.ts'
import { sumOver, yearSpans } from '#core/story/years.ts'
import type { Formats } from '#core/units/format.ts'
import { Disclosure } from '../ui/disclosure.tsx'
import { MethodLink } from '../ui/method-link.tsx'
import { workingName } from '#core/words/figure-names.ts'
import { quantity } from '#core/words/units.ts'
import { classes } from '#app/ui/classes.ts'
import layout from '#app/ui/layout.module.css'
import styles from './tables.module.css'

/** Every line of an option: up front, year by year, in all, and how its first month is worked out. */
export function LineItemsTable({
  option,
  cost,
  horizonMonths,
  formats,
}: {
  /** Whose lines they are. */
  option: string
  cost: CostFigures
  horizonMonths: number
  formats: Formats
}) {
  const { money } = formats
  const spans = yearSpans(horizonMonths)
  const hasEnd = cost.lineItems.some(({ terminalUsd }) => terminalUsd !== 0)
  const orDash = (usd: number) => (usd === 0 ? '–' : money(usd))
  const counted = cost.lineItems.filter((line) => !isNothing(line))
  const nothing = cost.lineItems.filter(isNothing)
  return (
    <div className={layout.frame} tabIndex={0} role="group" aria-label={`Lines of the cost: ${option}`}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Line</th>
            <th scope="col">Up front</th>
            {spans.map(({ label }) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
            {hasEnd && <th scope="col">At the end</th>}
            <th scope="col">In all</th>
          </tr>
        </thead>
        <tbody>
          {LINE_GROUPS.map((group) => {
            const lines = counted.filter((line) => lineGroupOf(line) === group)
            if (lines.length === 0) return null
            return (
              <Fragment key={group}>
                <tr className={styles.group}>
                  <th colSpan={spans.length + (hasEnd ? 4 : 3)} scope="colgroup">
                    {GROUP_LABELS[group]}
                  </th>
                </tr>
                {lines.map((line) => (
                  <tr key={`${line.id}-${line.part ?? ''}`}>
                    <th scope="row">
                      <LineName line={line} formats={formats} />
                    </th>
                    <td>{orDash(line.upFrontUsd)}</td>
                    {spans.map((span) => (
                      <td key={span.label}>{orDash(sumOver(line.monthlyUsd, span))}</td>
                    ))}
                    {hasEnd && <td>{orDash(line.terminalUsd)}</td>}
                    <td>{money(line.totalUsd)}</td>
                  </tr>
                ))}
              </Fragment>
            )
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{MONEY_LABELS.cash}</th>
            <td>{money(cost.upFrontUsd)}</td>
            {spans.map((span) => (
              <td key={span.label}>{money(sumOver(cost.monthlyUsd, span))}</td>
            ))}
            {hasEnd && <td />}
            <td>{money(cost.cashUsd)}</td>
          </tr>
          {moneyParts(cost)
            .filter(({ id, usd }) => id !== 'cash' && usd !== 0)
            .map(({ id, usd }) => (
              <tr key={id}>
                <th scope="row" colSpan={spans.length + (hasEnd ? 3 : 2)}>
                  {MONEY_LABELS[id]}
                </th>
                <td>{money(usd)}</td>
              </tr>
            ))}
          <tr>
            <th scope="row" colSpan={spans.length + (hasEnd ? 3 : 2)}>
              {MONEY_LABELS.total}
            </th>
            <td>{money(cost.totalUsd)}</td>
          </tr>
        </tfoot>
      </table>
      <p className={classes(layout.small, styles.note)}>
        {nothing.length > 0 && `Nothing is counted for ${list(nothing.map(inSentence))}. `}
        Figures may not add up, since each is rounded by itself.
      </p>
    </div>
  )
}

/** Lines at zero all the time are named in a sentence, so that the others can be seen. */
function isNothing({ upFrontUsd, terminalUsd, monthlyUsd }: LineItem): boolean {
  return upFrontUsd === 0 && terminalUsd === 0 && monthlyUsd.every((usd) => usd === 0)
}

function inSentence({ id, part }: LineItem): string {
  const label = LINE_ITEMS[id].label.toLowerCase()
  return part === null ? label : `${label} (${part} part)`
}

function LineName({ line, formats }: { line: LineItem; formats: Formats }) {
  const { label, text } = LINE_ITEMS[line.id]
  const name = line.part === null ? label : `${label} (${line.part} part)`
  return (
    <Disclosure summary={name}>
      <p className={layout.grey}>{text}</p>
      {line.inputs.length > 0 && (
        <dl className={classes(layout.pairs, styles.working)}>
          {line.inputs.map((input) => (
            <div key={input.id}>
              <dt>{workingName(input.id)}</dt>
              <dd translate="no">{quantity(input.value, input.unit, formats)}</dd>
            </div>
          ))}
          <div className={styles.result}>
            <dt>{line.upFrontUsd > 0 ? 'up front' : line.terminalUsd !== 0 ? 'at the end' : 'month 1'}</dt>
            <dd translate="no">
              {formats.money(
                line.upFrontUsd > 0
                  ? line.upFrontUsd
                  : line.terminalUsd !== 0
                    ? line.terminalUsd
                    : (line.monthlyUsd[0] ?? 0),
              )}
            </dd>
          </div>
        </dl>
      )}
      <p>
        <MethodLink part="cost" section={line.method} />
      </p>
    </Disclosure>
  )
}
