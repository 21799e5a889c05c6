import { useId, useMemo, useState } from 'react'
import { catalogue } from '#app/state/whole-catalogue.ts'
import type { FigureOfPrice, PriceDifference } from '#core/catalogue/price-files/compare-prices.ts'
import { newerPrices, type OfferedPrice } from '#core/catalogue/price-files/newer-prices.ts'
import { NAMES_OF_SHAPES } from '#core/catalogue/price-files/price-list.ts'
import type { Plan } from '#core/plan/schema.ts'
import { modelsAtPricesOf, withOwnPrices } from '#core/plan/with-own-prices.ts'
import { day } from '#core/story/figures.ts'
import { isCalendarDay } from '#core/units/calendar.ts'
import { controlsWrittenOut } from '#core/units/controls.ts'
import type { Formats } from '#core/units/format.ts'
import { formatsOf } from '#core/words/words.ts'
import { today } from '#app/state/blank-plan.ts'
import type { OpenedPriceFile } from '#app/state/open-price-file.ts'
import { usePlanStore } from '#app/state/plan-store.ts'
import { Button } from '#app/ui/button.tsx'
import { DataTable, type Column } from '#app/ui/data-table.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { MovedVerdicts } from './moved-verdicts.tsx'
import page from './catalogue-page.module.css'
import styles from './newer-prices.module.css'

/** What a list has otherwise than the plan pays, which verdict that would move, and whether to take it over. */
export function OfferedPrices({
  opened,
  onDone,
}: {
  opened: Extract<OpenedPriceFile, { kind: 'list' }>
  onDone: (sentence: string) => void
}) {
  const { list, name } = opened
  const [fileDay, setFileDay] = useState(opened.day ?? '')
  const plan = usePlanStore((state) => state.plan)
  const dayField = useId()
  const { offers, join } = useMemo(
    () =>
      newerPrices(modelsAtPricesOf(plan, catalogue), list, {
        fileDay: isCalendarDay(fileDay) ? fileDay : null,
        today: today(),
      }),
    [plan, list, fileDay],
  )
  const changed = useMemo(
    () =>
      withOwnPrices(
        plan,
        offers.flatMap(({ price }) => price ?? []),
      ),
    [plan, offers],
  )
  const used = usedModels(plan)
  const inPlan = offers.filter(({ model }) => used.has(model.id))
  const others = offers.filter(({ model }) => !used.has(model.id))
  const taken = offers.filter(({ price }) => price !== null)
  const count = taken.length === 1 ? '1 price' : `${String(taken.length)} prices`
  return (
    <div className={styles.offered}>
      <p>
        {`“${name}” is ${NAMES_OF_SHAPES[list.shape]}. It has ${models(join.joined.length)} of the catalogue, ${
          offers.length === 0
            ? 'every one at the price of now.'
            : `${String(offers.length)} of them at another price.`
        }`}
      </p>
      {list.impossible.length > 0 ? (
        <Disclosure
          summary={`${String(list.impossible.length)} prices of it can’t be right and are left out`}
        >
          <ul className={styles.lines}>
            {list.impossible.slice(0, 50).map(({ path, found, right }) => (
              <li key={path}>{controlsWrittenOut(`${path}: found ${found}; right would be ${right}.`)}</li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
      <div className={styles.day}>
        <label htmlFor={dayField}>The list was read at its source on</label>
        <p id={`${dayField}-hint`} className={styles.hint}>
          A price without a day of its own counts as of this day. The day of the file is proposed.
        </p>
        <input
          id={dayField}
          type="date"
          value={fileDay}
          max={today()}
          aria-describedby={`${dayField}-hint`}
          onChange={(event) => {
            setFileDay(event.target.value)
          }}
        />
      </div>
      {inPlan.length > 0 ? (
        <div className={styles.verdicts}>
          <h3>Prices that this plan uses</h3>
          <Differences caption="Prices that this plan uses" offers={inPlan} />
        </div>
      ) : (
        <p>No price that this plan uses is another in the list.</p>
      )}
      {others.length > 0 ? (
        <Disclosure summary={`${String(others.length)} more models that this plan does not use`}>
          <Differences caption="Prices that this plan does not use" offers={others} />
        </Disclosure>
      ) : null}
      {taken.some(({ model }) => used.has(model.id)) ? <MovedVerdicts before={plan} after={changed} /> : null}
      <div className={styles.actions}>
        {taken.length > 0 ? (
          <Button
            kind="primary"
            onClick={() => {
              usePlanStore.getState().edit((now) =>
                withOwnPrices(
                  now,
                  taken.flatMap(({ price }) => price ?? []),
                ),
              )
              onDone(`The plan has ${count} of its own now. Undo takes them back.`)
            }}
          >
            {`Use ${count} in this plan`}
          </Button>
        ) : null}
        <Button
          onClick={() => {
            onDone('The plan is unchanged.')
          }}
        >
          Leave the plan as it is
        </Button>
      </div>
    </div>
  )
}

function models(count: number): string {
  return count === 1 ? '1 model' : `${String(count)} models`
}

function usedModels({ workloads }: Plan): ReadonlySet<string> {
  const options = workloads.flatMap((workload) => workload.options)
  return new Set(options.flatMap((one) => (one.kind === 'api' || one.kind === 'hosted' ? [one.model] : [])))
}

interface Row extends PriceDifference {
  readonly offer: OfferedPrice
}

function Differences({ caption, offers }: { caption: string; offers: readonly OfferedPrice[] }) {
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
            className={page.detail}
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
          {offer.why ? <span className={page.detail}>{WHY_NOT[offer.why]}</span> : null}
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
      <span className={page.detail}>{on}</span>
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
