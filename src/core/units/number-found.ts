/** A number as a message says that it was found: 1e999 is Infinity to whoever reads JSON, and to nobody else. */
export function numberFound(value: number): string {
  return Number.isFinite(value) ? String(value) : 'a number too large to be held'
}
