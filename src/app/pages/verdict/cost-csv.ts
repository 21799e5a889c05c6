import type { Evaluation } from '#core/engine/evaluation.ts'
import { withoutIsolates } from '#core/units/direction.ts'
import type { CumulativeCostSeries } from '#app/charts/cumulative-cost-series.ts'

/**
 * The chart's figures as a file: names, units, a row a month, and below what they were made from. Amounts
 * are unrounded, in the plan's currency.
 */
export function costCsv(
  { lines, rows }: CumulativeCostSeries,
  { planName, prices, currency, schema }: Pick<Evaluation, 'planName' | 'prices' | 'currency' | 'schema'>,
): string {
  const records = [
    [text('month'), ...lines.map(({ name }) => text(name))],
    [text('end of month'), ...lines.map(() => text(`${currency.code}, cumulative, nominal`))],
    ...rows.map(({ month, usd }) => [
      String(month),
      ...usd.map((figure) => String(Number((figure * currency.perUsd).toPrecision(12)))),
    ]),
    [],
    [text('plan'), text(planName)],
    [text('oldest price'), text(prices?.oldest ?? 'none of the catalogue')],
    [text('newest price'), text(prices?.newest ?? 'none of the catalogue')],
    [text('made by'), text(schema)],
  ]
  return records.map((record) => `${record.join(',')}\r\n`).join('')
}

/** Text that a spreadsheet would run as a formula gets an apostrophe before it; full-width signs count, too. */
function text(value: string): string {
  const plain = withoutIsolates(value)
  const harmless = /^[=+\-@\t\r\0＝＋－＠]/u.test(plain) ? `'${plain}` : plain
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
