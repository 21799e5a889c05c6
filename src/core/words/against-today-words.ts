import type { AgainstToday, BetterUse, ExplanationId, OptionAgainstToday } from '../decision/against-today.ts'
import { countsOtherwise, isApart } from '../decision/bill-gap.ts'
import type { Currency, Formats } from '../units/format.ts'
import { capitalised, formatsOf, list } from './phrases.ts'

/** What is said of today, sentence by sentence. */
export interface ToldToday extends AgainstToday {
  readonly sentences: readonly string[]
  readonly betterSentences: readonly string[]
  readonly optionSentences: readonly { readonly option: string; readonly sentence: string }[]
}

export interface NamesOfToday {
  readonly modelName: (id: string) => string
  readonly optionName: (id: string) => string
}

export function toldToday(today: AgainstToday, names: NamesOfToday, currency: Currency): ToldToday {
  const formats = formatsOf(currency)
  return {
    ...today,
    sentences: today.asks ? [asking(today, names)] : compared(today, names, formats),
    betterSentences: today.better.map((one) => betterSentence(one, names, formats)),
    optionSentences: today.options.map((one) => ({
      option: one.option,
      sentence: optionSentence(one, names, formats),
    })),
  }
}

function asking({ asks, model }: AgainstToday, { modelName }: NamesOfToday): string {
  switch (asks) {
    case 'model':
      return 'Say which model runs today: the bill can then be checked against the use that you entered.'
    case 'price':
      return `The catalogue has no price for ${model === null ? 'today’s model' : modelName(model)} that today’s use could be worked out with, so there is no comparison.`
    case 'demand':
      return 'Say how much is used today: without requests and tokens the bill can’t be checked.'
    case 'bill':
    case null:
      return 'Say what is paid for today’s model in a month, and each option is held against it.'
  }
}

function compared(today: AgainstToday, { modelName }: NamesOfToday, formats: Formats): readonly string[] {
  const { billUsd, computedUsd, enteredUsd, model, gap, usdPerYear, isPartOfPlan } = today
  const { money, aboutMoney } = formats
  const bill = `${isPartOfPlan ? 'This workload’s part of the bill' : 'The bill'} is ${money(billUsd ?? 0)} a month`
  const sums = `we compute ${money(computedUsd ?? 0)} for the same use on ${modelName(model ?? '')}`
  const base = `Today comes to ${aboutMoney(usdPerYear ?? 0)} a year.`
  const entered = enteredSentence(today, formats)
  // Held against the tokens as they were entered they may still be apart.
  const isNear = enteredUsd === null || billUsd === null || !isApart(billUsd / enteredUsd)
  if (!gap) return [`${bill}, and ${sums}${isNear ? ': they agree' : ''}.`, ...entered, base]
  const { times, explanations } = gap
  const factor = formats.figure(Number((times > 1 ? times : 1 / times).toPrecision(2)))
  const apart = `${bill}, but ${sums}: ${times > 1 ? 'the bill' : 'our sum'} is ${factor} times as much.`
  const closes = explanations.map((one) => explanation(one, formats))
  return [
    apart,
    ...entered,
    `Any one of these would close the gap: ${list(closes, 'or')}.`,
    scaling(today, formats),
    `Until that is settled, options are held against what we compute, ${aboutMoney(usdPerYear ?? 0)} a year.`,
  ]
}

/** Where the tokens that were entered cost another sum at the list price than what counts. */
function enteredSentence({ enteredUsd, computedUsd }: AgainstToday, { money }: Formats): readonly string[] {
  if (enteredUsd === null || computedUsd === null || enteredUsd <= 0) return []
  if (!countsOtherwise({ enteredUsd, computedUsd })) return []
  return [
    `The tokens as you entered them come to ${money(enteredUsd)} at its list price; its tokenizer and what it thinks before it answers make ${money(computedUsd)} of it.`,
  ]
}

function scaling({ gap }: AgainstToday, { figure }: Formats): string {
  if (gap?.scaledRequestsPerDay != null)
    return `If the volume is what is wrong, enter ${figure(Math.round(gap.scaledRequestsPerDay))} requests a day.`
  return gap?.notScaled === 'grows-out'
    ? 'The demand is not scaled to the bill, because its growth would carry it out of its range.'
    : 'That is too far apart for the demand to be scaled to the bill: check the bill and what it is of.'
}

type Explained = (value: number, formats: Formats) => string

const EXPLAINED: Readonly<Record<ExplanationId, { readonly said: Explained; readonly now: Explained }>> = {
  cachedInputShare: { said: (value, { percent }) => `${percent(value, 0)} of the input read from the cache`, now: (value, { percent }) => percent(value, 0) },
  batchShare: { said: (value, { percent }) => `${percent(value, 0)} sent in batches`, now: (value, { percent }) => percent(value, 0) },
  reasoningRatio: { said: (value, formats) => `${inShort(value, formats)} reasoning tokens to each visible one`, now: inShort },
  tokenizerRatio: { said: (value, formats) => `a tokenizer ratio of ${inShort(value, formats)}`, now: inShort },
  requestsPerDay: { said: (value, formats) => `${inShort(value, formats)} requests a day`, now: inShort },
} // prettier-ignore

function inShort(value: number, { figure }: Formats): string {
  return figure(value < 1000 ? Number(value.toPrecision(3)) : Math.round(value))
}

function explanation({ id, now, closesAt }: NonNullable<AgainstToday['gap']>['explanations'][number], formats: Formats): string {
  return `${EXPLAINED[id].said(closesAt, formats)} instead of ${EXPLAINED[id].now(now, formats)}`
} // prettier-ignore

function betterSentence(
  { id, model, share, savesUsdPerYear }: BetterUse,
  { modelName }: NamesOfToday,
  { aboutMoney, percent }: Formats,
): string {
  const saves =
    savesUsdPerYear > 0.5 ? `saves ${aboutMoney(savesUsdPerYear)} a year` : 'saves nothing at its prices'
  switch (id) {
    case 'cache':
      return share === null
        ? `Each tenth more of the input read from the cache ${saves}.`
        : `${capitalised(percent(share, 0))} of the input read from the cache ${saves}.`
    case 'batch':
      return share === null
        ? `Each tenth of the requests that can wait and go out in batches ${saves}.`
        : `All of it in batches ${saves}.`
    case 'smaller-model':
      return `Each tenth of the requests that ${modelName(model ?? '')} answers well enough ${saves}.`
  }
}

function optionSentence(one: OptionAgainstToday, { optionName }: NamesOfToday, formats: Formats): string {
  const but = one.passes ? '' : ', but your rules do not let it in'
  return `${optionName(one.option)} ${savingOf(one, formats)}${but}.`
}

function savingOf(
  {
    isWhatRuns,
    savesUsdPerYear,
    withoutPurchaseUsdPerYear,
    needsPurchase,
    isAboutTheSame,
  }: OptionAgainstToday,
  { aboutMoney }: Formats,
): string {
  if (isAboutTheSame) return isWhatRuns ? 'is what runs today' : 'costs about the same as today'
  if (savesUsdPerYear <= 0) return `costs ${aboutMoney(-savesUsdPerYear)} a year more than today`
  const saves = `saves ${aboutMoney(savesUsdPerYear)} a year against today`
  if (withoutPurchaseUsdPerYear >= savesUsdPerYear) {
    return needsPurchase
      ? `${saves}; as much can be saved without a purchase`
      : `${saves}, all of it without a purchase`
  }
  if (withoutPurchaseUsdPerYear <= 0) return saves
  return `${saves}, of which ${aboutMoney(withoutPurchaseUsdPerYear)} need no purchase`
}
