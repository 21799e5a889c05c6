import type { ActionOutlook, BreakEvenOutlook, InputOutlook, Outlook } from '../analysis/outlook.ts'
import type { NumericInput } from '../plan/numeric-input.ts'
import type { Formats } from '../units/format.ts'
import { cases } from './chance-words.ts'
import { figureLabel, spokenName } from './figure-names.ts'
import { nameOf } from './naming.ts'
import { list } from './phrases.ts'
import type { Case } from '../decision/case.ts'

type Named = Pick<Case, 'evaluation'>

/** "Own server overtakes Claude Haiku on cash and stays ahead about 8 times in 10; in half of these by month 19." */
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

/** What is ruled out now may be worth a test all the same: it could save more. */
export const NOTHING_WORTH_FINDING =
  'Between the options that may be recommended now, nothing that you can find out is worth what it takes.'

/** What to do to know more before choosing, as far as it is worth what it takes, and what nobody can find out. */
export function findingOutSentences(outlook: Outlook, named: Named, formats: Formats): readonly string[] {
  const worth = findingsWorth(outlook, named, formats)
  const unknowable = unknowableSentence(outlook, formats)
  return [
    ...(worth.length > 0
      ? worth.map(
          (one) => `${one.does}: worth ${one.worth} on average${one.takes === null ? '' : ` ${one.takes}`}.`,
        )
      : [NOTHING_WORTH_FINDING]),
    ...(unknowable === null ? [] : [unknowable]),
  ]
}

/** Something to do to know more: "Measure two weeks of use", "$10,400", "after $1,360 of work and two weeks". */
export interface Finding {
  readonly does: string
  readonly worth: string
  /** Null where it takes next to nothing. */
  readonly takes: string | null
}

/** What to do to know more before choosing, as far as it is worth what it takes, the most worth first. */
export function findingsWorth(
  { actions }: Pick<Outlook, 'actions'>,
  named: Named,
  { aboutMoney }: Formats,
): readonly Finding[] {
  return actions
    .filter(({ worthUsd }) => worthUsd >= 1)
    .map((action) => {
      const { worthUsd, costUsd, delayMonths } = action
      const takes =
        costUsd >= 1
          ? `after ${aboutMoney(costUsd)} of work and ${DELAYS[delayMonths] ?? 'some weeks'}`
          : null
      return { does: doing(action, named), worth: aboutMoney(worthUsd), takes }
    })
}

function doing({ action, option, inputs }: ActionOutlook, named: Named): string {
  const of = option === null ? '' : nameOf(named, option)
  switch (action) {
    case 'measure':
      return 'Measure two weeks of use'
    case 'quote':
      return `Get a quote for ${of}`
    case 'evaluate':
      return `Try ${of} on your own cases`
    case 'ask':
      return `Ask your people for ${list(inputs.map((path) => spokenName(path)))}`
  }
}

const DELAYS: Readonly<Record<number, string>> = { 0.1: 'a few days', 0.5: 'two weeks', 1: 'a month' }

/** What nobody can find out is watched: null where it is worth nothing to know. */
export function unknowableSentence(
  { unknowableUsd }: Pick<Outlook, 'unknowableUsd'>,
  { aboutMoney }: Formats,
): string | null {
  if (unknowableUsd < 1) return null
  return `Prices of later years, growth and what machines will fetch would be worth ${aboutMoney(unknowableUsd)} to know. Nobody can: watch them, and decide again when they move.`
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
