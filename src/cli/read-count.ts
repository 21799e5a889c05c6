/** A whole number given with a flag; what is usual where it was left out, null where it is none or out of bounds. */
export function readCount(
  given: string | true | undefined,
  usual: number,
  least: number,
  most: number,
): number | null {
  if (given === undefined) return usual
  if (given === true || !/^\d+$/.test(given)) return null
  const count = Number(given)
  return count >= least && count <= most ? count : null
}
