import type { Catalogue } from '../catalogue/types.ts'
import { againstToday } from '../decision/against-today.ts'
import { billByMonth, billOfPlanByMonth, billOverHorizonUsd } from '../decision/bill-by-month.ts'
import { casesOf, optionOf, type Case, type DecidedPlan } from '../decision/case.ts'
import type { Placement } from '../engine/placement.ts'
import type { Currency } from '../units/format.ts'
import { MONTHS_PER_YEAR } from '../units/time.ts'
import { toldToday, type ToldToday } from '../words/against-today-words.ts'
import type { Block } from './blocks.ts'

/** What a workload costs and saves against what runs today, in words; null where nobody says what does. */
export function todayOf(one: Case, catalogue: Catalogue): ToldToday | null {
  const today = againstToday(one, catalogue)
  const currency: Currency = one.plan.currency
  return (
    today &&
    toldToday(
      today,
      {
        modelName: (id) => catalogue.apiModels.find((model) => model.id === id)?.name ?? id,
        optionName: (id) => optionOf(one, id)?.name ?? id,
      },
      currency,
    )
  )
}

/** What is saved against today in cash; below nothing where it costs more. */
export interface Saved {
  /** Dollars over the whole horizon. */
  readonly usd: number
  /** Of what today comes to; null where that is nothing. */
  readonly share: number | null
}

/** The same of the recommended option. */
export interface SavedAgainstToday extends Saved {
  /** It is what runs today, so that nothing changes. */
  readonly isWhatRuns: boolean
  /** The bill does not fit the use, so that it is held against what we compute, not against the bill. */
  readonly isOfSums: boolean
}

/**
 * What choosing the recommended option saves over the horizon: $12,000 a year over 36 months are $36,000, half of what
 * today comes to where that is $24,000 a year. A bill whose model nobody says is held as it is, and compared in cash.
 * Null where nothing is recommended, or neither model nor bill of today is known.
 */
export function savedAgainstToday(one: Case, catalogue: Catalogue): SavedAgainstToday | null {
  const { decision, plan } = one
  const today = againstToday(one, catalogue)
  const option = today?.options.find(({ option: id }) => id === decision.recommended)
  if (today?.usdPerYear != null && option) {
    return {
      usd: (option.savesUsdPerYear * plan.horizonMonths) / MONTHS_PER_YEAR,
      share: today.usdPerYear > 0 ? option.savesUsdPerYear / today.usdPerYear : null,
      isWhatRuns: option.isWhatRuns && option.isAboutTheSame,
      isOfSums: today.gap !== null,
    }
  }
  const cash = optionOf(one, decision.recommended)?.figures.cost?.cashUsd
  const billUsd = sumOf(billByMonth(one, catalogue))
  if (cash === undefined || billUsd === null) return null
  return {
    usd: billUsd - cash,
    share: billUsd > 0 ? 1 - cash / billUsd : null,
    isWhatRuns: false,
    isOfSums: false,
  }
}

/** What today comes to in cash over the horizon, as the options are held against it. Dollars; null where nobody knows. */
export function todayOverHorizonUsd(one: Case, catalogue: Catalogue): number | null {
  const usdPerYear = againstToday(one, catalogue)?.usdPerYear ?? null
  return usdPerYear === null
    ? sumOf(billByMonth(one, catalogue))
    : (usdPerYear * one.plan.horizonMonths) / MONTHS_PER_YEAR
}

/**
 * What a whole plan saves in cash over the horizon where its workloads are placed so, against what all of them come to
 * today: the plan's bill, or the sum of theirs. Null where one of them has no cost, or nobody knows what it costs today.
 */
export function planSavedAgainstToday(
  decided: DecidedPlan,
  { totals, notCosted }: Placement,
  catalogue: Catalogue,
): Saved | null {
  const { complete } = decided
  // Of an only workload it is that of the workload.
  const ofPlan = complete.workloads.length > 1 ? complete.organisation.currentMonthlyBillUsd : null
  const cases = casesOf(decided)
  const sums = cases.map((one) => todayOverHorizonUsd(one, catalogue))
  const ofAll = sums.reduce((all, usd) => (all === null || usd === null ? null : all + usd), 0)
  const billUsd = ofPlan === null ? ofAll : sumOf(billOfPlanByMonth(cases, catalogue))
  if (billUsd === null || notCosted.length > 0) return null
  return { usd: billUsd - totals.cashUsd, share: billUsd > 0 ? 1 - totals.cashUsd / billUsd : null }
}

function sumOf(monthlyUsd: readonly number[] | null): number | null {
  return monthlyUsd && billOverHorizonUsd(monthlyUsd)
}

/** What is said of today as blocks of a page. */
export function todayBlocks(today: ToldToday): readonly Block[] {
  const { sentences, betterSentences, optionSentences } = today
  const lines = optionSentences.map(({ sentence }) => sentence)
  return [
    { kind: 'heading', text: 'Against today' },
    { kind: 'paragraph', role: 'body', text: sentences.join(' ') },
    ...(betterSentences.length > 0
      ? [
          {
            kind: 'paragraph',
            role: 'body',
            text: `Today, used better: ${betterSentences.join(' ')}`,
          } as const,
        ]
      : []),
    ...(lines.length > 0 ? [{ kind: 'list', ordered: false, items: lines } as const] : []),
  ]
}
