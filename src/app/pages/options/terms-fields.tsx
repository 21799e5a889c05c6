import { offerIn, tiersSold } from '#core/catalogue/price-at.ts'
import type { ApiModel } from '#core/catalogue/types.ts'
import type { Option } from '#core/plan/schema.ts'
import { Select } from '#app/ui/select.tsx'
import type { TokenOption } from './option-edits.ts'

const TIER_LABELS = {
  standard: 'Standard',
  batch: 'In batches, within a day',
  flex: 'When there is room (flex)',
  priority: 'Before others (priority)',
} as const

const CACHE_CHOICES = [
  { value: '5m', label: 'For five minutes' },
  { value: '1h', label: 'For an hour' },
] as const

const CACHE_PRICES = [
  { value: 'listed', label: 'As it is listed' },
  { value: 'unknown', label: 'Not known' },
] as const

/** How a model is bought: what it is sold at and where, and how long what is written to its cache is kept. */
export function TermsFields({
  option,
  model,
  onChange,
}: {
  option: TokenOption
  model: ApiModel | undefined
  onChange: (change: (option: TokenOption) => Option) => void
}) {
  const region = option.region ?? null
  const sold = model ? tiersSold(model, region) : []
  const tier = option.tier ?? 'standard'
  const regions = [...new Set(model?.regions.flatMap((offer) => offer.regions) ?? [])].toSorted()
  const tiers = sold.includes(tier) ? sold : [...sold, tier]
  const named = region === null || regions.includes(region) ? regions : [...regions, region]
  const hasHour = model?.prices.some((row) => row.cacheWrite1hUsdPerMTok !== null) ?? false
  const hasCachePrice = model?.prices.some((row) => row.cachedInputUsdPerMTok !== null) ?? false
  return (
    <>
      {tiers.length > 1 ? (
        <Select
          label="Tier"
          value={tier}
          options={tiers.map((value) => ({ value, label: TIER_LABELS[value] }))}
          onChange={(chosen) => {
            onChange(({ tier: _former, ...now }) => (chosen === 'standard' ? now : { ...now, tier: chosen }))
          }}
        />
      ) : null}
      {named.length > 0 ? (
        <Select
          label="Region"
          value={region ?? ''}
          options={[
            { value: '', label: 'Anywhere' },
            ...named.map((value) => ({ value, label: value.toUpperCase() })),
          ]}
          onChange={(chosen) => {
            onChange(({ region: _former, ...now }) => {
              if (chosen === '') return now
              const there = model && offerIn(model, chosen)
              const { tier: bought = 'standard', ...rest } = now
              return there?.withoutTiers.includes(bought)
                ? { ...rest, region: chosen }
                : { ...now, region: chosen }
            })
          }}
        />
      ) : null}
      {hasHour || option.cacheWriteFor ? (
        <Select
          label="Cache writes kept"
          value={option.cacheWriteFor ?? '5m'}
          options={CACHE_CHOICES}
          onChange={(chosen) => {
            onChange(({ cacheWriteFor: _former, ...now }) =>
              chosen === '5m' ? now : { ...now, cacheWriteFor: chosen },
            )
          }}
        />
      ) : null}
      {hasCachePrice || option.cachePriceUnknown ? (
        <Select
          label="Price of cached input"
          value={option.cachePriceUnknown ? 'unknown' : 'listed'}
          options={CACHE_PRICES}
          onChange={(chosen) => {
            onChange(({ cachePriceUnknown: _former, ...now }) =>
              chosen === 'listed' ? now : { ...now, cachePriceUnknown: true },
            )
          }}
        />
      ) : null}
    </>
  )
}
