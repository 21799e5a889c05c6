import type { Catalogue } from '../../catalogue/types.ts'
import type { CaseOf } from './claim-case.ts'

/** A published figure, recomputed by the ordinary engine from the article's own inputs or from others. */
export interface Claim extends Recomputed {
  readonly id: string
  readonly article: 'S1' | 'S2' | 'S3'
  /** What the article says, in our words. */
  readonly says: string
  /** How its vague words are read; null where it has none. */
  readonly reading: string | null
  readonly inputs: readonly ClaimInputValue[]
}

/** What the arithmetic says about it. */
export interface Recomputed {
  readonly verdict: 'holds' | 'does-not-follow' | 'depends'
  readonly found: string
  /** What would have to be so for it to hold; null where it holds as it stands. */
  readonly needs: string | null
  readonly figures: readonly ClaimFigure[]
}

export interface ClaimFigure {
  readonly label: string
  readonly value: number | null
  readonly unit: '$' | '$/day' | '$/month' | '$/year' | '$/request' | 'months' | 'days' | 'share'
}

/** A figure that the claim rests on. */
export interface ClaimInput {
  readonly id: string
  readonly label: string
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
export interface PublishedClaim extends Pick<Claim, 'id' | 'article' | 'says' | 'reading'> {
  readonly inputs: readonly ClaimInput[]
  readonly recompute: (values: Values, means: Means) => Recomputed
}

/** By the id of the input; null where nothing is said. */
export type Values = Readonly<Record<string, number | null>>

/** What a claim is recomputed with. */
export interface Means {
  readonly caseOf: CaseOf
  readonly catalogue: Catalogue
}

type Draft = readonly [label: string, unit: InputUnit, published: number]
type LeftOutDraft = readonly [label: string, unit: InputUnit]

/** A claim with the figures that its article gives and those that it leaves out. */
export function publishedClaim<Given extends string, LeftOut extends string = never>({
  given,
  leftOut,
  recompute,
  reading,
  ...claim
}: Pick<Claim, 'id' | 'article' | 'says'> & {
  readonly reading?: string
  readonly given: Readonly<Record<Given, Draft>>
  readonly leftOut?: Readonly<Record<LeftOut, LeftOutDraft>>
  readonly recompute: (
    values: Readonly<Record<Given, number> & Record<LeftOut, number | null>>,
    means: Means,
  ) => Recomputed
}): PublishedClaim {
  const inputs = [
    ...Object.entries<Draft>(given).map(([id, [label, unit, published]]) =>
      inputOf(id, label, unit, published),
    ),
    ...Object.entries<LeftOutDraft>(leftOut ?? {}).map(([id, [label, unit]]) =>
      inputOf(id, label, unit, null),
    ),
  ]
  return {
    ...claim,
    reading: reading ?? null,
    inputs,
    recompute: (values, means) => {
      const all = Object.fromEntries(inputs.map(({ id, published }) => [id, values[id] ?? published]))
      return recompute(all as Record<Given, number> & Record<LeftOut, number | null>, means)
    },
  }
}

function inputOf(id: string, label: string, unit: InputUnit, published: number | null): ClaimInput {
  return { id, label, unit, published, ...BOUNDS[unit], integer: unit === 'months' }
}
