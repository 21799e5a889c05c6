import type { BreakEvenOutlook, InputOutlook, Outlook } from '../analysis/outlook.ts'
import type { NumericInput } from '../plan/numeric-input.ts'
import type { Formats } from '../units/format.ts'
import { cases } from './chance-words.ts'
import { figureLabel } from './figure-names.ts'
import { nameOf } from './naming.ts'
import type { Case } from '../decision/case.ts'

type Named = Pick<Case, 'evaluation'>

/** "Own server overtakes Claude Haiku on cash and stays ahead about 8 times in 10; half the time by month 19." */
export function overtakingSentence(breakEven: BreakEvenOutlook, named: Named): string {
  const { option, against, later } = breakEven
  const does = `${nameOf(named, option)} overtakes ${nameOf(named, against)} on cash and stays ahead ${cases(1 - later)}`
  const middle = middleMonth(breakEven)
  if (middle === null) return `${does}.`
  return `${does}; in half of these ${middle === 0 ? 'from the start' : `by month ${middle}`}.`
}

/** The month by which it has come in half of the draws in which it comes at all; null where it never does. */
export function middleMonth({ byMonth, later }: Pick<BreakEvenOutlook, 'byMonth' | 'later'>): number | null {
  let sum = 0
  for (const [month, share] of byMonth.entries()) {
    sum += share
    if (sum > 0 && sum >= (1 - later) / 2) return month
  }
  return null
}

/** "Operations of Own server", "API prices, change a year, year 2" */
export function drawnName(
  { input, year }: Pick<InputOutlook, 'input' | 'year'>,
  inputs: readonly NumericInput[],
  named: Named,
): string {
  const option = inputs.find(({ path }) => path === input)?.option ?? null
  const owner = option === null ? '' : ` of ${nameOf(named, option)}`
  return `${figureLabel(input)}${owner}${year === null ? '' : `, year ${year + 1}`}`
}

/** "+0.62", "−0.08"; a dash where nothing is known. */
export function rankText(rank: number | null): string {
  if (rank === null) return '–'
  const digits = Math.abs(rank).toFixed(2)
  return digits === '0.00' ? digits : `${rank < 0 ? '−' : '+'}${digits}`
}

/** What it would save on average to know everything before choosing, and what that is made of. */
export function knowingSentence({ knowingAllUsd }: Outlook, { aboutMoney }: Formats): string {
  return knowingAllUsd < 1
    ? 'Knowing more would not change the choice.'
    : `To know everything before choosing would save ${aboutMoney(knowingAllUsd)} on average.`
}

/** The inputs that are worth finding out, the dearest first; sums of less than a dollar are noise. */
export function worthKnowing({ inputs }: Outlook): readonly InputOutlook[] {
  return inputs.filter(({ knowingUsd }) => knowingUsd >= 1).toSorted((a, b) => b.knowingUsd - a.knowingUsd)
}

/** The inputs that move the lead, the strongest first. */
export function movingTheLead({ inputs }: Outlook): readonly InputOutlook[] {
  const strength = ({ rank }: InputOutlook) => Math.abs(rank ?? 0)
  return inputs.filter((one) => strength(one) >= 0.05).toSorted((a, b) => strength(b) - strength(a))
}
