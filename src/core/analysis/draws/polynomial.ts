/** c0 + c1 x + c2 x² + … */
export function polynomial(x: number, coefficients: readonly number[]): number {
  let value = 0
  for (let at = coefficients.length - 1; at >= 0; at -= 1) value = value * x + (coefficients[at] ?? 0)
  return value
}
