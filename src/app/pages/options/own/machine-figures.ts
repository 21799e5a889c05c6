import type { Hardware } from '#core/catalogue/machine-types.ts'
import { machinePriceAt } from '#core/catalogue/price-at.ts'
import { DEVICE_FIGURES, figureOfBase, type MachineFigure } from '#core/plan/machine-draft.ts'
import { MACHINE_FIELDS } from '#core/words/own-machine-words.ts'
import { formatsOf } from '#core/words/words.ts'

/** Of what is not said anew. */
export function asListed(what: string): string {
  return `${what} in the catalogue`
}

/** Where there are several cards, what is asked is asked of one. */
export function labelOf(of: MachineFigure, areSeveral: boolean): string {
  const { label } = MACHINE_FIELDS[of]
  const isOfOne = (DEVICE_FIGURES as readonly string[]).includes(of)
  return areSeveral && isOfOne ? `${label}, of each card` : label
}

const { figure: written, money } = formatsOf({ code: 'USD', perUsd: 1 })

/** What counts where a figure is left empty: "24 in the catalogue". */
export function otherwiseOf(
  of: MachineFigure,
  base: Hardware | null,
  shareOf: number | null,
  day: string,
): string | undefined {
  if (base === null) return of === 'gpuCount' ? '1 if left empty' : undefined
  if (of === 'usd') {
    const price = machinePriceAt(base, day)
    if (price === null) return 'no price known'
    return asListed(money(shareOf === null ? price.usd : (price.usd / base.gpuCount) * shareOf))
  }
  const value = figureOfBase(base, of, shareOf)
  return value === null ? 'not known' : asListed(written(value))
}
