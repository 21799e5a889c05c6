import { followedValue, type Following } from '../inputs/followed-value.ts'
import type { FollowsRule, Input, Latency } from '../inputs/input.ts'
import type { inputsByPlace } from '../inputs/inputs-in.ts'
import type { OptionKind, Place } from '../inputs/places.ts'
import type { Traits } from '../inputs/traits.ts'
import { rowFor, type ChosenRow } from './row-for.ts'
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
  /** What counts is multiplied by. */
  readonly factor: number
  /** The row of the facts that would count, where the default goes by them. */
  readonly row: ChosenRow | null
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
  /** What of the plan decides defaults that rows of facts hold. */
  readonly traits?: Traits
  readonly skillFactor?: number
  /** Parts that were completed before, by the name that a rule of following gives them, and where each stands. */
  readonly known?: Readonly<Record<string, { readonly at: string; readonly figures: object }>>
  /** How figures of this plan follow from what they are said by, by their ids. */
  readonly derived?: Readonly<Record<string, FollowsRule>>
  /** Figures that other parts of the plan say, by their ids: the profile of the week, the end of a job. */
  readonly saidElsewhere?: Readonly<Record<string, number>> | null
  /** Prices of the catalogue, by the id of the input; null where it should have one and has not. */
  readonly listed?: Readonly<Record<string, Listed | null>>
  /** What decides figures of this plan alone, by their ids, whatever was said of them. */
  readonly rules?: Readonly<Record<string, FollowsRule>>
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
  for (const [id, input] of inOrderOfFollowing(rows, place, around)) {
    const figure = completed(id, input, place, valueOfField(said, id), around, values)
    values[id] = figure.value
    figures.set(id, figure)
  }
  return {
    values: values as unknown as FiguresIn<P>,
    figures: rows.flatMap(([id]) => figures.get(id) ?? []),
  }
}

/** Figures that follow others of their part after those, which may themselves follow others. */
function inOrderOfFollowing(
  rows: readonly (readonly [string, Input])[],
  place: Place,
  around: Around,
): readonly (readonly [string, Input])[] {
  const inOrder: (readonly [string, Input])[] = []
  let left = rows
  while (left.length > 0) {
    const waiting = new Set(left.map(([id]) => id))
    const isReady = ([id, input]: readonly [string, Input]) =>
      !ownReferences(ruleFor(id, input, place, around), around).some(
        (other) => other !== id && waiting.has(other),
      )
    const ready = left.filter(isReady)
    if (ready.length === 0) return [...inOrder, ...left]
    inOrder.push(...ready)
    left = left.filter((row) => !ready.includes(row))
  }
  return inOrder
}

/** Ids of the same part that a rule reads. */
function ownReferences(rule: FollowsRule | null, { known = {} }: Around): readonly string[] {
  return (rule?.of ?? []).flatMap((reference) => {
    const [part = '', id = ''] = reference.split('/')
    return known[part] ? [] : [id]
  })
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
  const rule = ruleThatHolds(id, input, place, around)
  const listed = around.listed?.[id]
  const factor = input.scaledBy?.skill.includes(place as OptionKind) ? (around.skillFactor ?? 1) : 1
  const row = rowFor(input.default, place, around.traits)
  const byDefault = row ? row.value : defaultOf(input, place, around.latency ?? 'unknown')
  const following = rule && followingOf(rule)
  const follows = rule && following && followsAt(path, rule, following, around)
  const elsewhere = valueElsewhere(id, input, around)
  const unlessSaid =
    elsewhere !== null
      ? elsewhere
      : rule && following
        ? followed(rule, following, around, own)
        : carefully(input, byDefault, row)
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
    origin: isSaid
      ? originOfSaid(input, path, around)
      : elsewhere === null
        ? originUnlessSaid(input, rule, unlessSaid, listed, row)
        : 'derived',
    otherwise: typeof unlessSaid === 'number' ? unlessSaid : (listed?.value ?? null),
    follows: isSaid ? null : follows,
    listed: listed ?? null,
    factor,
    row: elsewhere === null ? row : null,
  }
}

/** Within the bounds of the input: a single hour of a week is 168 times its mean. */
function valueElsewhere(id: string, { min, max }: Input, { saidElsewhere, derived }: Around): number | null {
  if (derived && Object.hasOwn(derived, id)) return null
  const value = saidElsewhere && Object.hasOwn(saidElsewhere, id) ? saidElsewhere[id] : undefined
  return value === undefined ? null : Math.min(max, Math.max(min, value))
}

/** What counts of a default that is believed: the careful end of its range. */
function carefully(
  { careful, usual }: Input,
  byDefault: number | string | null,
  row: ChosenRow | null,
): number | string | null {
  if (!careful) return byDefault
  if (row?.spread) return row.spread[2]
  return usual?.kind === 'between' ? usual.high : byDefault
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
  row: ChosenRow | null,
): Origin | null {
  if (input.default === 'catalogue') return listed === null ? null : 'catalogue'
  if (input.default === 'class') return 'assumed'
  if (value === null) return null
  // What the plan says of itself decides it; nobody has said the figure.
  if (row?.isOfPlan) return 'derived'
  return rule === null ? 'assumed' : 'derived'
}

/** A rule about what the plan may not have holds only where it is there. */
function ruleThatHolds(id: string, input: Input, place: Place, around: Around): FollowsRule | null {
  const rule = ruleFor(id, input, place, around)
  const { known = {} } = around
  if (!rule?.ifThere) return rule
  const isThere = rule.of.every((reference) => {
    const [part = '', id = ''] = reference.split('/')
    return typeof valueOfField(known[part]?.figures, id) === 'number'
  })
  return isThere ? rule : null
}

function ruleFor(id: string, { follows }: Input, place: Place, { derived }: Around): FollowsRule | null {
  const rule = derived && Object.hasOwn(derived, id) ? derived[id] : undefined
  if (rule) return rule
  return follows?.in.includes(place) ? follows : null
}

/** What a row of the registry says by itself, whatever else the plan holds. */
function defaultOf({ default: row }: Input, place: Place, latency: Latency): number | string | null {
  if (row === 'catalogue' || row === 'class') return null
  if (typeof row !== 'object' || row === null) return row
  if ('word' in row) return row.word
  if ('by' in row) return null
  return 'kind' in row ? row.kind[place as OptionKind] : row.latency[latency]
}

/** How it follows here. */
function followingOf({ how, sum, bill }: FollowsRule): Following {
  return { how, ...(sum && { sum }), ...(bill && { bill }) }
}

function followed(
  { of }: FollowsRule,
  following: Following,
  { known = {} }: Around,
  own: Readonly<Record<string, unknown>>,
): number | string | null {
  const values = of.map((reference) => {
    const [part = '', id = ''] = reference.split('/')
    const value = valueOfField(known[part]?.figures ?? own, id)
    return typeof value === 'number' ? value : null
  })
  return followedValue(following, values)
}

function followsAt(
  path: string,
  { of }: FollowsRule,
  following: Following,
  { at, known = {} }: Around,
): Follows {
  return {
    path,
    of: of.map((reference) => {
      const [part = '', id = ''] = reference.split('/')
      return (known[part]?.at ?? at) + id
    }),
    ...following,
  }
}

function valueOfField(from: object | undefined, id: string): Uncertain | string | null | undefined {
  return from && Object.hasOwn(from, id) ? (from as Record<string, Uncertain | string | null>)[id] : undefined
}
