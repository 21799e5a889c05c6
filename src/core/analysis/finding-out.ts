import type { InputId } from '../inputs/registry.ts'
import type { CompletePlan, CompleteWorkload } from '../plan/complete-plan.ts'
import type { DrawnFigure } from './drawn-inputs.ts'

/** What somebody can do to know more before choosing; what nobody can find out has no action. */
export type ActionId = 'measure' | 'quote' | 'evaluate' | 'ask'

/** One action: the figures that it makes known together, what it takes, and how long. */
export interface FindingOut {
  readonly action: ActionId
  /** Whose quote or evaluation it is; null: of the workload. */
  readonly option: string | null
  /** Places among the figures that were drawn. */
  readonly places: readonly number[]
  /** In dollars, of people. */
  readonly costUsd: number
  readonly delayMonths: number
}

/** By the row of the registry. Steps of prices, growth, failures and used prices of later years are in none. */
const FOUND_BY: Readonly<Record<ActionId, readonly InputId[]>> = {
  measure: [
    'requestsPerDay', 'peakToAverage', 'inputTokens', 'outputTokens', 'reasoningTokens', 'cachedInputShare',
    'stepsPerTask', 'tokensAddedPerStep', 'pagesPerRequest', 'picturesPerRequest', 'speechMinutesPerRequest',
    'people', 'tasksPerPersonDay', 'requestsPerTask', 'creditsPerSeat',
  ],
  quote: ['unitPriceUsd', 'usdPerHour', 'hostUsd', 'maintenancePerYear', 'taxAndShippingShare', 'cachedInputPriceShare'],
  evaluate: ['tokenizerRatio', 'reasoningRatio', 'tokensPerPage', 'tokensPerPicture', 'tokensPerHeardMinute'],
  ask: ['batchShare', 'usdPerDowntimeHour', 'staffUsdPerHour', 'usdPerKwh'],
} // prettier-ignore

/** Weeks as months: use is measured for two, a quote takes about as long, an evaluation a month. */
const DELAY_MONTHS: Readonly<Record<ActionId, number>> = { measure: 0.5, quote: 0.5, evaluate: 1, ask: 0.1 }
const HOURS_TO_ASK = 1
const USUAL_EVALUATION_HOURS = 40

/** The actions that make some drawn figure known: one of the workload, or one an option. */
export function findingsOut(
  plan: CompletePlan,
  workload: CompleteWorkload,
  figures: readonly DrawnFigure[],
): readonly FindingOut[] {
  const groups = new Map<string, { action: ActionId; option: string | null; places: number[] }>()
  for (const [place, { input, year }] of figures.entries()) {
    const action = year === null ? actionOf(input.id) : null
    if (action === null) continue
    const option = action === 'quote' || action === 'evaluate' ? input.option : null
    const key = `${action}/${option ?? ''}`
    const group = groups.get(key) ?? { action, option, places: [] }
    group.places.push(place)
    groups.set(key, group)
  }
  return [...groups.values()].map((group) => ({
    ...group,
    costUsd: hoursOf(group, plan, workload) * plan.site.staffUsdPerHour,
    delayMonths: DELAY_MONTHS[group.action],
  }))
}

/** Figures that no action makes known before they come: prices of later years, growth, what machines will fetch. */
export function isUnknowable({ input, year }: DrawnFigure): boolean {
  return year !== null || UNKNOWABLE.has(input.id)
}

const UNKNOWABLE: ReadonlySet<string> = new Set<InputId>([
  'growthPerMonth',
  'resaleDeclinePerYear',
  'failuresPerYear',
  'chainPricePerYear',
])

/**
 * What is left of what it is worth to know, once it has been paid and waited for: of H months those of the delay are
 * decided without it. $12,000 in 36 months, found out in half a month for $1,360: $10,473.
 */
export function worthOf(
  knowingUsd: number,
  { costUsd, delayMonths }: FindingOut,
  horizonMonths: number,
): number {
  return Math.max(0, knowingUsd * Math.max(0, 1 - delayMonths / horizonMonths) - costUsd)
}

function actionOf(id: string): ActionId | null {
  const found = (Object.keys(FOUND_BY) as ActionId[]).find((action) =>
    (FOUND_BY[action] as readonly string[]).includes(id),
  )
  return found ?? null
}

function hoursOf(
  { action, option }: Pick<FindingOut, 'action' | 'option'>,
  { finance }: CompletePlan,
  { options }: CompleteWorkload,
): number {
  switch (action) {
    case 'measure':
      return finance.measuringHours
    case 'quote':
      return finance.quoteHours
    case 'evaluate': {
      const hours = options.find(({ id }) => id === option)?.evaluationHours ?? 0
      return hours > 0 ? hours : USUAL_EVALUATION_HOURS
    }
    case 'ask':
      return HOURS_TO_ASK
  }
}
