/** Whether two sums of money are the same as far as anybody is told: less than a dollar apart. */
export function isNoDifference(usd: number | null): boolean {
  return usd !== null && Math.abs(usd) < 1
}
