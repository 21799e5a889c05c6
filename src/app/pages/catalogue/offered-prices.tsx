import { useId, useMemo, useState } from 'react'
import { catalogue } from '#app/state/whole-catalogue.ts'
import { newerPrices } from '#core/catalogue/price-files/newer-prices.ts'
import { NAMES_OF_SHAPES } from '#core/catalogue/price-files/price-list.ts'
import type { Plan } from '#core/plan/schema.ts'
import { modelsAtPricesOf, withOwnPrices } from '#core/plan/with-own-prices.ts'
import { isCalendarDay } from '#core/units/calendar.ts'
import { controlsWrittenOut } from '#core/units/controls.ts'
import { today } from '#app/state/blank-plan.ts'
import type { OpenedPriceFile } from '#app/state/open-price-file.ts'
import { usePlanStore } from '#app/state/plan-store.ts'
import { Button } from '#app/ui/button.tsx'
import { classes } from '#app/ui/classes.ts'
import { Disclosure } from '#app/ui/disclosure.tsx'
import fields from '#app/ui/fields.module.css'
import layout from '#app/ui/layout.module.css'
import styles from './catalogue.module.css'
import { MovedVerdicts } from './moved-verdicts.tsx'
import { PriceDifferences } from './price-differences.tsx'

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
    <div className={layout.stack16}>
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
          <ul className={layout.bullets}>
            {list.impossible.slice(0, 50).map(({ path, found, right }) => (
              <li key={path}>{controlsWrittenOut(`${path}: found ${found}; right would be ${right}.`)}</li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
      <div className={classes(layout.stack4, styles.day)}>
        <label htmlFor={dayField} className={layout.medium}>
          The list was read at its source on
        </label>
        <p id={`${dayField}-hint`} className={layout.small}>
          A price without a day of its own counts as of this day. The day of the file is proposed.
        </p>
        <input
          id={dayField}
          type="date"
          className={fields.input}
          value={fileDay}
          max={today()}
          aria-describedby={`${dayField}-hint`}
          onChange={(event) => {
            setFileDay(event.target.value)
          }}
        />
      </div>
      {inPlan.length > 0 ? (
        <div className={layout.stack12}>
          <h3>Prices that this plan uses</h3>
          <PriceDifferences caption="Prices that this plan uses" offers={inPlan} />
        </div>
      ) : (
        <p>No price that this plan uses is another in the list.</p>
      )}
      {others.length > 0 ? (
        <Disclosure summary={`${String(others.length)} more models that this plan does not use`}>
          <PriceDifferences caption="Prices that this plan does not use" offers={others} />
        </Disclosure>
      ) : null}
      {taken.some(({ model }) => used.has(model.id)) ? <MovedVerdicts before={plan} after={changed} /> : null}
      <div className={layout.row}>
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
