import { useMemo } from 'react'
import { catalogue } from '#app/state/whole-catalogue.ts'
import { tokenPriceAt } from '#core/catalogue/price-at.ts'
import { withOwnEntries } from '#core/catalogue/own-entries.ts'
import type { Option, Workload } from '#core/plan/schema.ts'
import { usePlanStore } from '#app/state/plan-store.ts'
import { saidFigure } from '#app/state/said-value.ts'
import { inputNamed } from '#core/inputs/fields-of.ts'
import { rangeRules } from '#core/plan/takes-range.ts'
import { NumberField } from '#app/ui/number-field.tsx'
import { scaleOf } from '#app/ui/scale-of.ts'
import { controlLabel } from '#core/words/figure-names.ts'
import { formatsOf } from '#core/words/words.ts'
import { NamePicker } from './name-picker.tsx'
import { withApiModel, withTokenPrice, type TokenOption } from './option-edits.ts'
import { ServiceLinks } from './own/service-links.tsx'
import { tokenOptions, withCurrent } from './picker-options.ts'
import { ReservedFields } from './reserved-fields.tsx'
import { TermsFields } from './terms-fields.tsx'

const PRICES = ['inputUsdPerMTok', 'outputUsdPerMTok'] as const

/** A model sold by the token: which one, and a price of one's own. */
export function TokenFields({
  option,
  workload,
  onChange,
}: {
  option: TokenOption
  workload: Workload
  onChange: (next: (option: Option) => Option, gesture?: string) => void
}) {
  const asOf = usePlanStore((state) => state.plan.asOf)
  const { endGesture } = usePlanStore.getState()
  const own = usePlanStore((state) => state.plan.own)
  const known = useMemo(() => withOwnEntries(catalogue, own).apiModels, [own])
  const models = useMemo(
    () =>
      tokenOptions(
        known.filter(({ openWeights }) => openWeights === (option.kind === 'hosted')),
        asOf,
      ),
    [known, option.kind, asOf],
  )
  const model = known.find(({ id }) => id === option.model)
  const price = model ? (tokenPriceAt(model, asOf)?.price ?? null) : null
  const { unitPrice } = formatsOf({ code: 'USD', perUsd: 1 })
  const ofTokens = (change: (option: TokenOption) => Option) => (now: Option) =>
    now.kind === 'api' || now.kind === 'hosted' ? change(now) : now
  return (
    <>
      <div>
        <NamePicker
          label="Model"
          thing={option.kind === 'hosted' ? 'hosted' : 'model'}
          value={option.model}
          options={withCurrent(option.model, models)}
          onChange={(id) => {
            onChange(ofTokens((now) => withApiModel(now, id)))
          }}
        />
        <ServiceLinks option={option} workload={workload} />
      </div>
      <TermsFields
        option={option}
        model={model}
        onChange={(terms) => {
          onChange(ofTokens(terms))
        }}
      />
      {PRICES.map((field) => {
        const listed = price?.[field] ?? null
        const own = option.price ? saidFigure(option.price[field]) : null
        return (
          <NumberField
            key={field}
            id={`${workload.id}-${option.id}-${field}`}
            label={controlLabel(field)}
            value={own === listed ? null : own}
            unit="$"
            range={scaleOf(inputNamed(field), field)}
            {...rangeRules(field)}
            mayBeEmpty
            otherwise={listed}
            whenEmpty={listed === null ? 'not in the catalogue' : `${unitPrice(listed)} in the catalogue`}
            onChange={(usd) => {
              onChange(
                ofTokens((now) => withTokenPrice(now, price, field, usd)),
                `${field} of ${option.id}`,
              )
            }}
            onEnd={endGesture}
          />
        )
      })}
      <ReservedFields
        option={option}
        workload={workload}
        onChange={(change) => {
          onChange(ofTokens(change))
        }}
      />
    </>
  )
}
