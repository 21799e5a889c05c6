import { factAt } from '../catalogue/fact-at.ts'
import { isStale } from '../catalogue/staleness.ts'
import type { FigureSource, OptionEvaluation } from '../engine/evaluation.ts'
import type { CompletePlan } from '../plan/complete-plan.ts'
import type { InputId } from '../inputs/registry.ts'
import { INPUT_SOURCES, YOURS_TO_SAY } from '../inputs/sources.ts'
import type { NumericInput, Origin as FigureOrigin } from '../plan/numeric-input.ts'
import type { OptionKind, Plan } from '../plan/schema.ts'
import { NOT_KNOWN } from '../units/format.ts'
import { day } from './figures.ts'
import { figureLabel } from '../words/figure-names.ts'
import { quantity } from '../words/units.ts'
import { endsText, RANGE_ORIGINS, rangeText } from '../words/range-origins.ts'
import type { WorkloadView } from './report-input.ts'

export type Origin = 'yours' | 'default' | 'assumed' | 'catalogue' | 'not known'

/** One figure that the report rests on: what it is, where it came from and when. */
export interface Assumption {
  /** The id of the figure; inputs that share it are one kind of figure. */
  readonly figure: string
  readonly label: string
  /** Which options it is a figure of; empty for figures of the plan, the site and the demand. */
  readonly options: readonly OptionRef[]
  readonly value: number | null
  readonly text: string
  /** How far it may turn out: from where to where, said or usual; empty where it is taken as it stands. */
  readonly range: string
  readonly origin: Origin
  readonly source: string
  readonly asOf: string
  readonly stale: boolean
}

export interface OptionRef {
  /** Unique in the plan. */
  readonly key: string
  readonly name: string
  readonly kind: OptionKind
}

export interface AssumptionRegister {
  /** All options that are reported on. */
  readonly all: readonly OptionRef[]
  readonly plan: readonly Assumption[]
  readonly demand: readonly { readonly workload: string; readonly rows: readonly Assumption[] }[]
  readonly options: readonly Assumption[]
  /** Prices and properties of models and machines. */
  readonly catalogue: readonly Assumption[]
}

/** Every input of the plan and every figure of the catalogue that an option used. */
export function assumptionRegister(
  plan: Plan,
  complete: CompletePlan,
  views: readonly WorkloadView[],
): AssumptionRegister {
  const all = optionRefs(views)
  const byKey = new Map(all.map((option) => [option.key, option]))
  const inputs = complete.inputs.filter(
    ({ workload }) => workload === null || views.some(({ id }) => id === workload),
  )
  return {
    all,
    plan: inputs
      .filter(({ workload, option }) => workload === null && option === null)
      .map((input) => assumptionOf(input, plan, complete)),
    demand: views.map((view) => ({
      workload: view.name,
      rows: [
        ...inputs
          .filter(({ workload, option }) => workload === view.id && option === null)
          .map((input) => assumptionOf(input, plan, complete)),
        ...unknownDemand(view, plan.asOf),
      ],
    })),
    options: merged(
      inputs
        .filter(({ option }) => option !== null)
        .map((input) => ({
          ...assumptionOf(input, plan, complete),
          options: [byKey.get(`${input.workload ?? ''}/${input.option ?? ''}`)].filter(
            (one) => one !== undefined,
          ),
        }))
        .filter(({ origin }) => origin !== 'catalogue'),
    ),
    catalogue: merged(
      views.flatMap((view) => {
        const prices = inputs.filter(({ workload, origin }) => workload === view.id && origin === 'catalogue')
        return view.evaluation.options.flatMap((option) =>
          option.sources.map((source) => ({
            ...sourced(source),
            range: rangeOf(prices.find((input) => isInputOf(input, source)) ?? null),
            options: [refOf(view, option)],
          })),
        )
      }),
    ),
  }
}

export function assumptionOf(input: NumericInput, plan: Plan, { figures }: CompletePlan): Assumption {
  const origin = ORIGINS[input.origin]
  const row = origin === 'default' ? figures[input.path]?.row : undefined
  const fact = row ? factAt(row.table, row.row) : null
  return {
    figure: input.id,
    label: figureLabel(input.path),
    options: [],
    value: input.current,
    text: quantity(input.current, input.unit),
    range: rangeOf(input),
    origin,
    source: fact ? `${firstOf(fact.sources)} (${fact.evidence})` : sourceOf(input, origin),
    asOf: origin === 'yours' ? plan.asOf : (fact?.asOf ?? ''),
    stale: fact !== null && isStale(fact.asOf, plan.asOf),
  }
}

/** A page has room for the first of many sources. */
function firstOf([first = '', ...others]: readonly string[]): string {
  return others.length > 0 ? `${first} and ${others.length} more` : first
}

/** What such a figure's ends mean is said once for all; of a range of one's own it is said with it. */
function rangeOf(input: NumericInput | null): string {
  if (!input?.range) return ''
  const { from } = input.range
  const said = `${rangeText(input.range, input.unit)}, ${RANGE_ORIGINS[from]}`
  return from === 'plan' ? `${said} (${endsText(input.range)})` : said
}

/** A price that the plan leaves to the catalogue is drawn within the range of its prices; mixes read their parts'. */
function isInputOf({ id, current }: NumericInput, source: FigureSource): boolean {
  return id === source.figure && current === source.value
}

function sourceOf({ id }: NumericInput, origin: Origin): string {
  if (origin === 'yours') return 'the plan'
  if (origin === 'assumed') return 'a sample or preset; not confirmed'
  const source = INPUT_SOURCES[id as InputId]
  return source === YOURS_TO_SAY ? 'nothing was said' : source
}

/** What the report calls the origins that completion records. */
const ORIGINS: Readonly<Record<FigureOrigin, Origin>> = {
  said: 'yours',
  measured: 'yours',
  unconfirmed: 'assumed',
  catalogue: 'catalogue',
  derived: 'default',
  assumed: 'default',
}

/** What nothing can be costed without, where it has not been said. */
function unknownDemand({ workload }: WorkloadView, asOf: string): readonly Assumption[] {
  return (['requestsPerDay', 'inputTokens', 'outputTokens'] as const)
    .filter((field) => workload.demand[field] === null)
    .map((field) => ({
      figure: field,
      label: figureLabel(field),
      options: [],
      value: null,
      text: NOT_KNOWN,
      range: '',
      origin: 'not known',
      source: INPUT_SOURCES[field],
      asOf,
      stale: false,
    }))
}

function sourced({
  figure,
  value,
  unit,
  source,
  asOf,
  kind,
  stale,
}: FigureSource): Omit<Assumption, 'range'> {
  return {
    figure,
    label: figureLabel(figure),
    options: [],
    value,
    text: value === null ? NOT_KNOWN : quantity(value, unit),
    origin: kind,
    source: kind === 'yours' && source[0] === 'plan' ? 'the plan' : firstOf(source),
    asOf,
    stale,
  }
}

/** The same figure of several options is one row. */
function merged(rows: readonly Assumption[]): readonly Assumption[] {
  const byFigure = new Map<string, { row: Assumption; readonly options: Map<string, OptionRef> }>()
  for (const row of rows) {
    const key = [row.figure, row.text, row.range, row.origin, row.source, row.asOf].join('\n')
    const figure = byFigure.get(key) ?? { row, options: new Map<string, OptionRef>() }
    figure.row = row
    for (const option of row.options) {
      if (!figure.options.has(option.key)) figure.options.set(option.key, option)
    }
    byFigure.set(key, figure)
  }
  return [...byFigure.values()].map(({ row, options }) => ({ ...row, options: [...options.values()] }))
}

function optionRefs(views: readonly WorkloadView[]): readonly OptionRef[] {
  return views.flatMap((view) => view.evaluation.options.map((option) => refOf(view, option)))
}

function refOf(view: WorkloadView, { id, name, kind }: OptionEvaluation): OptionRef {
  return { key: `${view.id}/${id}`, name, kind }
}

export interface RegisterCounts {
  readonly yours: number
  readonly defaults: number
  readonly assumed: number
  readonly fromCatalogue: number
  readonly stale: number
}

export function countsOf({ plan, demand, options, catalogue }: AssumptionRegister): RegisterCounts {
  const all = [...plan, ...demand.flatMap(({ rows }) => rows), ...options, ...catalogue]
  const count = (origin: Origin) => all.filter((row) => row.origin === origin).length
  return {
    yours: count('yours'),
    defaults: count('default'),
    assumed: count('assumed'),
    fromCatalogue: count('catalogue'),
    stale: all.filter(({ stale }) => stale).length,
  }
}

/** "12 November 2026", "12 November 2026, stale", or null for a convention. */
export function asOfText({ asOf, stale }: Assumption): string | null {
  if (asOf === '') return null
  return stale ? `${day(asOf)}, stale` : day(asOf)
}
