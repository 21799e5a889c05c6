import { INPUTS } from '../inputs/registry.ts'
import { isVisible } from '../units/visible.ts'
import type { Own } from './schema.ts'

export type OwnServiceSaid = NonNullable<Own['services']>[number]

export const SERVICE_FIGURES = [
  'inputUsdPerMTok',
  'outputUsdPerMTok',
  'cachedInputUsdPerMTok',
  'cacheWriteUsdPerMTok',
  'batchPercent',
  'contextTokens',
] as const
export type ServiceFigure = (typeof SERVICE_FIGURES)[number]

/** A price sheet as somebody enters it, not yet checked. Null: not said. */
export interface ServiceDraft {
  readonly name: string
  readonly modelOf: string | null
  readonly figures: Readonly<Record<ServiceFigure, number | null>>
  readonly source: string
  /** What the plan says of it and no field asks; it is kept. */
  readonly unasked: Pick<OwnServiceSaid, 'provider' | 'maxOutputTokens'>
}

/** What is wrong with a draft: an id, and the values that its sentence needs. */
export type ServiceProblem =
  | { readonly id: 'no-name' }
  | { readonly id: 'missing'; readonly figure: ServiceFigure }
  | {
      readonly id: 'too-large'
      readonly figure: ServiceFigure
      readonly found: number
      readonly most: number
    }
  | { readonly id: 'cached-above-fresh'; readonly cached: number; readonly fresh: number }
  | { readonly id: 'not-whole'; readonly found: number }

export type ServiceProblems = Readonly<Partial<Record<ServiceFigure | 'name', ServiceProblem>>>

export function draftOfService(said: OwnServiceSaid | null): ServiceDraft {
  return {
    name: said?.name ?? '',
    modelOf: said?.modelOf ?? null,
    figures: {
      inputUsdPerMTok: said?.inputUsdPerMTok ?? null,
      outputUsdPerMTok: said?.outputUsdPerMTok ?? null,
      cachedInputUsdPerMTok: said?.cachedInputUsdPerMTok ?? null,
      cacheWriteUsdPerMTok: said?.cacheWriteUsdPerMTok ?? null,
      batchPercent: said?.batchDiscount === undefined ? null : said.batchDiscount * 100,
      contextTokens: said?.contextTokens ?? null,
    },
    source: said?.source ?? '',
    unasked: {
      ...(said?.provider === undefined ? {} : { provider: said.provider }),
      ...(said?.maxOutputTokens === undefined ? {} : { maxOutputTokens: said.maxOutputTokens }),
    },
  }
}

const MOST: Readonly<Record<ServiceFigure, number>> = {
  inputUsdPerMTok: INPUTS.inputUsdPerMTok.max,
  outputUsdPerMTok: INPUTS.inputUsdPerMTok.max,
  cachedInputUsdPerMTok: INPUTS.inputUsdPerMTok.max,
  cacheWriteUsdPerMTok: INPUTS.inputUsdPerMTok.max,
  batchPercent: 100,
  contextTokens: 1e9,
}

/** What keeps a draft from being kept, by field, in the order of the form. */
export function problemsOfService({ name, figures }: ServiceDraft): ServiceProblems {
  const problems: Partial<Record<ServiceFigure | 'name', ServiceProblem>> = {}
  if (!isVisible(name)) problems.name = { id: 'no-name' }
  for (const figure of ['inputUsdPerMTok', 'outputUsdPerMTok'] as const)
    if (figures[figure] === null) problems[figure] = { id: 'missing', figure }
  for (const figure of SERVICE_FIGURES) {
    const found = figures[figure]
    if (found !== null && found > MOST[figure])
      problems[figure] = { id: 'too-large', figure, found, most: MOST[figure] }
  }
  const { cachedInputUsdPerMTok: cached, inputUsdPerMTok: fresh, contextTokens } = figures
  if (cached !== null && fresh !== null && cached > fresh)
    problems.cachedInputUsdPerMTok = { id: 'cached-above-fresh', cached, fresh }
  if (contextTokens !== null && (contextTokens < 1 || !Number.isInteger(contextTokens)))
    problems.contextTokens = { id: 'not-whole', found: contextTokens }
  return problems
}

/** The price sheet of a draft without problems. */
export function serviceOfDraft(
  { name, modelOf, figures, source, unasked }: ServiceDraft,
  as: {
    readonly id: string
    readonly kind: OwnServiceSaid['kind']
    readonly day: string
    readonly unsaidSource: string
  },
): OwnServiceSaid {
  const { batchPercent, ...told } = figures
  const { inputUsdPerMTok, outputUsdPerMTok, ...optional } = told
  const said = Object.fromEntries(
    Object.entries(optional).flatMap(([figure, value]) => (value === null ? [] : [[figure, value] as const])),
  )
  return {
    id: as.id,
    name: name.trim(),
    kind: as.kind,
    ...(modelOf === null ? {} : { modelOf }),
    inputUsdPerMTok: inputUsdPerMTok ?? 0,
    outputUsdPerMTok: outputUsdPerMTok ?? 0,
    ...said,
    ...(batchPercent === null ? {} : { batchDiscount: batchPercent / 100 }),
    ...unasked,
    asOf: as.day,
    source: source.trim() === '' ? as.unsaidSource : source.trim(),
  }
}
