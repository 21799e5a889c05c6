import type { Catalogue } from '../../catalogue/types.ts'
import type { CaseOf } from './claim-case.ts'
import type { ClaimId, ClaimValues } from './claim-values.ts'

/** A published figure, recomputed by the ordinary engine from the article's own inputs or from others. */
export interface Claim<Id extends ClaimId = ClaimId> extends Recomputed<Id> {
  readonly id: Id
  readonly article: 'S1' | 'S2' | 'S3'
  readonly inputs: readonly ClaimInputValue[]
}

/** What the arithmetic says about it. */
export interface Recomputed<Id extends ClaimId = ClaimId> {
  readonly verdict: 'holds' | 'does-not-follow' | 'depends'
  readonly values: ClaimValues[Id]
  readonly figures: readonly ClaimFigure[]
}

export interface ClaimFigure {
  readonly id: string
  readonly value: number | null
  readonly unit: '$' | '$/day' | '$/month' | '$/year' | '$/request' | 'months' | 'days' | 'share'
}

/** A figure that the claim rests on. */
export interface ClaimInput {
  readonly id: string
  readonly unit: InputUnit
  /** As the article gives it; null where the article leaves it out, so that the claim depends on it. */
  readonly published: number | null
  readonly min: number
  readonly max: number
  readonly integer: boolean
}

export interface ClaimInputValue extends ClaimInput {
  readonly value: number | null
}

export type InputUnit = keyof typeof BOUNDS

/** Bounds inside which the engine can work with a figure of that unit. */
const BOUNDS = {
  $: { min: 0, max: 1e9 },
  '$/day': { min: 0, max: 1e7 },
  '$/month': { min: 0, max: 1e9 },
  '$/hour': { min: 0, max: 10_000 },
  '$/request': { min: 0, max: 1000 },
  '$/1M tokens': { min: 0, max: 100_000 },
  'tokens/day': { min: 1000, max: 1e12 },
  'requests/day': { min: 1, max: 1e9 },
  'hours/day': { min: 1, max: 24 },
  months: { min: 1, max: 120 },
  share: { min: 0, max: 1 },
} as const

/** A claim before its inputs have values. */
export interface PublishedClaim<Id extends ClaimId = ClaimId> extends Pick<Claim<Id>, 'id' | 'article'> {
  readonly inputs: readonly ClaimInput[]
  readonly recompute: (values: Values, means: Means) => Recomputed<Id>
}

/** By the id of the input; null where nothing is said. */
export type Values = Readonly<Record<string, number | null>>

/** What a claim is recomputed with. */
export interface Means {
  readonly caseOf: CaseOf
  readonly catalogue: Catalogue
}

type Draft = readonly [unit: InputUnit, published: number]

/** A claim with the figures that its article gives and those that it leaves out. */
export function publishedClaim<Id extends ClaimId, Given extends string, LeftOut extends string = never>({
  given,
  leftOut,
  recompute,
  ...claim
}: Pick<Claim<Id>, 'id' | 'article'> & {
  readonly given: Readonly<Record<Given, Draft>>
  readonly leftOut?: Readonly<Record<LeftOut, InputUnit>>
  readonly recompute: (
    values: Readonly<Record<Given, number> & Record<LeftOut, number | null>>,
    means: Means,
  ) => Recomputed<Id>
}): PublishedClaim<Id> {
  const inputs = [
    ...Object.entries<Draft>(given).map(([id, [unit, published]]) => inputOf(id, unit, published)),
    ...Object.entries<InputUnit>(leftOut ?? {}).map(([id, unit]) => inputOf(id, unit, null)),
  ]
  return {
    ...claim,
    inputs,
    recompute: (values, means) => {
      const all = Object.fromEntries(inputs.map(({ id, published }) => [id, values[id] ?? published]))
      return recompute(all as Record<Given, number> & Record<LeftOut, number | null>, means)
    },
  }
}

function inputOf(id: string, unit: InputUnit, published: number | null): ClaimInput {
  return { id, unit, published, ...BOUNDS[unit], integer: unit === 'months' }
}
