/** A made-up file of one JSON object with other figures in places of its own; undefined takes one away. */
export function withFields(file: string, fields: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({ ...(JSON.parse(file) as object), ...fields })
}

/** The first row of a file of llama-bench with other figures. */
export function rowWith(file: string, fields: Readonly<Record<string, unknown>>): string {
  const [row] = JSON.parse(file) as readonly object[]
  return JSON.stringify([{ ...row, ...fields }])
}

/** A JSON value with another one in one of its places, counted through as they stand. */
export function withValue(file: string, place: number, value: unknown): string {
  const json: unknown = JSON.parse(file)
  let places = 0
  JSON.stringify(json, (_, one: unknown) => {
    places += 1
    return one
  })
  let here = -1
  const changed = JSON.stringify(json, (_, one: unknown) => {
    here += 1
    return here === place % places ? value : one
  }) as string | undefined
  return changed ?? 'null'
}
