import type { MachinePrice, Rent } from '#core/catalogue/machine-types.ts'
import type { DatedTokenPrice } from '#core/catalogue/types.ts'
import type { Ink } from '../ink.ts'
import { table } from '../table.ts'

/** Every price of an entry, the newest last; nothing where there never was another than today's. */
export function priceHistory(
  {
    prices,
    rents,
  }: { readonly prices: readonly (DatedTokenPrice | MachinePrice)[]; readonly rents: readonly Rent[] },
  ink: Ink,
): readonly string[] {
  const histories = [prices, rents].filter((rows) => rows.length > 1)
  return histories.map((rows) =>
    table(
      [{ title: 'price from' }, { title: 'seen on' }, { title: '' }, { title: '' }],
      rows.map((row) => [row.from ?? 'not known', row.confirmed ?? row.asOf, sumOf(row), sortOf(row)]),
      { head: ink.quiet },
    ),
  )
}

function sumOf(row: DatedTokenPrice | MachinePrice | Rent): string {
  if ('usd' in row) return `$${row.usd}`
  if ('usdPerGpuHour' in row) return `$${row.usdPerGpuHour} a GPU-hour`
  return `$${row.inputUsdPerMTok} in, $${row.outputUsdPerMTok} out per million tokens`
}

function sortOf(row: DatedTokenPrice | MachinePrice | Rent): string {
  const words =
    'usd' in row
      ? [row.kind, row.condition]
      : 'usdPerGpuHour' in row
        ? [row.class ?? '', row.term]
        : [row.tier === 'standard' ? '' : row.tier, row.promotion ? 'an offer' : '']
  return [...words, row.evidence === 'seen' ? '' : row.evidence].filter(Boolean).join(', ')
}
