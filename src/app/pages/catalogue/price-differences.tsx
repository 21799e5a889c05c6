import type { FigureOfPrice, PriceDifference } from '#core/catalogue/price-files/compare-prices.ts'
import type { OfferedPrice } from '#core/catalogue/price-files/newer-prices.ts'
import { day } from '#core/story/figures.ts'
import type { Formats } from '#core/units/format.ts'
import { formatsOf } from '#core/words/words.ts'
import { DataTable, type Column } from '#app/ui/data-table.tsx'
import layout from '#app/ui/layout.module.css'

interface Row extends PriceDifference {
  readonly offer: OfferedPrice
}

/** Price by price: what counts now, what a list has, and why one of it is not taken. */
export function PriceDifferences({ caption, offers }: { caption: string; offers: readonly OfferedPrice[] }) {
  const formats = formatsOf({ code: 'USD', perUsd: 1 })
  const rows = offers.flatMap((offer) => offer.differences.map((one): Row => ({ ...one, offer })))
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={columnsOf(formats)}
      rows={rows}
      rowKey={({ id, field }) => `${id} ${field}`}
    />
  )
}

function columnsOf({ unitPrice, percent }: Formats): readonly Column<Row>[] {
  const write = (figure: FigureOfPrice, value: number | null) =>
    figure === 'batchDiscount' && value !== null ? percent(value) : unitPrice(value)
  return [
    {
      id: 'model',
      title: 'Model',
      cell: ({ offer, figure, overInputTokens }) => (
        <>
          {offer.model.name}
          <span
            className={layout.detail}
          >{`${offer.model.provider} · ${figureLabel(figure, overInputTokens)}`}</span>
        </>
      ),
    },
    {
      id: 'ours',
      title: 'Now',
      figures: true,
      cell: ({ figure, ours, oursSeenOn }) => <Seen figure={write(figure, ours)} on={day(oursSeenOn)} />,
    },
    {
      id: 'theirs',
      title: 'In the list',
      figures: true,
      cell: ({ figure, theirs, theirsSeenOn }) => (
        <Seen
          figure={write(figure, theirs)}
          on={theirsSeenOn === null ? 'day not known' : day(theirsSeenOn)}
        />
      ),
    },
    {
      id: 'by',
      title: 'Change',
      figures: true,
      cell: ({ byShare, offer }) => (
        <>
          <span translate="no">
            {byShare === null ? '' : `${byShare > 0 ? '+' : '−'}${percent(Math.abs(byShare))}`}
          </span>
          {offer.why ? <span className={layout.detail}>{WHY_NOT[offer.why]}</span> : null}
        </>
      ),
    },
  ]
}

const WHY_NOT: Readonly<Record<NonNullable<OfferedPrice['why']>, string>> = {
  'ours-is-newer': 'not taken: today’s was seen later',
  'depends-on-the-hour': 'not taken: today’s depends on the hour',
  'no-day': 'not taken: its day is not known',
  'day-to-come': 'not taken: its day is yet to come',
}

function Seen({ figure, on }: { figure: string; on: string }) {
  return (
    <>
      <span translate="no">{figure}</span>
      <span className={layout.detail}>{on}</span>
    </>
  )
}

const FIGURES: Readonly<Record<FigureOfPrice, string>> = {
  inputUsdPerMTok: 'input per 1M',
  outputUsdPerMTok: 'output per 1M',
  cachedInputUsdPerMTok: 'cached input per 1M',
  cacheWriteUsdPerMTok: 'cache writing per 1M',
  batchDiscount: 'discount in a batch',
}

function figureLabel(figure: FigureOfPrice, overInputTokens: number | null): string {
  return overInputTokens === null
    ? FIGURES[figure]
    : `${FIGURES[figure]}, requests over ${overInputTokens.toLocaleString('en')} tokens`
}
