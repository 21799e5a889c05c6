import { tokenPriceAt } from '../catalogue/price-at.ts'
import type { ApiModel, Catalogue } from '../catalogue/types.ts'
import { basisRules } from '../inputs/basis-rules.ts'
import type { BillTerms } from '../inputs/bill-volume.ts'
import { DEMAND_INPUTS } from '../inputs/demand-inputs.ts'
import type { FollowsRule } from '../inputs/input.ts'
import { traitsOf } from '../inputs/traits.ts'
import { daysBetween } from '../units/calendar.ts'
import { DAYS_PER_MONTH } from '../units/time.ts'
import { completeFigures, type Around, type CompletedFigure } from './complete-figures.ts'
import type { CompleteBasis } from './complete-plan.ts'
import { pricedModel, type SaidToday } from './complete-today.ts'
import { rowFor } from './row-for.ts'
import type { Plan, Workload } from './schema.ts'

/** What a demand is said by, completed, with what runs today, and how the demand follows from them. */
export interface CompletedBasis {
  readonly basis: CompleteBasis | null
  readonly today: SaidToday | null
  readonly figures: readonly CompletedFigure[]
  /** Parts that the rules name. */
  readonly known: NonNullable<Around['known']>
  readonly rules: Readonly<Record<string, FollowsRule>>
}

/** The basis of a demand; `around` is that of the demand itself. */
export function completeBasis(
  { demand, today: runs }: Workload,
  plan: Pick<Plan, 'asOf' | 'own'>,
  catalogue: Catalogue,
  around: Around,
): CompletedBasis {
  const [at, atToday] = [`${around.at}basis/`, around.at.replace(/demand\/$/, 'today/')]
  const ofToday = runs ? completeFigures('today', runs, { ...around, at: atToday }) : null
  const model = runs?.model === undefined ? undefined : pricedModel(runs.model, plan, catalogue)
  const today = ofToday && {
    model: runs?.model ?? null,
    monthlyUsd: ofToday.values.monthlyUsd as number | null,
  }
  const basis = withFigures(demand.basis, { ...around, at })
  if (!basis) return { basis: null, today, figures: ofToday?.figures ?? [], known: {}, rules: {} }
  const { value, figures } = basis
  const isSaid = (id: string) => figures.some((one) => one.id === id && one.value !== null)
  return {
    basis: value,
    today,
    figures: [...(ofToday?.figures ?? []), ...figures],
    known: {
      basis: { at, figures: value },
      ...(today ? { today: { at: atToday, figures: today } } : {}),
    },
    rules: basisRules({
      by: value.by,
      isByUnit: isSaid('requestsPerUnit'),
      grows: growsByStep(around),
      readsTask: isSaid('taskTokens'),
      writesAnswer: isSaid('answerTokens'),
      readsUnits: isSaid('inputTokensPerUnit'),
      writesUnits: isSaid('outputTokensPerUnit'),
      daysLeft: value.by === 'job' && value.doneBy !== null ? daysBetween(plan.asOf, value.doneBy) : null,
      bill: model && today ? billTerms(model, plan, saysReasoning(demand), around) : null,
    }),
  }
}

function withFigures(
  basis: Workload['demand']['basis'],
  around: Around,
): { readonly value: CompleteBasis; readonly figures: readonly CompletedFigure[] } | null {
  if (!basis) return null
  const use = basis.use ?? null
  switch (basis.by) {
    case 'requests': {
      const { values, figures } = completeFigures('requests', basis, around)
      return { value: { by: 'requests', use, ...values }, figures }
    }
    case 'people': {
      const { values, figures } = completeFigures('people', basis, around)
      return { value: { by: 'people', use, ...values }, figures }
    }
    case 'bill': {
      const { values, figures } = completeFigures('bill', basis, around)
      return { value: { by: 'bill', use, ...values }, figures }
    }
    case 'documents': {
      const { values, figures } = completeFigures('documents', basis, around)
      return { value: { by: 'documents', use, ...values }, figures }
    }
    case 'job': {
      const { values, figures } = completeFigures('job', basis, around)
      return { value: { by: 'job', use, doneBy: basis.doneBy ?? null, ...values }, figures }
    }
  }
}

/** Of an agent it is known what each step adds. */
function growsByStep({ traits }: Around): boolean {
  return (rowFor(DEMAND_INPUTS.tokensAddedPerStep.default, 'demand', traits)?.value ?? null) !== null
}

/** How long work comes in, from the plan's day; null: as long as the plan looks ahead. */
export function monthsOfWork({ demand }: Workload, { asOf }: Pick<Plan, 'asOf'>): number | null {
  const { basis } = demand
  return basis?.by === 'job' && basis.doneBy !== undefined
    ? Math.max(0, daysBetween(asOf, basis.doneBy) / DAYS_PER_MONTH)
    : null
}

/** Whether the demand, or any kind of its requests, says how much a model writes for itself. */
function saysReasoning({ reasoningTokens = null, classes = [] }: Workload['demand']): boolean {
  if (classes.length === 0) return reasoningTokens !== null
  return classes.some((kind) => (kind.reasoningTokens ?? null) !== null)
}

/** At which price a bill of the model is read, with what its vocabulary and its thinking make of a request. */
function billTerms(
  model: ApiModel,
  { asOf }: Pick<Plan, 'asOf'>,
  saysReasoning: boolean,
  { inputsIn }: Around,
): BillTerms | null {
  const price = tokenPriceAt(model, asOf)?.price
  if (!price) return null
  const onlyReads = model.kind === 'embedding'
  const hasUnknownCachePrice = price.cachedInputUsdPerMTok === null
  const nothing = {
    hasUnknownCachePrice,
    hardware: null,
    maturity: 'unknown',
    mayBeDown: 'unknown',
    pattern: 'unknown',
    isMeasured: false,
    isShown: false,
  }
  const traits = traitsOf({ kind: 'api', model: model.id, onlyReads, ...nothing })
  const { values } = completeFigures('api', {}, { inputsIn, at: '', traits })
  return {
    price,
    tokenizerRatio: values.tokenizerRatio,
    reasoningRatio: saysReasoning ? 0 : values.reasoningRatio,
    batchDiscount: price.batchDiscount ?? 0,
    stacksWithCache: model.batchStacksWithCache,
    cachedInputPriceShare: values.cachedInputPriceShare,
    most: DEMAND_INPUTS.requestsPerDay.max,
  }
}
