import type { Case, CaseOption } from '#core/decision/case.ts'
import { ordinalOf } from '#core/story/ordinal-of.ts'
import type { MapOption } from '#app/charts/winners-map.tsx'

/** An option as a picture names it. */
export function asMapOption(facts: Case, { id, name, kind }: CaseOption): MapOption {
  return { id, name, kind, ordinal: ordinalOf(facts.evaluation, id) }
}

/** Those that are recommended somewhere, in the plan's order. */
export function mapOptions(
  facts: Case,
  fields: readonly { readonly option: string | null }[],
): readonly MapOption[] {
  const found = new Set(fields.map(({ option }) => option))
  return facts.options.filter(({ id }) => found.has(id)).map((option) => asMapOption(facts, option))
}
