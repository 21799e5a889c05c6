import type { CostFigures, OptionEvaluation } from '#core/engine/evaluation.ts'
import type { Case } from '#core/decision/case.ts'
import { breakEvenBetween } from '#core/engine/break-evens.ts'
import { moneyParts } from '#core/story/money-parts.ts'
import { breakEvenText } from '#core/story/figures.ts'
import { toldWorkload } from '#core/words/told-decision.ts'
import { findingSentence } from '#core/words/finding-words.ts'
import { formatsOf } from '#core/words/phrases.ts'
import type { Formats } from '#core/units/format.ts'
import { cents, fourDigits } from './brief.ts'

/** What a workload’s options cost and take, the cheapest first, those without a cost last. */
export function briefEvaluation(one: Case) {
  const { evaluation, decision, plan } = one
  const formats = formatsOf(plan.currency)
  const placeOf = ({ id }: { readonly id: string }) => {
    const place = evaluation.ranking.indexOf(id)
    return place < 0 ? evaluation.ranking.length : place
  }
  const options = one.options.toSorted((a, b) => placeOf(a) - placeOf(b))
  const { demand } = evaluation
  return {
    id: evaluation.id,
    name: evaluation.name,
    verdict: toldWorkload(one).verdict.headline,
    recommended: decision.recommended,
    demand: demand && {
      requestsPerDay: fourDigits(demand.requestsPerDay),
      inputTokensPerRequest: fourDigits(demand.inputTokens),
      outputTokensPerRequest: fourDigits(demand.outputTokens),
      reasoningTokensPerRequest: fourDigits(demand.reasoningTokens),
    },
    options: options.map(({ id, name, kind, figures, gate }) => ({
      id,
      name,
      kind,
      runs: figures.description,
      access: gate.access,
      ...costOf(figures.cost),
      ...sizeOf(figures),
      ...breakEvenOf(one, id),
      ...noted(figures, formats),
    })),
    findings: evaluation.findings.map((finding) => findingSentence(finding, formats)),
  }
}

function costOf(cost: CostFigures | null) {
  if (cost === null) return { totalUsd: null }
  const parts = moneyParts(cost).filter(({ usd }) => usd !== 0)
  return {
    totalUsd: cents(cost.totalUsd),
    ofWhichUsd: Object.fromEntries(parts.map(({ id, usd }) => [id, cents(usd)])),
    presentValueUsd: cents(cost.presentUsd),
    cashUpFrontUsd: cents(cost.upFrontUsd),
    cashFirstYearUsd: cents(cost.firstYearUsd),
    usdPerMillionTokens: fourDigits(cost.lcotUsdPerMTok),
  }
}

function sizeOf({ capacity, localShare }: OptionEvaluation) {
  if (capacity === null) return localShare === null ? {} : { servedLocallyShare: fourDigits(localShare[0]) }
  const { fits, units, busyShare, decode, timeToFirstTokenSeconds } = capacity
  return {
    fits,
    machines: { month1: fourDigits(units[0]), lastMonth: fourDigits(units.at(-1)) },
    busyShareMonth1: fourDigits(busyShare[0]),
    outputTokensPerSecondPerReplica: fourDigits(decode?.expected),
    firstTokenSeconds: fourDigits(timeToFirstTokenSeconds.expected),
  }
}

/** When it overtakes what is recommended on cumulative cash. */
function breakEvenOf({ evaluation, decision }: Case, id: string) {
  const pair = breakEvenBetween(evaluation, id, decision.recommended)
  return pair && id !== decision.recommended ? { cashBreakEvenAgainstRecommended: breakEvenText(pair) } : {}
}

/** What is wrong or to be minded; mere notes are left to the whole answer. */
function noted({ findings }: OptionEvaluation, formats: Formats) {
  const told = findings.filter(({ severity }) => severity !== 'note')
  return told.length === 0 ? {} : { mind: told.map((finding) => findingSentence(finding, formats)) }
}
