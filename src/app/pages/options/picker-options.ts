import { machinePriceAt, lastSeen, rentAt, tokenPriceAt } from '#core/catalogue/price-at.ts'
import type { Hardware } from '#core/catalogue/machine-types.ts'
import type { ApiModel, OpenModel } from '#core/catalogue/types.ts'
import { HARDWARE_CLASSES } from '#core/words/hardware-words.ts'
import { formatsOf } from '#core/words/words.ts'
import type { ComboboxOption } from '#app/ui/combobox.tsx'

const DOLLARS = formatsOf({ code: 'USD', perUsd: 1 })
const NO_PRICE = 'no price known'

/** The group of what a plan brings itself; it stands first. */
const YOURS = 'Yours'

/** Machines by class, with what one costs to buy or to rent and the day of that price; those of `own` first, as such. */
export function machineOptions(
  hardware: readonly Hardware[],
  kind: 'rented' | 'owned',
  day: string,
  own: ReadonlySet<string> = new Set(),
): readonly ComboboxOption[] {
  return ownFirst(
    own,
    hardware.map((one) => ({
      value: one.id,
      label: one.name,
      group: HARDWARE_CLASSES[one.class].all,
      detail: kind === 'owned' ? priceOf(one, day) : rentOf(one, day),
    })),
  )
}

function ownFirst(own: ReadonlySet<string>, options: readonly ComboboxOption[]): readonly ComboboxOption[] {
  const isOwn = ({ value }: ComboboxOption) => own.has(value)
  return [
    ...options
      .filter(isOwn)
      .map((option) => ({ ...option, group: YOURS, detail: `yours, ${option.detail}` })),
    ...options.filter((option) => !isOwn(option)),
  ]
}

function priceOf(one: Hardware, day: string): string {
  const price = machinePriceAt(one, day)
  return price === null ? NO_PRICE : `${DOLLARS.money(price.usd)}, ${lastSeen(price)}`
}

function rentOf(one: Hardware, day: string): string {
  const rent = rentAt(one, day)
  return rent === null ? NO_PRICE : `${DOLLARS.unitPrice(rent.usdPerGpuHour)} a GPU-hour, ${lastSeen(rent)}`
}

/** Models sold by the token, by who sells them, with their prices and the day of those. */
export function tokenOptions(models: readonly ApiModel[], day: string): readonly ComboboxOption[] {
  return models.map((model) => {
    const price = tokenPriceAt(model, day)?.price
    return {
      value: model.id,
      label: model.name,
      group: model.provider,
      detail: price
        ? `${DOLLARS.unitPrice(price.inputUsdPerMTok)} in, ${DOLLARS.unitPrice(price.outputUsdPerMTok)} out, ${lastSeen(price)}`
        : NO_PRICE,
    }
  })
}

/** Open models by family, with their size and licence; those of `own` first, as such. */
export function openOptions(
  models: readonly OpenModel[],
  own: ReadonlySet<string> = new Set(),
): readonly ComboboxOption[] {
  return ownFirst(
    own,
    models.map(({ id, name, family, totalParamsB, activeParamsB, licence }) => ({
      value: id,
      label: name,
      group: family,
      detail: [
        totalParamsB === null ? 'size not known' : billions(totalParamsB),
        activeParamsB === null || activeParamsB === totalParamsB ? '' : `${billions(activeParamsB)} active`,
        licence ?? 'licence not read',
      ]
        .filter(Boolean)
        .join(', '),
    })),
  )
}

function billions(count: number): string {
  return `${DOLLARS.figure(count)}B`
}

/** An id that the catalogue does not know stays to be seen, so that it can be changed. */
export function withCurrent(id: string, options: readonly ComboboxOption[]): readonly ComboboxOption[] {
  return options.some(({ value }) => value === id)
    ? options
    : [{ value: id, label: id, detail: 'not in the catalogue', group: 'In this plan' }, ...options]
}
