import { followedValue } from '../inputs/followed-value.ts'
import type { FollowsRule, Input, Latency } from '../inputs/input.ts'
import type { inputsByPlace } from '../inputs/inputs-in.ts'
import type { OptionKind, Place } from '../inputs/places.ts'
import type { FiguresIn } from './figures-in.ts'
import type { Follows, Origin } from './numeric-input.ts'
import type { Uncertain } from './number-fields.ts'

/** A figure as it counts, with where it comes from and what would count if it were not said. */
export interface CompletedFigure {
  readonly id: string
  readonly path: string
  readonly place: Place
  readonly input: Input
  readonly said: Uncertain | string | null | undefined
  /** Null where it is not known, or as the catalogue says. */
  readonly value: number | string | null
  readonly origin: Origin | null
  readonly otherwise: number | null
  /** Set where others decide it and it was not said. */
  readonly follows: Follows | null
  /** What the catalogue lists, whatever was said. */
  readonly listed: Listed | null
  /** What is said is multiplied by. */
  readonly factor: number
}

/** A price of the catalogue, and the range of those seen. */
export interface Listed {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** What completion knows around the figures of one part of a plan. */
export interface Around {
  readonly inputsIn: ReturnType<typeof inputsByPlace>
  /** The path of the part, with a slash at its end. */
  readonly at: string
  readonly latency?: Latency
  readonly skillFactor?: number
  /** Parts that were completed before, by the name that a rule of following gives them, and where each stands. */
  readonly known?: Readonly<Record<string, { readonly at: string; readonly figures: object }>>
  /** Prices of the catalogue, by the id of the input; null where it should have one and has not. */
  readonly listed?: Readonly<Record<string, Listed | null>>
  /** Figures that a sample or preset supplied. */
  readonly unconfirmed?: readonly string[]
}

/** Fills in every number of one part of a plan, and records where each comes from. */
export function completeFigures<P extends Place>(
  place: P,
  said: object | undefined,
  around: Around,
): { readonly values: FiguresIn<P>; readonly figures: readonly CompletedFigure[] } {
  const rows = around.inputsIn(place)
  const values: Record<string, number | string | null> = {}
  const figures = new Map<string, CompletedFigure>()
  // What follows another figure of the same part comes after it.
  for (const isFollowing of [false, true]) {
    for (const [id, input] of rows) {
      if ((ruleFor(input, place) !== null) !== isFollowing) continue
      const figure = completed(id, input, place, valueOfField(said, id), around, values)
      values[id] = figure.value
      figures.set(id, figure)
    }
  }
  return {
    values: values as unknown as FiguresIn<P>,
    figures: rows.flatMap(([id]) => figures.get(id) ?? []),
  }
}

function completed(
  id: string,
  input: Input,
  place: Place,
  said: CompletedFigure['said'],
  around: Around,
  own: Readonly<Record<string, unknown>>,
): CompletedFigure {
  const path = around.at + id
  const rule = ruleFor(input, place)
  const listed = around.listed?.[id]
  const factor = input.scaledBy === 'skill' ? (around.skillFactor ?? 1) : 1
  const byDefault = defaultOf(input, place, around.latency ?? 'unknown')
  const follows = rule && followsAt(path, rule, byDefault, around)
  const unlessSaid = rule ? followed(rule, byDefault, around, own) : carefully(input, byDefault)
  const isSaid = said !== undefined && said !== null
  const counting = isSaid
    ? typeof said === 'object'
      ? input.careful
        ? said.high
        : said.base
      : said
    : unlessSaid
  return {
    id,
    path,
    place,
    input,
    said,
    value: typeof counting === 'number' && factor !== 1 ? counting * factor : counting,
    origin: isSaid ? originOfSaid(input, path, around) : originUnlessSaid(input, rule, unlessSaid, listed),
    otherwise: typeof unlessSaid === 'number' ? unlessSaid : (listed?.value ?? null),
    follows: isSaid ? null : follows,
    listed: listed ?? null,
    factor,
  }
}

/** What counts of a default that is believed: the careful end of its usual range. */
function carefully({ careful, usual }: Input, byDefault: number | string | null): number | string | null {
  return careful && usual?.kind === 'between' ? usual.high : byDefault
}

function originOfSaid({ measured }: Input, path: string, { unconfirmed = [] }: Around): Origin {
  if (unconfirmed.some((figure) => path.endsWith(`/${figure}`))) return 'unconfirmed'
  return measured ? 'measured' : 'said'
}

function originUnlessSaid(
  input: Input,
  rule: FollowsRule | null,
  value: number | string | null,
  listed: Listed | null | undefined,
): Origin | null {
  if (input.default === 'catalogue') return listed === null ? null : 'catalogue'
  if (input.default === 'class') return 'assumed'
  if (value === null) return null
  return rule !== null && rule.how !== 'spares' ? 'derived' : 'assumed'
}

function ruleFor({ follows }: Input, place: Place): FollowsRule | null {
  return follows?.in.includes(place) ? follows : null
}

/** What a row says by itself, whatever else the plan holds. */
function defaultOf({ default: row }: Input, place: Place, latency: Latency): number | string | null {
  if (row === 'catalogue' || row === 'class') return null
  if (typeof row !== 'object' || row === null) return row
  if ('word' in row) return row.word
  return 'kind' in row ? row.kind[place as OptionKind] : row.latency[latency]
}

function followed(
  { of, how }: FollowsRule,
  byDefault: number | string | null,
  { known = {} }: Around,
  own: Readonly<Record<string, unknown>>,
): number | string | null {
  const values = of.map((reference) => {
    const [part = '', id = ''] = reference.split('/')
    return valueOfField(known[part]?.figures ?? own, id)
  })
  if (!values.every((value) => typeof value === 'number')) return null
  return followedValue({ how, ...(typeof byDefault === 'number' ? { without: byDefault } : {}) }, values)
}

function followsAt(
  path: string,
  { of, how }: FollowsRule,
  byDefault: number | string | null,
  { at, known = {} }: Around,
): Follows {
  return {
    path,
    of: of.map((reference) => {
      const [part = '', id = ''] = reference.split('/')
      return (known[part]?.at ?? at) + id
    }),
    how,
    ...(how === 'spares' && typeof byDefault === 'number' ? { without: byDefault } : {}),
  }
}

function valueOfField(from: object | undefined, id: string): Uncertain | string | null | undefined {
  return from && Object.hasOwn(from, id) ? (from as Record<string, Uncertain | string | null>)[id] : undefined
}
