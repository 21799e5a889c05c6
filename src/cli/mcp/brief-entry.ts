import { fieldsOn, figuresOfEntry, type CatalogueEntry } from '../catalogue-entries.ts'

/** An entry of the catalogue with what is known of it on a day: its present price in place of the series. */
export function briefEntry(entry: CatalogueEntry, today: string) {
  return {
    ...(known({ kind: entry.kind, ...fieldsOn(entry, today) }) as object),
    figures: figuresOfEntry(entry, today).map(({ figure, asOf, stale, source }) => ({
      figure,
      asOf,
      stale,
      source: inFewWords(source.join('; ')),
    })),
  }
}

/** Without what is not known, and without sources, which stand beside the figures. */
function known(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(known)
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).filter(([key, inner]) => inner !== null && key !== 'source')
  return Object.fromEntries(fields.map(([key, inner]) => [key, known(inner)]))
}

function inFewWords(text: string): string {
  return text.length > 160 ? `${text.slice(0, 160)}…` : text
}
