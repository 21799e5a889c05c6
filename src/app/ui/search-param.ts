/**
 * Reads one search parameter of an address, which anybody may have typed: what does not fit counts as absent.
 * By hand, because the schema library would weigh more than the rest of the routes on the first visit.
 */
export function oneOf<const Value extends string>(
  values: readonly Value[],
  found: unknown,
): Value | undefined {
  return values.find((value) => value === found)
}

export function shortText(found: unknown, maxLength: number): string | undefined {
  return typeof found === 'string' && found.length <= maxLength ? found : undefined
}
