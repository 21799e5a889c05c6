import type { Spread } from '../catalogue/fact-types.ts'
import type { ByTrait, Default, RangeEnds } from '../inputs/input.ts'
import type { OptionKind, Place } from '../inputs/places.ts'
import type { Traits } from '../inputs/traits.ts'

/** The row of the facts that holds for a figure, or what counts where none does. */
export interface ChosenRow {
  readonly table: string
  /** Null where no row fits. */
  readonly row: string | null
  readonly value: number | null
  /** Null where no row fits, or where there is nothing but the one value. */
  readonly spread: Spread | null
  readonly ends: RangeEnds
  /** Whether something that the plan says chose it. */
  readonly isOfPlan: boolean
}

const ELSE = 'else'

/** Of a default by trait, the first row that one of the trait's values names, else the row for all others. */
export function rowFor(byDefault: Default, place: Place, traits: Traits = {}): ChosenRow | null {
  if (typeof byDefault !== 'object' || byDefault === null || !('by' in byDefault)) return null
  const { by, table, rows, ends = 'p5-p95' } = byDefault
  const trait = traits[by]
  const named = trait?.values.find((value) => Object.hasOwn(rows, value))
  const row = named ?? (isMeant(byDefault, place) && Object.hasOwn(rows, ELSE) ? ELSE : null)
  const spread = row === null ? null : (rows[row] ?? null)
  if (spread === null) {
    return { table, row: null, value: otherwiseIn(byDefault, place), spread: null, ends, isOfPlan: false }
  }
  const isOfPlan = trait?.isSaid === true && row !== ELSE
  return { table, row, value: spread[1], spread: spread[0] < spread[2] ? spread : null, ends, isOfPlan }
}

/** Kinds of options that have nothing of the sort take no row. */
function isMeant({ by }: ByTrait, place: Place): boolean {
  return by !== 'change' || !WITHOUT_A_MODEL.includes(place)
}

const WITHOUT_A_MODEL: readonly Place[] = ['hybrid', 'quote', 'subscription']

function otherwiseIn({ otherwise }: ByTrait, place: Place): number | null {
  return typeof otherwise === 'number' || otherwise === null
    ? otherwise
    : (otherwise.kind[place as OptionKind] ?? null)
}
