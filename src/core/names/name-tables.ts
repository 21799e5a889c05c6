/**
 * Names that do not follow from the ids and names of the catalogue: what people call a machine or a model, with the
 * day and the source of the collection. A name stands under the id that it means.
 */
export interface NameTable {
  readonly asOf: string
  readonly source: string
  readonly names: Readonly<Record<string, readonly string[]>>
  /** Names that several things go by, so that one is asked about rather than guess. */
  readonly asks?: Readonly<Record<string, readonly string[]>>
  /** Names of so many of an entry, such as instances of clouds: `"p4d.24xlarge": ["a100-40gb", 8]`. */
  readonly sets?: Readonly<Record<string, readonly [id: string, count: number]>>
}

/** What is wrong with a table, a sentence each: a name that two entries claim, a name of something that is not there. */
export function problemsOfTable(
  { names, asks = {}, sets = {} }: NameTable,
  ids: readonly string[],
  spell: (name: string) => string,
): readonly string[] {
  const known = new Set(ids)
  const claims = new Map<string, Set<string>>()
  const claim = (name: string, id: string) =>
    claims.set(spell(name), (claims.get(spell(name)) ?? new Set()).add(id))
  for (const [id, called] of Object.entries(names)) for (const name of called) claim(name, id)
  for (const [name, [id, count]] of Object.entries(sets)) claim(name, `${String(count)} of ${id}`)
  for (const [name, several] of Object.entries(asks)) claim(name, several.join(' or '))
  const targets = [
    ...Object.keys(names),
    ...Object.values(asks).flat(),
    ...Object.values(sets).map(([id]) => id),
  ]
  return [
    ...[...claims].flatMap(([name, by]) =>
      by.size > 1
        ? [`The name "${name}" is claimed by ${[...by].join(' and ')}; it can mean one of them only.`]
        : [],
    ),
    ...[...new Set(targets)].flatMap((id) =>
      known.has(id) ? [] : [`The names of "${id}" mean nothing: the catalogue has no such id.`],
    ),
  ]
}
